package org.impasto.engine.painting;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.Tensor;
import org.impasto.engine.loss.LossBuilder;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.StepGains;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.engine.recipe.ContentWeights;
import org.impasto.engine.recipe.Recipe;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Resampling;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Pyramid.Level;

/** Optimises a frame while paint that is there already is held. */
final class HeldPaint {
  private final FrameOptimiser frameOptimiser;
  private final LossBuilder losses;

  HeldPaint(FrameOptimiser frameOptimiser, LossBuilder losses) {
    this.frameOptimiser = frameOptimiser;
    this.losses = losses;
  }

  /** A painting with the contours of the source: what is finer than {@link Recipe#BROAD}. */
  Frame contours(Frame goal, Frame painting) {
    try (Frame broad =
        Resampling.resize(painting, broad(painting.width()), broad(painting.height()))) {
      return frameOptimiser.refine(goal, broad, 0);
    }
  }

  private static int broad(int side) {
    return Math.max(1, (int) Math.rint(side / Recipe.BROAD));
  }

  private FrameObjective objective(
      PaintingTask subject,
      Level size,
      Frame content,
      ContentWeights hold,
      List<TemporalTarget> kept) {
    try (Tensor target = frameOptimiser.upload(content);
        Frame fresh = fresh(subject, kept)) {
      return losses.of(subject, size, target, hold, fresh);
    }
  }

  /**
   * How much patches count: paint that is kept is made of them already, and matched anew in every
   * frame it would come ever nearer to them, until forms go under. Null where they count as
   * published.
   */
  private static Frame fresh(PaintingTask subject, List<TemporalTarget> kept) {
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
  Frame hold(
      PaintingTask subject,
      Frame content,
      Frame start,
      List<TemporalTarget> kept,
      int evaluations) {
    return hold(subject, content, Recipe.FOLLOWING_HOLD, start, kept, evaluations);
  }

  /** As {@link #hold(PaintingTask, Frame, Frame, List, int)}, with firmness of one's own. */
  Frame hold(
      PaintingTask subject,
      Frame content,
      ContentWeights firmness,
      Frame start,
      List<TemporalTarget> kept,
      int evaluations) {
    Level size = new Level(start.width(), start.height());
    List<Tensor> owned = new ArrayList<>();
    try (FrameObjective objective = objective(subject, size, content, firmness, kept);
        Frame freedom = StepGains.of(subject, kept)) {
      for (TemporalTarget each : kept) {
        owned.add(frameOptimiser.upload(each.painting()));
        owned.add(frameOptimiser.upload(each.trust()));
        LossBuilder.temporal(
            objective, subject, owned.get(owned.size() - 2), owned.get(owned.size() - 1));
      }
      return frameOptimiser.minimise(
          subject, objective, start, freedom, evaluations, Recipe.FIRST_STEP_FOLLOWING);
    } finally {
      owned.forEach(Tensor::close);
    }
  }
}
