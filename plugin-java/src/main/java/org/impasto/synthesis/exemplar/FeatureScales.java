package org.impasto.synthesis.exemplar;

/**
 * How far around a place its features look, in pixels of one level.
 *
 * @param surroundings sigma of the blurred colour
 * @param window sigma of the structure tensor
 */
public record FeatureScales(double surroundings, double window) {
  private static final double SMALLEST_WINDOW = 1.5;

  /** The same on a level that is coarser by so many. */
  public FeatureScales coarser(int levels) {
    double scale = 1.0 / (1 << levels);
    return new FeatureScales(surroundings * scale, Math.max(SMALLEST_WINDOW, window * scale));
  }
}
