package org.impasto.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.impasto.frame.Frame;
import org.impasto.store.Digest;

/**
 * What one process has seen of one shot at one working size: digests of its source frames, the last few of those
 * frames, and the paintings that were started afresh.
 *
 * <p>A source frame that differs from what was seen at its time says that the shot was edited: everything seen before
 * is forgotten and read again, so that no painting of the old shot is taken for one of the new.
 */
final class ShotMemory implements AutoCloseable {
  private static final int FRAMES_KEPT = 3;

  private record Held(int time, Frame frame) {}

  /**
   * A painting outside the shot's one chain.
   *
   * @param recipe and source that it was painted from
   */
  record Loose(Digest recipe, Digest source, Digest painting) {}

  private final TreeMap<Integer, Digest> seen = new TreeMap<>();
  private final Map<Integer, Loose> loose = new HashMap<>();
  private final Deque<Held> held = new ArrayDeque<>();

  /**
   * Takes note of a frame that was just read; the frame becomes this memory's.
   *
   * @param digest of the frame and what is known beside its pixels
   */
  Digest observe(int time, Frame frame, Digest digest) {
    Digest before = seen.put(time, digest);
    if (before != null && !before.equals(digest)) {
      forget();
      seen.put(time, digest);
    }
    drop(time);
    held.addLast(new Held(time, frame));
    if (held.size() > FRAMES_KEPT) {
      held.removeFirst().frame.close();
    }
    return digest;
  }

  private void drop(int time) {
    for (Iterator<Held> each = held.iterator(); each.hasNext(); ) {
      Held old = each.next();
      if (old.time == time) {
        old.frame.close();
        each.remove();
      }
    }
  }

  /** Digest of the source frame at a time, or null where it was not read yet. */
  Digest seen(int time) {
    return seen.get(time);
  }

  /** One of the last few source frames, or null; stays this memory's, valid until the next observation. */
  Frame held(int time) {
    return held.stream().filter(each -> each.time == time).map(Held::frame).findFirst().orElse(null);
  }

  /** A copy of it, or null; the caller closes it. */
  Frame copyOfHeld(int time) {
    Frame held = held(time);
    return held == null ? null : held.copy();
  }

  Loose loose(int time) {
    return loose.get(time);
  }

  void remember(int time, Loose painting) {
    loose.put(time, painting);
  }

  void forget() {
    seen.clear();
    loose.clear();
    held.forEach(each -> each.frame.close());
    held.clear();
  }

  @Override
  public void close() {
    forget();
  }
}
