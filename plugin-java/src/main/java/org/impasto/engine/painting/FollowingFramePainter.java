package org.impasto.engine.painting;

import java.util.List;
import java.util.function.UnaryOperator;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.engine.recipe.EvaluationCounts;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.recipe.Recipe;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.ownership.Scope;

/**
 * Paints a frame that follows others, from the paintings of those.
 *
 * <p>Departures from Ruder et al.: where motion is reliable the painting is held to the warped one,
 * in colour and in content, so that a dozen evaluations are enough. Where it is not (behind what
 * moved away, and where the shot enters the frame) there is nothing to start from. There the frame
 * is painted anew from coarse to fine, as a first frame is, around the paint that is kept. So the
 * new paint has strokes of all sizes and joins the old.
 */
final class FollowingFramePainter {
  private final FrameOptimiser frameOptimiser;
  private final HeldPaint paint;

  FollowingFramePainter(FrameOptimiser frameOptimiser, HeldPaint paint) {
    this.frameOptimiser = frameOptimiser;
    this.paint = paint;
  }

  /**
   * The painted frame, [0,1].
   *
   * @param neighbours what the frame depends on, the closest first, at least one; may be closed
   *     here already
   * @param other painting that it starts from instead of them; null where there is none
   */
  Frame paintFollowing(PaintingTask subject, List<WarpedNeighbour> neighbours, Frame other) {
    int evaluations = EvaluationCounts.following(subject.settings());
    Frame source = subject.source();
    List<Level> levels = FrameOptimiser.levels(source, subject.settings(), Recipe.LEVEL_STEP);
    List<Level> coarse = subject.published() ? List.of() : levels.subList(0, levels.size() - 1);
    subject.steps().plan(cost(coarse, levels.get(levels.size() - 1), evaluations));
    if (subject.published()) {
      return asPublished(subject, neighbours, other, evaluations);
    }
    try (Prepared prepared = prepare(subject, neighbours, other, coarse)) {
      return paint.hold(
          subject, prepared.content, prepared.begin, List.of(prepared.target), evaluations);
    }
  }

  /**
   * All that the last optimisation needs: what lies behind it would take up as much memory again.
   */
  private record Prepared(Frame content, Frame begin, TemporalTarget target, Scope owned)
      implements AutoCloseable {
    @Override
    public void close() {
      owned.close();
    }
  }

  /** Closes the frames that are depended on. */
  private Prepared prepare(
      PaintingTask subject, List<WarpedNeighbour> neighbours, Frame other, List<Level> coarse) {
    UnaryOperator<Frame> recolouring = subject.recolouring();
    try (Frame goal = recolouring.apply(subject.source());
        TemporalTarget kept = kept(subject, goal, recolouring, neighbours)) {
      neighbours.forEach(WarpedNeighbour::close);
      subject.steps().check();
      try (Frame fresh = anew(subject, goal, kept.painting(), kept.trust(), coarse);
          Scope scope = new Scope()) {
        Frame start = scope.own(Blending.mix(kept.painting(), fresh, kept.trust()));
        Frame firmness = scope.own(Blending.atLeast(kept.trust(), Recipe.FRESH_FIRMNESS));
        Frame content = scope.own(paint.contours(goal, start));
        Frame begin = scope.own(begin(subject, goal, start, other));
        TemporalTarget target = new TemporalTarget(start, firmness);
        return new Prepared(content, begin, target, scope.handOver());
      }
    }
  }

  /** What the optimisation begins with, where start is the warped painting. */
  private Frame begin(PaintingTask subject, Frame goal, Frame start, Frame other) {
    return switch (MethodSettings.followingStart(subject.settings())) {
      case AUTOMATIC, PREVIOUS_WARPED -> start.copy();
      case PREVIOUS, FIRST -> (other != null ? other : start).copy();
      case SOURCE -> goal.copy();
      case NOISE -> {
        Frame noise = goal.copy();
        frameOptimiser.noise(subject, noise);
        yield noise;
      }
    };
  }

