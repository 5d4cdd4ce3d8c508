package org.impasto.recolour.exposure;

import org.impasto.recolour.ToneQuantiles;

/**
 * What light did to a frame of a shot: v = gain u + haze, u the value that the shot would show, v
 * the frame's, the same in each channel. A fade is a gain, a fade to white and a flash a haze too.
 *
 * <p>Found from the quantiles of both lumas by least squares. What moves in and out of the picture
 * changes quantiles as well, but not by one gain and haze: the change is believed as far as it
 * explains them.
 *
 * @param gain in [1 / {@link #MOST_LIFT}, {@link #MOST_GAIN}]
 * @param haze in [-0.3 gain, 1]
 */
record LightChange(double gain, double haze) {
  static final double MOST_LIFT = 16;
  static final double MOST_GAIN = 4;

  static final LightChange NONE = new LightChange(1, 0);

  /** Values from here on may have been cut off. */
  private static final double BURNT = 0.985;

  private static final double BURNT_SHARE = 1e-3;

  /** How much no haze is preferred. */
  private static final double NO_HAZE = 0.01;

  /** Root mean square of differences of quantiles below which nothing changed. */
  private static final double NOTHING = 0.012;

  /** Share of the change that may stay unexplained where it is half believed, and more a stop. */
  private static final double UNEXPLAINED = 0.08;

  private static final double UNEXPLAINED_A_STOP = 0.1;

  private static final double LEAST_BELIEF = 0.05;

  /** Haze that rounding may have made. */
  private static final double LITTLE_HAZE = 0.01;

  private static final double LEAST_HAZE = -0.3;

  /** Gains between which a frame comes to count as lit as its shot is. */
  private static final double DARKER = 0.92;

  private static final double AS_LIT = 1.08;

  /**
   * @param frame and shot their {@link ToneQuantiles}
   */
  static LightChange between(double[] frame, double[] shot) {
    double n = 0;
    double u = 0;
    double v = 0;
    double uu = 0;
    double uv = 0;
    double change = 0;
    for (int i = 0; i < frame.length; i++) {
      double share = share(frame[i], shot[i]);
      n += share;
      u += share * shot[i];
      v += share * frame[i];
      uu += share * shot[i] * shot[i];
      uv += share * shot[i] * frame[i];
      change += share * (frame[i] - shot[i]) * (frame[i] - shot[i]);
    }
    double damped = n * (1 + NO_HAZE);
    double determinant = uu * damped - u * u;
    if (determinant < 1e-9 * n * n) {
      return NONE;
    }
    double free = (uu * v - u * uv) / determinant;
    double haze = Math.signum(free) * Math.max(0, Math.abs(free) - LITTLE_HAZE);
    double gain = (uv - haze * u) / uu;
    double left = 0;
    for (int i = 0; i < frame.length; i++) {
      double miss = frame[i] - gain * shot[i] - haze;
      left += share(frame[i], shot[i]) * miss * miss;
    }
    return bounded(gain, haze).believed(Math.sqrt(change / n), Math.sqrt(left / n));
  }

  private static double share(double frame, double shot) {
    return frame < BURNT && shot < BURNT ? 1 : BURNT_SHARE;
  }

  private static LightChange bounded(double gain, double haze) {
    double bounded = Math.max(1 / MOST_LIFT, Math.min(MOST_GAIN, gain));
    double most = gain < bounded ? 1 - bounded : 1;
    return new LightChange(bounded, Math.max(LEAST_HAZE * bounded, Math.min(most, haze)));
  }

  private LightChange believed(double change, double left) {
    if (change <= NOTHING) {
      return NONE;
    }
    double stops = Math.abs(StrictMath.log(gain) / StrictMath.log(2));
    double unexplained = left / (change * (UNEXPLAINED + UNEXPLAINED_A_STOP * stops));
    double belief = 1 / (1 + unexplained * unexplained * unexplained * unexplained);
    double beyond = 1 - NOTHING * NOTHING / (change * change);
    belief = Math.max(0, (belief * beyond - LEAST_BELIEF) / (1 - LEAST_BELIEF));
    return weakened(belief);
  }

  /** The same with no more lift than is left beside another. */
  LightChange liftedAtMost(KeyLift other) {
    double least = other.slope() / MOST_LIFT;
    return gain >= least ? this : new LightChange(least, Math.min(haze, 1 - least));
  }

  /** A share, in [0,1], of the change. */
  LightChange weakened(double share) {
    return share == 0 ? NONE : new LightChange(StrictMath.pow(gain, share), haze * share);
  }

  /**
   * 1 where the frame is darker or paler than its shot, 0 where it is lighter: that is no loss of
   * light but the shot's own, seen for the first time.
   */
  double darkening() {
    return Math.max(0, Math.min(1, (AS_LIT - gain) / (AS_LIT - DARKER)));
  }
}
