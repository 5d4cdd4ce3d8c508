package org.impasto.colour;

/**
 * Between numbers in the primaries AP1 of the Academy Color Encoding System (white D60) and
 * scene-linear light in those of Rec.709 (white D65), adapted by Bradford's matrix.
 *
 * <p>ACEScct (S-2016-001, 4.2), L light, V encoded: V = 10.5402377416545 L + 0.0729055341958355 for
 * L &lt;= 0.0078125, else (log2 L + 9.72) / 17.52. ACEScg (S-2014-004) is L itself.
 */
final class Aces {
  private static final float[] TO_REC709 = {
    1.705050992658f, -0.621792120657f, -0.083258872001f,
    -0.130256417507f, 1.140804736575f, -0.010548319068f,
    -0.024003356805f, -0.128968976065f, 1.152972332870f
  };

  private static final float[] FROM_REC709 = {
    0.613097402401f, 0.339523146184f, 0.047379451415f,
    0.070193722470f, 0.916353879057f, 0.013452398473f,
    0.020615592882f, 0.109569772938f, 0.869814634180f
  };

  private static final double SLOPE = 10.5402377416545;
  private static final double OFFSET = 0.0729055341958355;
  private static final double BREAK = 0.0078125;
  private static final double STOPS = 17.52;
  private static final double LOWEST_STOP = 9.72;
  private static final double LN2 = Math.log(2);

  /**
   * The largest half float; light beyond it is taken for this much, so that one channel cannot make
   * the others NaN.
   */
  private static final float BRIGHTEST = 65504;

  private final boolean logarithmic;

  /**
   * @param logarithmic whether the numbers are ACEScct; else ACEScg
   */
  Aces(boolean logarithmic) {
    this.logarithmic = logarithmic;
  }

  /** Host numbers to light, in place; NaN gives 0. */
  void toRec709(float[] colour) {
    for (int c = 0; c < colour.length; c++) {
      colour[c] = limited(logarithmic ? (float) light(colour[c]) : colour[c]);
    }
    mix(TO_REC709, colour);
  }

  /** Light to host numbers, in place. */
  void fromRec709(float[] colour) {
    mix(FROM_REC709, colour);
    if (logarithmic) {
      for (int c = 0; c < colour.length; c++) {
        colour[c] = (float) encoded(colour[c]);
      }
    }
  }

  private static double light(double encoded) {
    return encoded <= SLOPE * BREAK + OFFSET
        ? (encoded - OFFSET) / SLOPE
        : Math.exp((encoded * STOPS - LOWEST_STOP) * LN2);
  }

  private static double encoded(double light) {
    return light <= BREAK ? SLOPE * light + OFFSET : (Math.log(light) / LN2 + LOWEST_STOP) / STOPS;
  }

  private static float limited(float light) {
    return Float.isNaN(light) ? 0 : Math.min(Math.max(light, -BRIGHTEST), BRIGHTEST);
  }

  private static void mix(float[] matrix, float[] colour) {
    float r = colour[0];
    float g = colour[1];
    float b = colour[2];
    for (int c = 0; c < 3; c++) {
      colour[c] = matrix[3 * c] * r + matrix[3 * c + 1] * g + matrix[3 * c + 2] * b;
    }
  }
}
