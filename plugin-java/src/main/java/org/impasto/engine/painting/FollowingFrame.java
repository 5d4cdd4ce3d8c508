package org.impasto.engine.painting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.impasto.backend.Tensor;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Pyramid.Level;

/**
 * Paints a frame that follows others, from the paintings of those.
 *
 * <p>Departures from Ruder et al.: where motion is reliable the painting is held to the warped one,
 * in colour and in content, so that a dozen evaluations are enough. Where it is not (behind what
 * moved away, and where the shot enters the frame) there is nothing to start from: there the frame
 * is painted anew from coarse to fine, as a first frame is, around the paint that is kept, so that
 * the new paint has strokes of all sizes and joins the old.
 */
final class FollowingFrame {
  private final Easel easel;
  private final Losses losses;

  FollowingFrame(Easel easel, Losses losses) {
    this.easel = easel;
    this.losses = losses;
  }

  /**
   * The painted frame, [0,1]; the caller closes it.
   *
   * @param befores what the frame leans on, the closest first, at least one; may be closed here
   *     already
   * @param other painting that it starts from instead of them; null where there is none
   */
  Frame paint(Subject subject, List<Before> befores, Frame other) {
    int evaluations = Recipe.followingEvaluations(subject.settings());
    Frame source = subject.source();
    List<Level> levels = Easel.levels(source, subject.settings(), Recipe.LEVEL_STEP);
    List<Level> coarse = subject.published() ? List.of() : levels.subList(0, levels.size() - 1);
    subject.steps().plan(cost(coarse, levels.get(levels.size() - 1), evaluations));
    if (subject.published()) {
      return asPublished(subject, befores, other, evaluations);
    }
    try (Prepared prepared = prepare(subject, befores, other, coarse)) {
      return hold(subject, prepared.content, prepared.begin, List.of(prepared.target), evaluations);
    }
  }

  /**
   * All that the last optimisation needs: what lies behind it would take up as much memory again.
   */
  private record Prepared(Frame content, Frame begin, Kept target) implements AutoCloseable {
    @Override
    public void close() {
      content.close();
      begin.close();
      target.close();
    }
  }

  /** Closes the frames that are leant on. */
  private Prepared prepare(Subject subject, List<Before> befores, Frame other, List<Level> coarse) {
    UnaryOperator<Frame> recolouring = subject.recolouring();
    try (Frame goal = recolouring.apply(subject.source());
        Kept kept = kept(subject, goal, recolouring, befores)) {
      befores.forEach(Before::close);
      try (Frame fresh = anew(subject, goal, kept.painting(), kept.trust(), coarse)) {
        Frame start = Blending.mix(kept.painting(), fresh, kept.trust());
        Frame firmness = Blending.atLeast(kept.trust(), Recipe.FRESH_FIRMNESS);
        return new Prepared(
            contours(goal, start), begin(subject, goal, start, other), new Kept(start, firmness));
      }
    }
  }

  /**
   * What the optimisation begins with, where start is the warped painting; the caller closes it.
   */
  private Frame begin(Subject subject, Frame goal, Frame start, Frame other) {
    return switch (Method.followingStart(subject.settings())) {
      case AUTOMATIC, PREVIOUS_WARPED -> start.copy();
      case PREVIOUS, FIRST -> (other != null ? other : start).copy();
      case SOURCE -> goal.copy();
      case NOISE -> {
        Frame noise = goal.copy();
        easel.noise(subject, noise);
        yield noise;
      }
    };
  }

  private static Kept kept(
      Subject subject, Frame goal, UnaryOperator<Frame> recolouring, List<Before> befores) {
    List<Kept> all = befores.stream().map(before -> before.kept(goal, recolouring)).toList();
    Kept.weigh(all, subject.settings().longTermWeights());
    return Kept.together(all);
  }

  /**
   * A painting with the contours of the source: what is finer than {@link Recipe#BROAD}; the caller
   * closes it.
   */
  Frame contours(Frame goal, Frame painting) {
    try (Frame broad =
        Resampling.resize(painting, broad(painting.width()), broad(painting.height()))) {
      return easel.refine(goal, broad, 0);
    }
  }

  private static int broad(int side) {
    return Math.max(1, (int) Math.rint(side / Recipe.BROAD));
  }

