package org.impasto.recolour.transfer;

import org.impasto.recolour.ColourDistribution;

/**
 * From a shot's chroma to a style's: y = T (x - m(u)) + n(v). m and n are the means at the lumas u
 * of the shot and v = curve(u) of the style. T is the linear Monge-Kantorovich map of what is left
 * (Pitie, Kokaram, "The linear Monge-Kantorovitch linear colour mapping for example-based colour
 * transfer", 2007): T = R^-1 (R C_y R)^1/2 R^-1, R = C_x^1/2.
 *
 * <p>Departures: no direction is amplified more than {@link #MOST_GAIN} times, so that the noise of
 * a nearly grey shot does not become coloured blotches. What is far more colourful than the style
 * is drawn in softly.
 */
final class ChromaMap {
  static final double MOST_GAIN = 2;

  private static final double FLOOR = 1e-5;

  /** Fourth power of the distance, in standard deviations, from which colours are drawn in. */
  private static final double FAR = 200;

  private final float aa;
  private final float ab;
  private final float bb;
  private final ChromaByTone shot;
  private final ChromaByTone style;

  /** Inverse of the style's covariance. */
  private final Symmetric inverse;

  ChromaMap(ColourDistribution shotColours, ColourDistribution styleColours) {
    shot = new ChromaByTone(shotColours);
    style = new ChromaByTone(styleColours);
    Symmetric root = shot.covariance.map(value -> Math.sqrt(Math.max(FLOOR, value)));
    Symmetric back = root.map(value -> 1 / value);
    Symmetric target = style.covariance.map(value -> Math.max(FLOOR, value));
    Symmetric map =
        target
            .within(root)
            .map(value -> Math.sqrt(Math.max(0, value)))
            .within(back)
            .map(gain -> Math.min(gain, MOST_GAIN));
    aa = (float) map.a();
    ab = (float) map.b();
    bb = (float) map.c();
    inverse = target.map(value -> 1 / value);
  }

  /** The largest gain of a direction. */
  double gain() {
    double half = (aa - bb) / 2.0;
    return (aa + bb) / 2.0 + Math.sqrt(half * half + ab * ab);
  }

  /**
   * Maps a row.
   *
   * @param luma of the shot, in [0,1], one row
   * @param mapped luma of the style, all rows
   * @param a all rows; the shot's chroma becomes the style's
   * @param b as a
   * @param row where it begins
   */
  void apply(float[] luma, float[] mapped, float[] a, float[] b, int row) {
    float p = (float) inverse.a();
    float q = (float) inverse.b();
    float r = (float) inverse.c();
    for (int each = 0; each < luma.length; each++) {
      int i = row + each;
      float u = a[i] - ChromaByTone.at(shot.a, luma[each]);
      float v = b[i] - ChromaByTone.at(shot.b, luma[each]);
      float x = aa * u + ab * v;
      float y = ab * u + bb * v;
      float square = p * x * x + 2 * q * x * y + r * y * y;
      float drawn = 1 / (float) Math.sqrt(Math.sqrt(1 + square * square / (float) FAR));
      a[i] = drawn * x + ChromaByTone.at(style.a, mapped[i]);
      b[i] = drawn * y + ChromaByTone.at(style.b, mapped[i]);
    }
  }
}
