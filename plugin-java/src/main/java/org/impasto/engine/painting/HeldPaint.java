package org.impasto.engine.painting;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.Tensor;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Resampling;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Pyramid.Level;

/** Optimises a frame while paint that is there already is held. */
final class HeldPaint {
  private final Easel easel;
  private final Losses losses;

  HeldPaint(Easel easel, Losses losses) {
    this.easel = easel;
    this.losses = losses;
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

  private FrameObjective objective(
      Subject subject, Level size, Frame content, Hold hold, List<Kept> kept) {
    try (Tensor target = easel.upload(content);
        Frame fresh = fresh(subject, kept)) {
      return losses.of(subject, size, target, hold, fresh);
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
    return hold(subject, content, Recipe.FOLLOWING_HOLD, start, kept, evaluations);
  }

  /** As {@link #hold(Subject, Frame, Frame, List, int)}, with firmness of one's own. */
  Frame hold(
      Subject subject,
      Frame content,
      Hold firmness,
      Frame start,
      List<Kept> kept,
      int evaluations) {
    Level size = new Level(start.width(), start.height());
    List<Tensor> owned = new ArrayList<>();
    try (FrameObjective objective = objective(subject, size, content, firmness, kept);
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
