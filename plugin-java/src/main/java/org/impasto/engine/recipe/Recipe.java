package org.impasto.engine.recipe;

import org.impasto.backend.Precision;
import org.impasto.engine.loss.NetworkBalance;
import org.impasto.settings.Settings;

/**
 * The numbers of our recipe: found by experiment with the embedded network on ten style pictures
 * and two shots.
 */
public final class Recipe {
  /**
   * Factor of the loss as a whole: keeps gradients of a mean over millions of pixels within float
   * range.
   */
  public static final double LOSS_SCALE = 1e3;

  /**
   * Weight of content on the first level, where objects are placed, and on all others of a first
   * frame, where paint is refined.
   */
  private static final double CONTENT_PLACING = 1;

  private static final double CONTENT_REFINING = 0.06;

  /** The same in a following frame, where forms must stay. */
  private static final double CONTENT_FOLLOWING = 0.1;

  /**
   * Weight of the finest detail on coarse levels, and on the finest one, where strokes have their
   * edges.
   */
  private static final double DETAIL_COARSE = 0.015;

  private static final double DETAIL_FINEST = 0.005;

  /** Of a following frame: the finest detail of its paint is kept by the temporal term. */
  public static final ContentWeights FOLLOWING_HOLD = new ContentWeights(CONTENT_FOLLOWING, 0);

  /** Of its coarse levels. */
  public static final ContentWeights ANEW_HOLD =
      new ContentWeights(CONTENT_FOLLOWING, DETAIL_COARSE);

  /** Weight of content in the published objective, on every level. */
  public static final double CONTENT_PUBLISHED = 0.02;

  /** Weight of each whitened colour statistic, of pixels and of 8x8 averages. */
  public static final double COLOUR = 0.1;

  /** Weight of leaving [0,1]. */
  public static final double RANGE = 10;

  /** Weight of the mean squared difference of neighbours in the published objective. */
  public static final double TOTAL_VARIATION = 0.1;

  /** Weight of the temporal term at temporal strength 1. */
  public static final double TEMPORAL = 6.5;

  /**
   * Difference from the kept paint beyond which it counts linearly, where the temporal criterion is
   * smooth.
   */
  public static final double SMOOTH_BEYOND = 0.02;

  /** Standard deviation of the noise that paint starts from where the artist asks for noise. */
  public static final double NOISE = 0.2;

  /** What {@link NetworkBalance} measures of the embedded network: root mean square gradients. */
  public static final double STYLE_PULL = 3.3168e-4;

  public static final double CONTENT_PULL = 5.3329e-4;

  /** Unsharp mask on an enlarged painting: strokes stay crisp. */
  public static final double SHARPENING = 0.6;

  /** Standard deviation of the noise that the seed adds to the thumbnail. */
  public static final double SEED_NOISE = 0.01;

  /** Root mean square of the optimiser's first step, in [0,1] units. */
  public static final double FIRST_STEP = 0.01;

  public static final double FIRST_STEP_FOLLOWING = 0.0025;

  /**
   * Curvature of all that is not the temporal term along directions that the optimiser has not seen
   * yet, relative to the temporal term's. Of 0.003 to 1, the published losses fell fastest from
   * 0.01 to 0.1 on two networks. Along white noise it is 0.3 times the temporal term's on a VGG and
   * 56 times on SqueezeNet: stiff directions, which the first pairs tell.
   */
  public static final double SOFTNESS = 0.03;

  /**
   * Reach of the optimiser for the published losses. With 2 a following frame takes a sixth less
   * evaluations on SqueezeNet than with 1 and as many on a VGG. With 3 a first frame takes more.
   */
  private static final double REFERENCE_REACH = 2;

  /** Pairs of the L-BFGS history. */
  public static final int HISTORY = 50;

  /**
   * Trust in the kept paint below which a coarse level of a following frame is painted anew. Where
   * it is nowhere so low, what is new is too small to be seen on that level.
   */
  public static final double ANEW_BELOW = 0.5;

  /**
   * The content of a following frame is its painting's where it is broader than so many px, and the
   * source's where it is finer. So colours and masses stay as they were painted, and contours stay
   * those of the shot.
   */
  public static final double BROAD = 2;

  /**
   * How firmly fresh paint is held on the last level, where kept paint is held with 1. Entirely
   * free, it alone would make up for what the statistics of the whole frame miss, with specks.
   */
  public static final double FRESH_FIRMNESS = 0.2;

  /** Side of the patches that are matched, positions of a layer, as published. */
  public static final int PATCH_SIDE = 3;

  /** Example patches that a layer is compared with, at most. */
  public static final int MOST_EXAMPLES = 4096;

  /** How much larger a level of the pyramid is than the one before. */
  public static final double LEVEL_STEP = 2;

  /** The same at Best, in first frames: strokes have more sizes. */
  static final double BEST_STEP = Math.sqrt(2);

  /** Evaluations between two matchings. */
  public static final int MATCH_EVERY = 10;

  /** Evaluations that must be left for a matching to be worth it. */
  public static final int FOLLOW_MATCHES = 5;

  /**
   * Weight of the distance from matched patches where the style is patches alone: with more, forms
   * go under.
   */
  public static final double PATCHES = 0.15;

  /**
   * Share of the statistics that stays where the style is patches alone: it holds the palette and
   * the grain of the paint, which patches of deeper layers do not see.
   */
  public static final double LEAST_STATISTICS = 0.05;

  /** How much patches count where paint is kept. */
  public static final double PATCHES_KEPT = 0.15;

  private Recipe() {}

  /**
   * In what precision a frame is painted: drafts fast, all else in full, unless the artist says;
   * fast where it can be.
   */
  public static Precision precision(Settings settings, boolean fast) {
    boolean wanted =
        switch (settings.precision()) {
          case AUTO -> settings.quality() == Settings.Quality.DRAFT;
          case FULL -> false;
          case FAST -> true;
        };
    return wanted && fast ? Precision.FAST : Precision.FULL;
  }

  /** See {@link org.impasto.optimise.Lbfgs.Options}. */
  public static double reach(Settings settings) {
    return MethodSettings.published(settings) ? REFERENCE_REACH : 1;
  }

  /** From level to level of a first frame. */
  public static double firstStep(Settings settings) {
    return settings.quality() == Settings.Quality.BEST ? BEST_STEP : LEVEL_STEP;
  }

  /** Unsharp mask from level to level of a first frame: as much an octave, whatever the steps. */
  public static double firstSharpening(Settings settings) {
    return SHARPENING * Math.log(firstStep(settings)) / Math.log(LEVEL_STEP);
  }

  /** Of a level of a first frame. */
  public static ContentWeights firstHold(boolean coarsest, boolean finest) {
    return new ContentWeights(
        coarsest ? CONTENT_PLACING : CONTENT_REFINING, finest ? DETAIL_FINEST : DETAIL_COARSE);
  }
}
