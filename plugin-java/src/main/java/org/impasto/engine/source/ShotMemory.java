package org.impasto.engine.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.impasto.cuts.FrameSignature;
import org.impasto.frame.Frame;
import org.impasto.recolour.Pixels;
import org.impasto.store.frame.Digest;

/**
 * What one process has seen of one shot at one working size: digests of its source frames, what
 * tells its shots, the last few of those frames, and the paintings that were started afresh.
 *
 * <p>A source frame that differs from what was seen at its time says that the shot was edited. Then
 * everything seen before is forgotten and read again, so that no painting of the old shot is taken
 * for one of the new.
 */
public final class ShotMemory implements AutoCloseable {
  private static final int LEAST_KEPT = 3;

  /** However far back frames are looked at: whole frames are large. */
  private static final int MOST_KEPT = 12;

  /** Pictures are null once they were let go. */
  private record Held(int time, Frame frame, Frame coverage) {
    void close() {
      if (frame != null) {
        frame.close();
      }
      if (coverage != null) {
        coverage.close();
      }
    }
  }

  /**
   * A painting outside the shot's one chain.
   *
   * @param recipe and source that it was painted from
   */
  public record Loose(Digest recipe, Digest source, Digest painting) {}

  private final Map<Integer, Digest> seen = new HashMap<>();
  private final SeenFilm film = new SeenFilm();
  private final Map<Integer, FrameFacts> facts = new HashMap<>();
  private final Map<Integer, Loose> loose = new HashMap<>();
  private final Deque<Held> held = new ArrayDeque<>();
  private final boolean readable;
  private int kept = LEAST_KEPT;

  /**
   * @param readable whether frames can be read again
   */
  ShotMemory(boolean readable) {
    this.readable = readable;
  }

  /**
   * So many of the last source frames are kept where the farthest that is looked at is so far back.
   */
  public static int kept(int farthest) {
    return Math.max(LEAST_KEPT, Math.min(MOST_KEPT, farthest + 2));
  }

  /** Keeps what a chain needs whose farthest frame is so far back. */
  public void keep(int farthest) {
    kept = kept(farthest);
  }

  /**
   * Takes note of a frame that was just read; frame and coverage become this memory's.
   *
   * @param coverage null where all of the frame is picture
   * @param digest of the frame and what is known beside its pixels
   */
  Digest observe(int time, Frame frame, Frame coverage, Digest digest) {
    Digest before = seen.put(time, digest);
    if (before != null && !before.equals(digest)) {
      forget();
      seen.put(time, digest);
    }
    if (!digest.equals(before) || film.signature(time) == null) {
      Pixels pixels = Pixels.of(frame, coverage);
      facts.put(time, FrameFacts.of(frame, pixels));
      film.put(
          time,
          FrameSignature.of(
              pixels.red(),
              pixels.green(),
              pixels.blue(),
              pixels.coverage(),
              pixels.width(),
              pixels.height()));
    }
    drop(time);
    held.addLast(new Held(time, frame, coverage));
    while (held.size() > kept) {
      held.removeFirst().close();
    }
    return digest;
  }

  /** What a frame is like, or null where it was not read yet. */
  public FrameFacts facts(int time) {
    return facts.get(time);
  }

  private void drop(int time) {
    for (Iterator<Held> each = held.iterator(); each.hasNext(); ) {
      Held old = each.next();
      if (old.time == time) {
        old.close();
        each.remove();
      }
    }
  }

  /** Digest of the source frame at a time, or null where it was not read yet. */
  public Digest seen(int time) {
    return seen.get(time);
  }

  /** What was seen of it for telling its shots. */
  public SeenFilm film() {
    return film;
  }

  /** Lets go of the pictures of frames that can be read again. */
  void rest() {
    if (readable) {
      List<Held> all = List.copyOf(held);
      held.clear();
      all.forEach(Held::close);
      all.forEach(each -> held.addLast(new Held(each.time, null, null)));
    }
  }

  /** Whether it is one of the last few source frames. */
  boolean isRecent(int time) {
    return find(time) != null;
  }

  /**
   * One of the last few source frames, or null where it must be read again; stays this memory's,
   * valid until the next observation.
   */
  Frame held(int time) {
    Held found = find(time);
    return found == null ? null : found.frame;
  }

  /** How much of its pixels is picture, likewise; null too where all is. */
  Frame coverage(int time) {
    Held found = find(time);
    return found == null ? null : found.coverage;
  }

  private Held find(int time) {
    return held.stream().filter(each -> each.time == time).findFirst().orElse(null);
  }

  public Loose loose(int time) {
    return loose.get(time);
  }

  public void remember(int time, Loose painting) {
    loose.put(time, painting);
  }

  void forget() {
    seen.clear();
    film.forget();
    facts.clear();
    loose.clear();
    held.forEach(Held::close);
    held.clear();
  }

  @Override
  public void close() {
    forget();
  }
}
