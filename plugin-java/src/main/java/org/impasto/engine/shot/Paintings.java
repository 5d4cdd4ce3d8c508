package org.impasto.engine.shot;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Set;
import org.impasto.frame.Frame;
import org.impasto.store.Digest;
import org.impasto.store.FrameStore;

/** A shot's painted pieces during one request: the last few in memory, all in the store. */
public final class Paintings implements AutoCloseable {
  /** A piece that was in the store is not there, or damaged. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost() {
      super("a painted frame left the store while another was painted from it", null, false, false);
    }
  }

  private final Identities identities;
  private final FrameStore store;
  private final Keys keys;
  private final int kept;
  private final LinkedHashMap<Piece, Frame> recent = new LinkedHashMap<>();
  private final Set<Piece> painted = new HashSet<>();

  /**
   * @param kept pieces in memory, so that a chain goes on though the store keeps nothing
   */
  Paintings(Identities identities, FrameStore store, Keys keys, int kept) {
    this.identities = identities;
    this.store = store;
    this.keys = keys;
    this.kept = kept;
  }

  Digest identity(Piece piece) {
    return identities.of(piece);
  }

  boolean has(Piece piece) {
    return piece.kind() == Piece.Kind.KEY
        || recent.containsKey(piece)
        || store.contains(identities.of(piece));
  }

  /** The painting, or null; the caller closes it. */
  Frame find(Piece piece) {
    if (piece.kind() == Piece.Kind.KEY) {
      return keys.painting(piece.time());
    }
    Frame held = recent.get(piece);
    return held != null ? held.copy() : store.get(identities.of(piece)).orElse(null);
  }

  /**
   * The painting; the caller closes it. Throws Lost where it has gone, IllegalArgumentException
   * where that is for good.
   */
  Frame get(Piece piece) {
    Frame found = find(piece);
    if (found != null) {
      return found;
    }
    if (painted.contains(piece)
        && !store.holds(painted.size(), recent.values().iterator().next())) {
      throw new IllegalArgumentException(
          "the painting of "
              + piece.name()
              + " has left the store, and others lean on it: the shot's paintings do not fit"
              + " into "
              + store.folder()
              + "; raise Store size, or choose a Store folder that keeps them");
    }
    throw new Lost();
  }

  /** Keeps a painting, which stays the caller's. */
  void put(Piece piece, Frame frame) {
    store.put(identities.of(piece), frame);
    painted.add(piece);
    recent.put(piece, frame.copy());
    Iterator<Frame> oldestFirst = recent.values().iterator();
    for (int over = recent.size() - kept; over > 0; over--) {
      oldestFirst.next().close();
      oldestFirst.remove();
    }
  }

  @Override
  public void close() {
    recent.values().forEach(Frame::close);
    recent.clear();
  }
}
