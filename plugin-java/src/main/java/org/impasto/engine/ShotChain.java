package org.impasto.engine;

import java.util.Optional;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.Digest;
import org.impasto.store.FrameStore;

/**
 * One request's walk along its shot: which painted frames the frame asked for leans on, which of them are in the store,
 * and the run forward from the last good one.
 *
 * <p>A painted frame's identity is a digest of recipe, source pixels and the identity of the frame before it, so frames
 * asked for in any order are the same, and a change of the shot renames all that follows it.
 */
final class ShotChain {
  /** How often a shot may change under a request before the request is given up. */
  private static final int MOST_CHANGES = 3;

  /** The shot changed while a request was being served. */
  private static final class ShotChanged extends RuntimeException {
    ShotChanged() {
      super("the shot changes while it is painted; wait until it has settled", null, false, false);
    }
  }

  /**
   * @param frame painted, at working size; the caller closes it
   */
  record Result(Frame frame, boolean fromStore, String note) {}

  private final ChainStep step;
  private final LooseChain loose;
  private final Recipes recipes;
  private final FrameStore store;
  private final ShotMemory memory;
  private final PaintRequest request;
  private final WorkingFrames frames;
  private final Progress progress;

  ShotChain(
      ChainStep step,
      Recipes recipes,
      FrameStore store,
      ShotMemory memory,
      PaintRequest request,
      WorkingFrames frames,
      Progress progress) {
    this.step = step;
    this.loose = new LooseChain(step, recipes, store, memory, request, frames);
    this.recipes = recipes;
    this.store = store;
    this.memory = memory;
    this.request = request;
    this.frames = frames;
    this.progress = progress;
  }

  Result paint() {
    for (int attempt = 1; ; attempt++) {
      try {
        return once();
      } catch (ShotChanged changed) {
        if (attempt == MOST_CHANGES) {
          throw changed;
        }
      }
    }
  }

  /** The painting before the one asked for. */
  Result before() {
    return chained(request.time() - 1, Settings.RandomAccess.CHAIN);
  }

  private Result once() {
    int time = request.time();
    // In a host without temporal access the frame before is only here if it was the last one rendered.
    Frame before = request.source().temporalAccess() ? null : memory.copyOfHeld(time - 1);
    try {
      read(time);
      Settings.RandomAccess choice = request.settings().apply(time).randomAccess();
      if (!request.source().temporalAccess()) {
        return loose.paint(time, before);
      }
      if (choice == Settings.RandomAccess.AFRESH && !known(time)) {
        return loose.paint(time, null);
      }
      return chained(time, choice);
    } finally {
      if (before != null) {
        before.close();
      }
    }
  }

  /** Whether the chain up to a time can be named without reading, and its frame before is painted. */
  private boolean known(int time) {
    int first = request.source().first();
    for (int each = first; each <= time; each++) {
      if (memory.seen(each) == null) {
        return false;
      }
    }
    Digest[] identities = identities(time);
    return store.contains(identities[time - first]) || (time > first && store.contains(identities[time - first - 1]));
  }

  private Result chained(int time, Settings.RandomAccess choice) {
    int first = request.source().first();
    Digest[] identities = identities(time);
    int last = time;
    Optional<Frame> stored = Optional.empty();
    while (last >= first && (stored = store.get(identities[last - first])).isEmpty()) {
      last--;
    }
    if (last == time) {
      return new Result(stored.orElseThrow(), true, "");
    }
    if (time - last > 1 && choice != Settings.RandomAccess.CHAIN) {
      return gap(time, last, stored.orElse(null), choice);
    }
    return new Result(run(identities, last, stored.orElse(null), time), false, "");
  }

  private Result gap(int time, int last, Frame stored, Settings.RandomAccess choice) {
    if (choice == Settings.RandomAccess.HOLD && stored != null) {
      return new Result(stored, true, "frame " + time + " is not painted yet; this is frame " + last);
    }
    if (stored != null) {
      stored.close();
    }
    if (choice == Settings.RandomAccess.BLACK) {
      Frame held = memory.held(time);
      Frame black = Frame.allocate(held.width(), held.height(), held.channels());
      black.data().fill(0);
      return new Result(black, false, "frame " + time + " is not painted yet");
    }
    throw new ChainGapException(time, last + 1);
  }

  /** Identities of the paintings from the shot's first frame to time; reads frames that were not seen yet. */
  private Digest[] identities(int time) {
    int first = request.source().first();
    Digest[] identities = new Digest[time - first + 1];
    Digest previous = null;
    for (int each = first; each <= time; each++) {
      Digest source = memory.seen(each);
      if (source == null) {
        report(ChainStep.READING * (each - first) / identities.length, "reading frame " + each);
        source = read(each);
      }
      previous = Digests.painting(recipes.digest(each), source, previous);
      identities[each - first] = previous;
    }
    return identities;
  }

  /**
   * Paints from after last to time.
   *
   * @param painted the painting at last, closed here; null where last is before the shot
   */
  private Frame run(Digest[] identities, int last, Frame painted, int time) {
    int first = request.source().first();
    Frame previous = null;
    try {
      for (int each = last + 1; each <= time; each++) {
        if (each > first && previous == null) {
          previous = unchanged(each - 1);
        }
        Frame source = each == request.time() ? asked() : unchanged(each);
        try {
          Frame next = step.paint(each, last + 1, time, source, previous, painted);
          close(painted);
          painted = next;
          store.put(identities[each - first], painted);
        } catch (RuntimeException | Error failure) {
          source.close();
          throw failure;
        }
        close(previous);
        previous = source;
      }
      return painted;
    } catch (RuntimeException | Error failure) {
      close(painted);
      throw failure;
    } finally {
      close(previous);
    }
  }

  /** The source frame asked for, read when the request began. */
  private Frame asked() {
    Frame held = memory.copyOfHeld(request.time());
    return held != null ? held : unchanged(request.time());
  }

  private Digest read(int time) {
    Frame frame = frames.read(time);
    return memory.observe(time, frame, identity(time, frame));
  }

  private Digest identity(int time, Frame frame) {
    try {
      return frames.identity(time, frame);
    } catch (RuntimeException failure) {
      frame.close();
      throw failure;
    }
  }

  /** Reads a frame that was seen before; throws ShotChanged where it is another now. */
  private Frame unchanged(int time) {
    Frame frame = frames.read(time);
    Digest identity = identity(time, frame);
    Digest seen = memory.seen(time);
    Frame copy = frame.copy();
    if (!memory.observe(time, frame, identity).equals(seen)) {
      copy.close();
      throw new ShotChanged();
    }
    return copy;
  }

  private void report(double fraction, String what) {
    if (!progress.report(fraction, what)) {
      throw new AbortedException();
    }
  }

  private static void close(Frame frame) {
    if (frame != null) {
      frame.close();
    }
  }
}
