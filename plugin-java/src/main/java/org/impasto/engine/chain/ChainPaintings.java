package org.impasto.engine.chain;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Set;
import org.impasto.engine.inputs.ShotKeyframes;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.painting.PaintedFrameLayers;
import org.impasto.engine.plan.ChainNode;
import org.impasto.errors.UserException;
import org.impasto.store.FrameStore;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.StoredFrame;

/** A shot's painted nodes during one request: the last few in memory, all in the store. */
public final class ChainPaintings implements AutoCloseable {
  /** A node that was in the store is not there, or damaged. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost() {
      super("a painted frame left the store while another was painted from it", null, false, false);
    }
  }

  private final NodeIdentities identities;
  private final FrameStore store;
  private final ShotKeyframes keys;
  private final int kept;
  private final LinkedHashMap<ChainNode, PaintedFrame> recent = new LinkedHashMap<>();
  private final Set<ChainNode> painted = new HashSet<>();

  /**
   * @param kept nodes in memory, so that a chain goes on though the store keeps nothing
   */
  ChainPaintings(NodeIdentities identities, FrameStore store, ShotKeyframes keys, int kept) {
    this.identities = identities;
    this.store = store;
    this.keys = keys;
    this.kept = kept;
  }

  Digest identity(ChainNode node) {
    return identities.of(node);
  }

  boolean has(ChainNode node) {
    return node.kind() == ChainNode.Kind.KEY
        || recent.containsKey(node)
        || store.contains(identities.of(node));
  }

  /** The painting, or null. */
  PaintedFrame find(ChainNode node) {
    if (node.kind() == ChainNode.Kind.KEY) {
      return keys.paintedFrame(node.time());
    }
    PaintedFrame held = recent.get(node);
    return held != null ? held.copy() : stored(identities.of(node));
  }

  private PaintedFrame stored(Digest identity) {
    return store.get(identity).flatMap(PaintedFrameLayers::read).orElse(null);
  }

  /** The painting. Throws Lost where it has gone, UserException where that is for good. */
  PaintedFrame get(ChainNode node) {
    PaintedFrame found = find(node);
    if (found != null) {
      return found;
    }
    if (painted.contains(node) && !store.holds(painted.size())) {
      throw new UserException(
          "the painting of "
              + node.name()
              + " has left the store, and others depend on it: the shot's paintings do not fit"
              + " into "
              + store.folder()
              + "; raise Store size, or choose a Store folder that keeps them");
    }
    throw new Lost();
  }

  /** Keeps a painting. */
  void put(ChainNode node, PaintedFrame frame) {
    try (StoredFrame stored = PaintedFrameLayers.of(frame)) {
      store.put(identities.of(node), stored);
    }
    painted.add(node);
    recent.put(node, frame.copy());
    Iterator<PaintedFrame> oldestFirst = recent.values().iterator();
    for (int over = recent.size() - kept; over > 0; over--) {
      oldestFirst.next().close();
      oldestFirst.remove();
    }
  }

  @Override
  public void close() {
    recent.values().forEach(PaintedFrame::close);
    recent.clear();
  }
}
