package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;

/** Boulders and turf along the near shore. */
public final class Bank implements Layer {
  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    if (y < 0.2) {
      return false;
    }
    return boulders(x, y, rgb) || turf(x, y, rgb);
  }

  private static boolean turf(double x, double y, double[] rgb) {
    double top =
        0.395 - 0.05 * Noise.fractal(2.2 * x, 0, 3, 131) - 0.008 * Noise.smooth(120 * x, 0, 132);
    if (y < top) {
      return false;
    }
    double tuft = Noise.fractal(40 * x + 12 * y, 24 * y, 4, 133);
    Colour.ramp(
        rgb,
        1.5 * tuft - 0.35 - 1.2 * (y - top - 0.05),
        0x14261f,
        0x2f4a26,
        0x6a7a30,
        0xc79f42,
        0xf0c860);
    return true;
  }

  /** One boulder for each cell along the shore, with its facets. */
  private static boolean boulders(double x, double y, double[] rgb) {
    double cell = 0.21;
    int home = (int) Math.floor(x / cell);
    for (int i = home - 1; i <= home + 1; i++) {
      double wide = 0.05 + 0.07 * Noise.hash(i, 0, 135);
      double u = (x - (i + Noise.hash(i, 1, 135)) * cell) / wide;
      double v = (y - 0.40) / (0.55 * wide + 0.025);
      double edge = 1 + 0.45 * (Noise.fractal(1.5 * u + 7 * i, 1.5 * v, 2, 137) - 0.5);
      if (Math.abs(u) > 1.4 || u * u + v * v > edge * edge) {
        continue;
      }
      double facet = Noise.smooth(2.1 * u + 9 * i + v, 2.3 * v, 138) - 0.5;
      double grain = Noise.fractal(55 * x, 55 * y, 3, 139) - 0.5;
      double side = Math.signum(Sky.SUN_X + 0.02 - x) * 0.2 * u;
      Colour.ramp(
          rgb,
          0.36 - 0.5 * v + side + 0.9 * facet + 0.5 * grain,
          0x1b1b30,
          0x413a54,
          0x7d6066,
          0xc98c68,
          0xffcf94);
      return true;
    }
    return false;
  }
}
