package org.impasto.recolour.exposure;

import org.impasto.frame.Rows;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.ToneQuantiles;

/**
 * What stands between a frame and a picture of its shot in usual light. {@link #free} takes it from
 * the frame, {@link #restore} puts it back onto what was painted of the freed frame. So black comes
 * out black, a fade fades and a night stays dark. A frame as light as its shot, in a shot as light
 * as pictures are, is left as it is, to the bit.
 *
 * <p>Both are one curve of luma and its inverse, monotone, with a slope of at most 16; chroma is
 * scaled as luma is. The inverse is exact but for values that were cut off at 0 and 1.
 */
public final class Exposure {
  /** The lightest tones of a frame that is nothing but black, and of one that no longer is. */
  private static final double BLACK = 1 / 255.0;

  private static final double NOT_BLACK = 8 / 255.0;

  /** Mean lumas of a shot that may yet be fading in, and of one that is lit. */
  private static final double DIM = 0.25;

  private static final double LIT = 0.4;

  private final LightChange light;
  private final KeyLift lift;
  private final double shade;

  /** {@link ToneQuantiles} of the light that the shot's other frames are seen in. */
  private final double[] shotTones;

  private Exposure(LightChange light, KeyLift lift, double shade, double[] shotTones) {
    this.light = light;
    this.lift = lift;
    this.shade = shade;
    this.shotTones = shotTones;
  }

  /**
   * @param reference the shot's own light, as {@link ToneQuantiles}
   * @param frame its colours
   */
  static Exposure of(double[] reference, ColourDistribution frame) {
    if (frame.weight() == 0) {
      return new Exposure(LightChange.NONE, KeyLift.NONE, 1, reference);
    }
    double[] tones = ToneQuantiles.of(frame);
    LightChange light = LightChange.between(tones, reference);
    double share = light.darkening();
    double dim = (LIT - ToneQuantiles.mean(reference)) / (LIT - DIM);
    double[] seen = between(reference, tones, (1 - share) * Math.max(0, Math.min(1, dim)));
    KeyLift lift = KeyLift.of(between(tones, reference, share));
    double shade = shade(tones[tones.length - 1]);
    return new Exposure(light.weakened(share).liftedAtMost(lift), lift, shade, seen);
  }

  private static double[] between(double[] one, double[] other, double share) {
    double[] mean = new double[one.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = one[i] + share * (other[i] - one[i]);
    }
    return mean;
  }

  double[] shotTones() {
    return shotTones;
  }

  /** 0 for a frame whose lightest tones are black, 1 for one that shows something. */
  private static double shade(double lightest) {
    double x = Math.max(0, Math.min(1, (lightest - BLACK) / (NOT_BLACK - BLACK)));
    return x * x * (3 - 2 * x);
  }

  /** Whether the frame is black, so that paint on it is not seen. */
  public boolean isBlack() {
    return shade == 0;
  }

  /** Whether it changes nothing. */
  public boolean isNone() {
    return light.equals(LightChange.NONE) && lift.isNone() && shade == 1;
  }

  /** What freeing multiplies the noise of the darkest tones with. */
  public double amplification() {
    return lift.slope() / light.gain();
  }

  /** The frame without it, clamped to [0,1]; out may be the frame itself. */
  public void free(Pixels frame, Pixels out) {
    float gain = (float) light.gain();
    float haze = (float) light.haze();
    float lifted = (float) lift.gain();
    float bend = (float) lift.bend();
    boolean none = isNone();
    Rows.parallel(
        frame.height(),
        (from, end) -> {
          for (int i = from * frame.width(); i < end * frame.width(); i++) {
            float red = frame.red()[i];
            float green = frame.green()[i];
            float blue = frame.blue()[i];
            float x = lifted * Math.max(0, (Pixels.luma(red, green, blue) - haze) / gain);
            float scale = lifted * ratio(x, bend) / gain;
            out.red()[i] = none ? red : unit(scale * (red - haze));
            out.green()[i] = none ? green : unit(scale * (green - haze));
            out.blue()[i] = none ? blue : unit(scale * (blue - haze));
          }
        });
  }

  /** Puts it back onto paint, clamped to [0,1]; out may be the paint itself. */
  public void restore(Pixels paint, Pixels out) {
    float gain = (float) light.gain();
    float haze = (float) light.haze();
    float lifted = (float) lift.gain();
    float unbend = (float) (1 / lift.bend());
    float shaded = (float) shade;
    boolean none = isNone();
    Rows.parallel(
        paint.height(),
        (from, end) -> {
          for (int i = from * paint.width(); i < end * paint.width(); i++) {
            float red = paint.red()[i];
            float green = paint.green()[i];
            float blue = paint.blue()[i];
            float luma = Math.max(0, Pixels.luma(red, green, blue));
            float scale = gain * ratio(luma, unbend) / lifted;
            out.red()[i] = none ? red : unit(shaded * (scale * red + haze));
            out.green()[i] = none ? green : unit(shaded * (scale * green + haze));
            out.blue()[i] = none ? blue : unit(shaded * (scale * blue + haze));
          }
        });
  }

  /** M(x) / x of {@link KeyLift}. */
  private static float ratio(float x, float k) {
    return x < 1 ? k / (1 + (k - 1) * x) : (1 + (x - 1) / k) / x;
  }

  private static float unit(float value) {
    return Math.min(1, Math.max(0, value));
  }
}
