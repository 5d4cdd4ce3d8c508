package org.impasto.engine.loss;

import java.nio.FloatBuffer;
import java.util.List;
import org.impasto.engine.recipe.Recipe;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.optimise.StepMetric;

/**
 * How far the optimiser may step at each pixel of a frame that is held to others, E of {@link
 * StepMetric}: h / (h + D). D is the curvature of the temporal terms there and h that of all else.
 * Without it the optimiser learns from its pairs alone that paint which is kept is stiff and paint
 * which is new is not.
 *
 * <p>D is relative to full trust at temporal strength 1, and h then {@link Recipe#SOFTNESS}.
 *
 * <p>Of the published losses only. Ours are minimised no sooner with it, for nothing is entirely
 * free there ({@link Recipe#FRESH_FIRMNESS}). On coarse levels new paint alone is free to move. It
 * makes up for what the statistics of the whole frame miss, with garish colours.
 */
public final class StepGains {
  private StepGains() {}

  /**
   * [1,H,W] in (0,1].
   *
   * @param kept what the frame is held to; null is returned where it is to nothing, and for our own
   *     losses
   */
  public static Frame of(PaintingTask subject, List<TemporalTarget> kept) {
    if (kept.isEmpty() || !subject.published()) {
      return null;
    }
    double strength =
        subject.settings().temporalStrength() * LossBuilder.temporalCurvature(subject);
    Frame freedom = kept.get(0).trust().copy();
    for (TemporalTarget other : kept.subList(1, kept.size())) {
      PixelRows.change(
          freedom,
          new FloatBuffer[] {Planes.buffer(freedom, 0)},
          new FloatBuffer[] {Planes.buffer(other.trust(), 0)},
          (sum, added) -> add(added[0], sum[0]));
    }
    PixelRows.change(
        freedom, trust -> (float) (Recipe.SOFTNESS / (Recipe.SOFTNESS + strength * trust)));
    return freedom;
  }

  private static void add(float[] added, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += added[x];
    }
  }
}
