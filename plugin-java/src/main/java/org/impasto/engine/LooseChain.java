package org.impasto.engine;

import java.util.Optional;
import org.impasto.frame.Frame;
import org.impasto.store.Digest;
import org.impasto.store.FrameStore;

/**
 * Paintings outside the shot's one chain: continued from the frame before where that was the last one painted, else
 * started afresh, which the result's note says. For hosts without temporal access, and where the artist wants no frames
 * painted before the one asked for.
 */
final class LooseChain {
  private final ChainStep step;
  private final Recipes recipes;
  private final FrameStore store;
  private final ShotMemory memory;
  private final PaintRequest request;
  private final WorkingFrames frames;

  LooseChain(
      ChainStep step,
      Recipes recipes,
      FrameStore store,
      ShotMemory memory,
      PaintRequest request,
      WorkingFrames frames) {
    this.step = step;
    this.recipes = recipes;
    this.store = store;
    this.memory = memory;
    this.request = request;
    this.frames = frames;
  }

  /**
   * The painting at a time whose source was just read.
   *
   * @param before the source frame before, where the host cannot be asked for it; or null
   */
  ShotChain.Result paint(int time, Frame before) {
    Digest recipe = recipes.digest(time);
    Digest source = memory.seen(time);
    ShotMemory.Loose known = memory.loose(time);
    if (known != null && known.recipe().equals(recipe) && known.source().equals(source)) {
      Optional<Frame> stored = store.get(known.painting());
      if (stored.isPresent()) {
        return new ShotChain.Result(stored.get(), true, "");
      }
    }
    ShotMemory.Loose earlier = continued(time - 1);
    Frame painted = earlier == null ? null : store.get(earlier.painting()).orElse(null);
    Frame previous = null;
    try (Frame current = memory.copyOfHeld(time)) {
      if (painted != null) {
        previous = before != null ? before.copy() : previousSource(time - 1, earlier);
      }
      boolean afresh = previous == null;
      Frame next = step.paint(time, time, time, current, previous, painted);
      Digest identity = Digests.painting(recipe, source, afresh ? null : earlier.painting());
      memory.remember(time, new ShotMemory.Loose(recipe, source, identity));
      try {
        store.put(identity, next);
      } catch (RuntimeException failure) {
        next.close();
        throw failure;
      }
      boolean start = time == request.source().first();
      return new ShotChain.Result(next, false, afresh && !start ? "started afresh at frame " + time : "");
    } finally {
      close(previous);
      close(painted);
    }
  }

  /** What was painted at a time, if it was with the recipe of now; or null. */
  private ShotMemory.Loose continued(int time) {
    ShotMemory.Loose painted = memory.loose(time);
    boolean same = painted != null && painted.recipe().equals(recipes.digest(time));
    return same ? painted : null;
  }

  /** The source frame before, if it can be had and is still the one that was painted. */
  private Frame previousSource(int time, ShotMemory.Loose painted) {
    if (!request.source().temporalAccess()) {
      return null;
    }
    Frame frame = frames.read(time);
    if (frames.identity(time, frame).equals(painted.source())) {
      return frame;
    }
    frame.close();
    return null;
  }

  private static void close(Frame frame) {
    if (frame != null) {
      frame.close();
    }
  }
}