  /** From the closest painting alone. */
  private Frame asPublished(Subject subject, List<Before> befores, Frame other, int evaluations) {
    List<Kept> targets = published(subject, befores);
    Before closest = befores.get(0);
    try (Frame goal = subject.goal();
        Frame border = entering(subject, goal)) {
      try (Frame warped = Blending.mix(closest.painting(), border, closest.within());
          Frame start = begin(subject, goal, warped, other)) {
        return hold(subject, goal, start, targets, evaluations);
      }
    } finally {
      targets.forEach(Kept::close);
    }
  }

  /**
   * What a frame starts from where the shot enters it: the mean colour as published; minimised our
   * way the source in the style's colours, from which a fraction of the evaluations is enough. The
   * caller closes it.
   */
  private Frame entering(Subject subject, Frame goal) {
    if (!subject.asPublished()) {
      return subject.recolouring().apply(subject.source());
    }
    Frame plain = goal.copy();
    easel.plain(subject, plain);
    return plain;
  }

  private static List<Kept> published(Subject subject, List<Before> befores) {
    List<Kept> all = befores.stream().map(Before::published).toList();
    Kept.weigh(all, subject.settings().longTermWeights());
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
    return (double) Recipe.anewEvaluations(finer) * coarse.width() * coarse.height();
  }

  /**
   * The frame painted coarse to fine around the paint that is kept; only its unreliable places are
   * used.
   */
  private Frame anew(
      Subject subject, Frame goal, Frame warped, Frame reliability, List<Level> coarse) {
    Frame painted = null;
    for (int i = 0; i < coarse.size(); i++) {
      painted =
          coarseLevel(
              subject, goal, warped, reliability, coarse.get(i), coarse.size() - 1 - i, painted);
    }
    return painted == null ? goal.copy() : refineAndClose(goal, painted);
  }

  /**
   * @param finer coarse levels that come after this one
   */
  private Frame coarseLevel(
      Subject subject,
      Frame goal,
      Frame warped,
      Frame reliability,
      Level size,
      int finer,
      Frame coarser) {
    try (Frame source = Resampling.resize(goal, size.width(), size.height());
        Frame kept = Resampling.resize(warped, size.width(), size.height());
        Frame trust = Resampling.resize(reliability, size.width(), size.height());
        Frame fresh = coarser == null ? source.copy() : refineAndClose(source, coarser);
        Frame start = Blending.mix(kept, fresh, trust)) {
      if (Planes.lowest(trust, 0) >= Recipe.ANEW_BELOW) {
        subject.steps().advance(cost(size, finer));
        return start.copy();
      }
      return hold(
          subject, start, start, List.of(new Kept(kept, trust)), Recipe.anewEvaluations(finer));
    }
  }

  private Frame refineAndClose(Frame source, Frame coarser) {
    try (coarser) {
      return easel.refine(source, coarser, Recipe.SHARPENING);
    }
  }

  private FrameObjective objective(Subject subject, Level size, Frame content, List<Kept> kept) {
    try (Tensor target = easel.upload(content);
        Frame fresh = fresh(subject, kept)) {
      return losses.of(subject, size, target, Recipe.CONTENT_REFINING, fresh);
    }
  }

  /**
   * How much patches count: paint that is kept is made of them already, and matched anew in every
   * frame it would come ever nearer to them, until forms go under. Null where they count as
   * published.
   */
  private static Frame fresh(Subject subject, List<Kept> kept) {
    if (subject.published() || subject.settings().patchShare() == 0 || kept.isEmpty()) {
      return null;
    }
    Frame fresh = kept.get(0).trust().copy();
    PixelRows.change(fresh, trust -> (float) (1 - (1 - Recipe.PATCHES_KEPT) * trust));
    return fresh;
  }

  /**
   * Optimises from a start, with a temporal term for all paint that is kept; everything given stays
   * the caller's.
   */
  Frame hold(Subject subject, Frame content, Frame start, List<Kept> kept, int evaluations) {
    Level size = new Level(start.width(), start.height());
    List<Tensor> owned = new ArrayList<>();
    try (FrameObjective objective = objective(subject, size, content, kept);
        Frame freedom = Freedom.of(subject, kept)) {
      for (Kept each : kept) {
        owned.add(easel.upload(each.painting()));
        owned.add(easel.upload(each.trust()));
        Losses.temporal(
            objective, subject, owned.get(owned.size() - 2), owned.get(owned.size() - 1));
      }
      return easel.paint(
          subject, objective, start, freedom, evaluations, Recipe.FIRST_STEP_FOLLOWING);
    } finally {
      owned.forEach(Tensor::close);
    }
  }
}
