package org.impasto.recolour.exposure;

import org.impasto.recolour.ToneQuantiles;

/**
 * How a shot darker than pictures are is lifted to be looked at: M(g y), y luma, M(x) = k x / (1 +
 * (k - 1) x) up to 1 and its tangent beyond, so that lamps in a night stay white. Chroma is scaled
 * as its luma is. M with 1/k undoes M with k.
 *
 * @param gain g, at least 1
 * @param bend k, at least 1
 */
public record KeyLift(double gain, double bend) {
  public static final KeyLift NONE = new KeyLift(1, 1);

  /** Lights and mean luma of a shot that is lifted no further. */
  private static final double LIGHTS = 0.5;

  private static final double MEAN = 0.22;

  /** For a shot with these {@link ToneQuantiles}. */
  public static KeyLift of(double[] shot) {
    double lights = shot[shot.length - 1];
    double gain = Math.max(1, Math.min(LightChange.MOST_LIFT, LIGHTS / Math.max(1e-6, lights)));
    double most = LightChange.MOST_LIFT / gain;
    double low = 1;
    double high = most;
    if (mean(shot, gain, 1) >= MEAN) {
      return new KeyLift(gain, 1);
    }
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (mean(shot, gain, middle) < MEAN) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new KeyLift(gain, low);
  }

  private static double mean(double[] shot, double gain, double bend) {
    double sum = 0;
    for (double luma : shot) {
      sum += bend(gain * luma, bend);
    }
    return sum / shot.length;
  }

  /** M. */
  public static double bend(double x, double k) {
    return x < 1 ? k * x / (1 + (k - 1) * x) : 1 + (x - 1) / k;
  }

  public boolean isNone() {
    return gain == 1 && bend == 1;
  }

  public double apply(double luma) {
    return bend(gain * luma, bend);
  }

  /** What the darkest tones are multiplied with. */
  public double slope() {
    return gain * bend;
  }
}
