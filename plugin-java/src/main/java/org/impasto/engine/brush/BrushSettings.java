package org.impasto.engine.brush;

import org.impasto.settings.Settings;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.cost.CostWeights;

/** What the settings ask of brushwork. */
public final class BrushSettings {
  /** Pixels at which the network paints what only guides. */
  private static final double GUIDE_PIXELS = 0.1e6;

  private BrushSettings() {}

  /** Whether frames are put together from strokes. */
  public static boolean paints(Settings settings) {
    return settings.brushwork() > 0;
  }

  /** Whether the network paints: all of the frame, or what guides the strokes. */
  public static boolean needsNetwork(Settings settings) {
    return !paints(settings) || settings.freedom() > 0;
  }

  /** Scale of the network's guide to a frame, at most 1. */
  public static double guideScale(int width, int height) {
    return Math.min(1, Math.sqrt(GUIDE_PIXELS / ((double) width * height)));
  }

  /**
   * Of the patch search.
   *
   * @param keyed whether painted keyframes are the exemplars
   */
  static SynthesisSettings synthesis(Settings settings, boolean keyed) {
    SynthesisSettings standard =
        keyed ? keyframes(SynthesisSettings.keyframe()) : SynthesisSettings.standard();
    SynthesisSettings paced =
        settings.quality() == Settings.Quality.DRAFT ? standard.quick() : standard;
    return paced
        .withDetail((float) settings.detail())
        .withOrientation((float) settings.followContours())
        .withSeed(settings.seed());
  }

  /** How much of a frame each keyframe gives is for likeness alone to say. */
  private static SynthesisSettings keyframes(SynthesisSettings standard) {
    CostWeights each = standard.weights();
    return standard.with(
        new CostWeights(
            each.guide(),
            each.contour(),
            each.surroundings(),
            each.orientation(),
            each.use(),
            each.temporal(),
            0,
            each.seam()));
  }
}
