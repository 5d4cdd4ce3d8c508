package org.impasto.tools.stylepictures.surface;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;

/** Colours as a palette has them. */
public final class Pigment {
  private Pigment() {}

  /** A colour written 0xRRGGBB. */
  public static double[] of(int hex) {
    double[] rgb = new double[3];
    Colour.set(rgb, hex);
    return rgb;
  }

  public static double luminance(double[] rgb) {
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
  }

  /**
   * Strays from a colour, in place.
   *
   * @param light lightness to and fro, of 1
   * @param hue turn of the hue to and fro, radians
   * @param chroma gain of the chroma to and fro
   */
  public static void vary(
      double[] rgb, SplittableRandom random, double light, double hue, double chroma) {
    double lighter = light * (2 * random.nextDouble() - 1);
    double turn = hue * (random.nextDouble() + random.nextDouble() - 1);
    double gain = 1 + chroma * (2 * random.nextDouble() - 1);
    turn(rgb, turn, gain);
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.clamp(rgb[c] + lighter * (0.4 + 0.6 * (1 - Math.abs(2 * rgb[c] - 1))));
    }
  }

  /** Turns the hue about the grey axis and multiplies the chroma, luminance kept. */
  public static void turn(double[] rgb, double angle, double gain) {
    double y = luminance(rgb);
    double i = 0.596 * rgb[0] - 0.274 * rgb[1] - 0.322 * rgb[2];
    double q = 0.211 * rgb[0] - 0.523 * rgb[1] + 0.312 * rgb[2];
    double cos = gain * Math.cos(angle);
    double sin = gain * Math.sin(angle);
    double a = cos * i - sin * q;
    double b = sin * i + cos * q;
    rgb[0] = Colour.clamp(y + 0.956 * a + 0.621 * b);
    rgb[1] = Colour.clamp(y - 0.272 * a - 0.647 * b);
    rgb[2] = Colour.clamp(y - 1.106 * a + 1.703 * b);
  }
}
