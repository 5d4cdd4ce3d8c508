package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;
import org.impasto.demo.drawing.Shapes;

/** A sailing boat, bow to the right, its waterline at y = 0, about one unit tall. */
public final class Boat implements Layer {
  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    if (Math.abs(x) > 0.7 || y < -1.15 || y > 0.06) {
      return false;
    }
    return hull(x, y, rgb) || rig(x, y, rgb) || sails(x, y, rgb);
  }

  private static boolean hull(double x, double y, double[] rgb) {
    double sheer = -0.13 - 0.1 * x * x - 0.05 * x;
    double end = x > 0 ? 0.56 + 0.45 * (y + 0.1) * -1 : 0.47 - 0.4 * (y + 0.1);
    if (y < sheer || y > 0.05 || Math.abs(x) > end) {
      return false;
    }
    double down = y - sheer;
    Colour.set(
        rgb, down < 0.025 ? 0xf4d9a0 : down < 0.10 ? 0x1f4f6b : y > 0.01 ? 0x7a2b2b : 0xf2efe2);
    Colour.scale(rgb, 0.8 + 0.4 * Noise.smooth(5 * x, 60 * y, 101));
    Colour.mix(rgb, 0xffc070, 0.4 * Colour.step(0.1, -0.5, x));
    return true;
  }

  private static boolean rig(double x, double y, double[] rgb) {
    boolean mast = Math.abs(x - 0.06) < 0.013 && y > -1.08 && y < -0.1;
    boolean boom = Shapes.distance(x, y, 0.06, -0.24, -0.44, -0.22) < 0.012;
    boolean pennant = Shapes.polygon(x, y, 0.06, -1.12, -0.1, -1.09, 0.06, -1.05);
    Colour.set(rgb, pennant ? 0xd23c30 : 0x5a3626);
    return mast || boom || pennant;
  }

  private static boolean sails(double x, double y, double[] rgb) {
    double up = (-0.26 - y) / 0.8;
    boolean main = up > 0 && up < 1 && x < 0.04 && x > 0.04 - 0.5 * (1 - up) - 0.22 * up * (1 - up);
    double rise = (-0.2 - y) / 0.75;
    double luff = 0.6 - 0.52 * rise;
    boolean jib =
        rise > 0
            && rise < 1
            && x < luff + 0.05 * rise * (1 - rise)
            && x > 0.1 + 0.1 * rise * (1 - rise);
    if (!main && !jib) {
      return false;
    }
    double belly = main ? (0.04 - x) / (0.5 * (1 - up) + 0.06) : (luff - x) / 0.5;
    Colour.ramp(rgb, 1.1 * belly, 0xb98a86, 0xf3cf9f, 0xfff2d2, 0xfff6df, 0xf2bf86);
    if (main && up > 0.34 && up < 0.46 || jib && x > luff - 0.05) {
      Colour.mix(rgb, 0xc93f2c, 0.85);
    }
    if (Math.abs(y * 9 + 0.6 * x - Math.rint(y * 9 + 0.6 * x)) < 0.06) {
      Colour.scale(rgb, 0.86);
    }
    return true;
  }
}
