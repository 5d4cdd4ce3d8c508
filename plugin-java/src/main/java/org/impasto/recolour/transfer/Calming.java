package org.impasto.recolour.transfer;

import org.impasto.recolour.Pixels;

/**
 * Joins mapped luma and chroma to colours. Of what differs from the smooth picture, small
 * differences of chroma are taken away, and noise of luma becomes as weak as it was.
 */
final class Calming {
  /** Difference of the shot's chroma from which it is rather kept than taken away. */
  private static final float KEPT = 0.03f;

  /** Standard deviations of noise from which a difference is rather none. */
  private static final float NO_NOISE = 3;

  private final float[] noise;
  private final float smallChroma;

  /**
   * @param noise see {@link NoiseFloor}
   * @param gain of chroma
   */
  Calming(float[] noise, float gain) {
    this.noise = noise;
    float chroma = KEPT * Math.max(1, gain);
    smallChroma = chroma * chroma;
  }

  /**
   * @param lines slope and offset of luma, of a and of b, one row each
   * @param strength of the row's noise by its own, at least 1
   */
  void join(
      float[] luma, float[] a, float[] b, float[][] lines, float[] strength, int row, Pixels out) {
    for (int x = 0; x < strength.length; x++) {
      int i = row + x;
      float y = luma[i];
      float p = lines[2][x] * y + lines[3][x];
      float q = lines[4][x] * y + lines[5][x];
      float none = NO_NOISE * NoiseFloor.at(noise, y);
      float noNoise = none * none + 1e-12f;
      float u = a[i] - p;
      float v = b[i] - q;
      float square = u * u + v * v;
      float kept = square / (square + Math.max(smallChroma, noNoise));
      p += kept * u;
      q += kept * v;
      float detail = y - lines[0][x] * y - lines[1][x];
      float calm = detail * detail / noNoise;
      y -= detail * (1 - 1 / strength[x]) / (1 + calm * calm);
      float g = -(Pixels.RED * p + Pixels.BLUE * q) / Pixels.GREEN;
      float share = Math.min(fits(y, p), Math.min(fits(y, q), fits(y, g)));
      out.red()[i] = y + share * p;
      out.green()[i] = y + share * g;
      out.blue()[i] = y + share * q;
    }
  }

  /** The share of a difference from luma that stays in [0,1]. */
  private static float fits(float luma, float difference) {
    float room = difference > 0 ? 1 - luma : luma;
    float size = Math.abs(difference);
    return size > room ? room / size : 1;
  }
}
