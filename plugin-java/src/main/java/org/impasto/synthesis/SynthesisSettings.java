package org.impasto.synthesis;

import org.impasto.synthesis.cost.CostWeights;
import org.impasto.synthesis.exemplar.FeatureScales;

/**
 * How a frame is put together from patches.
 *
 * @param rounds of search and vote on each level but the finest; more than four wash out
 * @param lastRounds on the finest level
 * @param passes of each round
 * @param similar places of the exemplar that look alike, tried for each pixel, 0 to 4
 * @param window places away from the best that are tried in each round's first pass
 * @param weights of the cost's terms
 * @param featureScales on the finest searched level
 * @param seed which of equal places is taken; another seed gives another painting of the kind
 */
public record SynthesisSettings(
    int rounds,
    int lastRounds,
    int passes,
    int similar,
    int window,
    CostWeights weights,
    FeatureScales featureScales,
    long seed) {

  private static final FeatureScales SCALES = new FeatureScales(8, 5);

  /** The defaults: a style picture that guides itself. */
  public static SynthesisSettings standard() {
    return new SynthesisSettings(
        4, 3, 2, 4, 1, new CostWeights(.15f, 4f, 2f, .1f, .02f, 6f, .5f, .4f), SCALES, 0);
  }

  /** For painted keyframes, whose guides are sources: the guide binds more, use less. */
  public static SynthesisSettings keyframe() {
    return new SynthesisSettings(
        4, 3, 2, 4, 1, new CostWeights(.5f, 4f, 3f, .1f, .002f, 6f, .5f, .05f), SCALES, 0);
  }

  /** Half the work, nearly as good: for drafts. */
  public SynthesisSettings quick() {
    return new SynthesisSettings(2, 2, 2, 2, 0, weights, featureScales, seed);
  }

  /**
   * @param detail how strictly contours are kept; 1 is the standard
   */
  public SynthesisSettings withDetail(float detail) {
    return with(weights.withDetail(detail));
  }

  /**
   * @param follow how far strokes turn along contours; 1 is the standard
   */
  public SynthesisSettings withOrientation(float follow) {
    return with(weights.withOrientation(follow));
  }

  public SynthesisSettings with(CostWeights other) {
    return new SynthesisSettings(
        rounds, lastRounds, passes, similar, window, other, featureScales, seed);
  }

  public SynthesisSettings withSeed(long other) {
    return new SynthesisSettings(
        rounds, lastRounds, passes, similar, window, weights, featureScales, other);
  }
}
