package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;

/**
 * One range of hills: a ridge line, slopes lit from the sun's side, fields and trees where it is
 * near.
 */
public final class Hills implements Layer {
  private final double height;
  private final double wavelength;
  private final boolean near;
  private final int seed;

  /**
   * {@code height} of the ridge above the horizon and {@code wavelength} along it, in frame
   * heights.
   */
  public Hills(double height, double wavelength, boolean near, int seed) {
    this.height = height;
    this.wavelength = wavelength;
    this.near = near;
    this.seed = seed;
  }

  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    double ridge = ridge(x);
    if (near) {
      ridge -= 0.006 * Noise.fractal(70 * x, 0, 2, seed + 9);
    }
    if (y < ridge || y > Sky.HORIZON + 0.02) {
      return false;
    }
    double slope = (ridge(x + 0.004) - ridge(x - 0.004)) / 0.008;
    double rough = Noise.fractal(18 * x - 9 * y, 26 * y, 4, seed + 3) - 0.5;
    double light =
        Colour.clamp(
            0.45
                - Colour.clamp(4 * (x - Sky.SUN_X) + 0.5) * 1.6 * slope
                + 0.8 * slope
                + 1.5 * rough);
    if (near) {
      Colour.ramp(rgb, light, 0x2c4a5c, 0x456a5c, 0x82914f, 0xd9b45c);
      fields(x, y, rgb);
    } else {
      Colour.ramp(rgb, light, 0x7077ab, 0x8f86b3, 0xbd9bb0);
    }
    double haze = (near ? 0.35 : 0.7) * Colour.step(ridge, Sky.HORIZON, y);
    Colour.mix(rgb, 0xffc080, haze * Math.exp(-1.6 * Math.abs(x - Sky.SUN_X)) + 0.1);
    return true;
  }

  private double ridge(double x) {
    return Sky.HORIZON - height * (0.15 + 1.5 * Noise.fractal(x / wavelength + 5, 0.5, 4, seed));
  }

  private void fields(double x, double y, double[] rgb) {
    double meadow = Noise.fractal(9 * x + 14 * y, 60 * y - 3 * x, 2, seed + 20);
    Colour.mix(rgb, 0xe8bc5c, 0.7 * Colour.step(0.56, 0.62, meadow));
    double wood = Noise.fractal(75 * x, 110 * y, 2, seed + 21);
    Colour.mix(rgb, 0x24463f, 0.7 * Colour.step(0.52, 0.6, wood));
  }
}
