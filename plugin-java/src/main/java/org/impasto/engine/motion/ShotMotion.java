package org.impasto.engine.motion;

import java.util.function.IntPredicate;
import org.impasto.engine.source.FrameAhead;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.source.WorkingFrames;
import org.impasto.flow.FlowField;
import org.impasto.flow.motion.DepthOrder;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.flow.motion.KnownMotion;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;
import org.impasto.settings.Settings;

/**
 * Motion between source frames of one request's shot: what is known of it, else what is estimated.
 *
 * <p>Known motion leads from a frame to its neighbours, odd frames left out; farther frames are
 * found by optical flow. Where it is known in one direction only, the other follows from it (see
 * {@link KnownMotion#opposite}). Known depth corrects what is estimated, and the reliability of
 * either.
 */
public final class ShotMotion {
  private final FlowCache flows;
  private final SourceFrames sources;
  private final WorkingFrames frames;
  private final IntPredicate odd;
  private final boolean coresIdle;

  /**
   * @param odd says which frames are none of their shot's: known motion leads across them
   * @param coresIdle whether painting leaves cores for {@link #lookAhead}
   */
  public ShotMotion(
      FlowCache flows,
      SourceFrames sources,
      WorkingFrames frames,
      IntPredicate odd,
      boolean coresIdle) {
    this.odd = odd;
    this.coresIdle = coresIdle;
    this.flows = flows;
    this.sources = sources;
    this.frames = frames;
  }

  /** How the pixels of a frame moved since another. */
  public FrameMotion between(Settings settings, int time, int other) {
    try (Frame depth = frames.depth(time);
        Frame otherDepth = depth == null ? null : frames.depth(other)) {
      FlowCache.Depths depths = otherDepth == null ? null : new FlowCache.Depths(depth, otherDepth);
      FrameMotion motion = neighbours(time, other) ? known(settings, time, other) : null;
      if (motion == null) {
        motion = flows.estimate(settings, sight(time), sight(other), depths, wanted(time));
      }
      return depths == null ? motion : distrusted(motion, depths);
    }
  }

  /** Whether all frames between two are odd, if there are any. */
  private boolean neighbours(int time, int other) {
    int step = Integer.signum(other - time);
    int next = time + step;
    while (next != other && odd.test(next)) {
      next += step;
    }
    return step != 0 && next == other;
  }

  private static FrameMotion distrusted(FrameMotion motion, FlowCache.Depths depths) {
    try (Scope scope = new Scope()) {
      scope.own(motion);
      DepthOrder.distrust(
          motion.toOther(), depths.here(), depths.there(), motion.reliability(), motion.likely());
      return scope.release(motion);
    }
  }

  /**
   * Begins to look for the motion between a frame, which is about to be painted, and the next one,
   * for when that is painted. It does so where cores are left idle, the next frame is at hand, and
   * its motion is not known.
   */
  public void lookAhead(Settings settings, int time) {
    if (!coresIdle) {
      return;
    }
    try (FrameAhead next = sources.ahead(time + 1)) {
      if (next != null && !frames.knowsMotionAfter(time)) {
        flows.lookAhead(
            settings, new FlowCache.Sight(next.digest(), next.frame()::copy), sight(time));
      }
    } catch (RuntimeException failure) {
      // Whoever needs that frame reads it, and tells of what is wrong with it.
      flows.forgetAhead();
    }
  }

  /** Throws AbortedException where the motion is no longer wanted. */
  private Runnable wanted(int time) {
    return () -> sources.check("motion of frame " + time);
  }

  private FlowCache.Sight sight(int time) {
    return new FlowCache.Sight(sources.digest(time), () -> sources.copy(time));
  }

  /** Null where nothing is known in either direction. */
  private FrameMotion known(Settings settings, int time, int other) {
    try (Scope scope = new Scope()) {
      FlowField to = scope.own(toNeighbour(time, other));
      FlowField from = scope.own(toNeighbour(other, time));
      if (to == null && from == null) {
        return null;
      }
      to = to == null ? scope.own(opposite(settings, from, time, other)) : to;
      from = from == null ? scope.own(opposite(settings, to, other, time)) : from;
      return FrameMotion.known(scope.release(to), from);
    }
  }

  /** Across the odd frames between; null where a step of it is not known. */
  private FlowField toNeighbour(int time, int neighbour) {
    int step = Integer.signum(neighbour - time);
    FlowField all = step(time, step);
    for (int from = time + step; from != neighbour && all != null; from += step) {
      try (FlowField before = all;
          FlowField next = step(from, step)) {
        all = next == null ? null : KnownMotion.composed(before, next);
      }
    }
    return all;
  }

  private FlowField step(int time, int step) {
    return step < 0 ? frames.toPrevious(time) : frames.toNext(time);
  }

  /** Motion from a frame to another, of which the way back is known. */
  private FlowField opposite(Settings settings, FlowField known, int time, int other) {
    try (Scope scope = new Scope();
        FrameMotion estimate =
            flows.estimate(settings, sight(time), sight(other), null, wanted(time))) {
      FlowField opposite = scope.own(new FlowField(estimate.toOther().frame().copy()));
      KnownMotion.opposite(known, opposite);
      return scope.release(opposite);
    }
  }
}
