package org.impasto.synthesis.cost;

/**
 * What the terms of a patch's cost weigh; the cost itself is told in the package's description.
 *
 * @param guide of the guide where there is no contour
 * @param contour more where the source has one
 * @param surroundings of the blurred guide
 * @param orientation of the direction of strokes, where the source has one
 * @param use of a place that is used more often than all on average
 * @param temporal of the painting before, where motion is reliable
 * @param seam of each of the four neighbours whose place a place does not continue: strokes stay
 *     whole
 * @param share of an exemplar that is used more often than its share
 */
public record CostWeights(
    float guide,
    float contour,
    float surroundings,
    float orientation,
    float use,
    float temporal,
    float share,
    float seam) {

  /** What a direction of strokes weighs where it is asked for. */
  static final float DIRECTED = 1f;

  /** What of the seam's cost is left on a contour, where paint must be free to change. */
  private static final float ON_CONTOURS = 0.2f;

  /**
   * What each neighbour costs that a place does not continue.
   *
   * @param guideWeight of the pixel: {@link #guide()}, and {@link #contour()} more on a contour
   */
  public float seamAt(float guideWeight) {
    float onContour = contour > 0 ? (guideWeight - guide) / contour : 0f;
    return seam * (1 - (1 - ON_CONTOURS) * Math.max(0f, Math.min(1f, onContour)));
  }

  /**
   * What directions weigh where places are looked through for the first time.
   *
   * @param directed whether directions are asked for
   */
  public float firstOrientation(boolean directed) {
    return directed ? DIRECTED : orientation * 0.5f;
  }

  public CostWeights withDetail(float detail) {
    return new CostWeights(
        guide, contour * detail, surroundings, orientation, use, temporal, share, seam);
  }

  public CostWeights withOrientation(float follow) {
    return new CostWeights(
        guide, contour, surroundings, orientation * follow, use, temporal, share, seam);
  }
}