  private static TemporalTarget kept(
      PaintingTask subject,
      Frame goal,
      UnaryOperator<Frame> recolouring,
      List<WarpedNeighbour> neighbours) {
    List<TemporalTarget> all =
        Scope.each(
            neighbours,
            before -> {
              subject.steps().check();
              return before.kept(subject.source(), goal, recolouring);
            });
    TemporalTarget.weigh(all, subject.settings().longTermWeights());
    return TemporalTarget.together(all);
  }

  /** From the closest painting alone. */
  private Frame asPublished(
      PaintingTask subject, List<WarpedNeighbour> neighbours, Frame other, int evaluations) {
    List<TemporalTarget> targets = published(subject, neighbours);
    WarpedNeighbour closest = neighbours.get(0);
    try (Frame goal = subject.goal();
        Frame border = entering(subject, goal)) {
      try (Frame warped = Blending.mix(closest.painting(), border, closest.within());
          Frame start = begin(subject, goal, warped, other)) {
        return paint.hold(subject, goal, start, targets, evaluations);
      }
    } finally {
      targets.forEach(TemporalTarget::close);
    }
  }

  /**
   * What a frame starts from where the shot enters it: the mean colour as published; minimised our
   * way the source in the style's colours, from which a fraction of the evaluations is enough.
   */
  private Frame entering(PaintingTask subject, Frame goal) {
    if (!subject.asPublished()) {
      return subject.recolouring().apply(subject.source());
    }
    Frame plain = goal.copy();
    frameOptimiser.plain(subject, plain);
    return plain;
  }

  private static List<TemporalTarget> published(
      PaintingTask subject, List<WarpedNeighbour> neighbours) {
    List<TemporalTarget> all = Scope.each(neighbours, WarpedNeighbour::published);
    TemporalTarget.weigh(all, subject.settings().longTermWeights());
    return all;
  }

  private static double cost(List<Level> coarse, Level full, int evaluations) {
    double cost = (double) evaluations * full.width() * full.height();
    for (int i = 0; i < coarse.size(); i++) {
      cost += cost(coarse.get(i), coarse.size() - 1 - i);
    }
    return cost;
  }

  private static double cost(Level coarse, int finer) {
    return (double) EvaluationCounts.anew(finer) * coarse.width() * coarse.height();
  }

  /**
   * The frame painted coarse to fine around the paint that is kept; only its unreliable places are
   * used.
   */
  private Frame anew(
      PaintingTask subject, Frame goal, Frame warped, Frame reliability, List<Level> coarse) {
    Frame painted = null;
    for (int i = 0; i < coarse.size(); i++) {
      int finer = coarse.size() - 1 - i;
      try (Frame coarser = painted) {
        painted = coarseLevel(subject, goal, warped, reliability, coarse.get(i), finer, coarser);
      }
    }
    try (Frame coarser = painted) {
      return coarser == null ? goal.copy() : refine(goal, coarser);
    }
  }

  /**
   * @param finer coarse levels that come after this one
   */
  private Frame coarseLevel(
      PaintingTask subject,
      Frame goal,
      Frame warped,
      Frame reliability,
      Level size,
      int finer,
      Frame coarser) {
    try (Frame source = Resampling.resize(goal, size.width(), size.height());
        Frame kept = Resampling.resize(warped, size.width(), size.height());
        Frame trust = Resampling.resize(reliability, size.width(), size.height());
        Frame fresh = coarser == null ? source.copy() : refine(source, coarser);
        Frame start = Blending.mix(kept, fresh, trust)) {
      if (Planes.lowest(trust, 0) >= Recipe.ANEW_BELOW) {
        subject.steps().advance(cost(size, finer));
        return start.copy();
      }
      return paint.hold(
          subject,
          start,
          Recipe.ANEW_HOLD,
          start,
          List.of(new TemporalTarget(kept, trust)),
          EvaluationCounts.anew(finer));
    }
  }

  private Frame refine(Frame source, Frame coarser) {
    return frameOptimiser.refine(source, coarser, Recipe.SHARPENING);
  }
}
