package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;
import org.impasto.demo.drawing.Shapes;

/** A cliff with a meadow, a lighthouse and houses, and its broken reflection in the water. */
public final class Headland implements Layer {
  private static final double WATERLINE = 0.135;

  /** Left edge, width and colours of each house. */
  private static final double[][] HOUSES = {{0.455, 0.085, 0}, {0.715, 0.10, 1}, {0.80, 0.075, 2}};

  private static final double[] GROUNDS = new double[HOUSES.length];
  private static final double LIGHTHOUSE_GROUND = meadow(Lighthouse.X);
  private static final int[] WALLS = {0xf6dfb4, 0xe8b98a, 0xf3e6cf};
  private static final int[] ROOFS = {0xb8452f, 0x9c3a3a, 0xc25a32};

  static {
    for (int i = 0; i < HOUSES.length; i++) {
      GROUNDS[i] = meadow(HOUSES[i][0] + HOUSES[i][1] / 2);
    }
  }

  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    if (x < 0.25 || y < -0.5 || y > 0.25) {
      return false;
    }
    if (y > waterline(x)) {
      return reflection(x, y, rgb);
    }
    return Lighthouse.colourAt(x, y, LIGHTHOUSE_GROUND, rgb)
        || houses(x, y, rgb)
        || land(x, y, rgb);
  }

  private static double waterline(double x) {
    return WATERLINE + 0.006 * Noise.smooth(25 * x, 3, 81);
  }

  /** Height of the ground along the top of the cliff. */
  private static double meadow(double x) {
    double rise = Colour.step(0.27, 0.52, x);
    return 0.14
        - 0.13 * rise
        - 0.05 * Colour.step(0.75, 1.3, x)
        - 0.03 * (Noise.fractal(7 * x, 1, 3, 83) - 0.5);
  }

  private static boolean reflection(double x, double y, double[] rgb) {
    double depth = y - waterline(x);
    double broken = Noise.fractal(9 * x, 120 * y, 2, 85);
    if (depth > 0.09 || broken < 0.25 + 5.5 * depth) {
      return false;
    }
    Colour.set(rgb, 0x3d3a4e);
    Colour.mix(rgb, 0xc98a5a, 0.5 * Noise.smooth(20 * x, 90 * y, 86));
    return true;
  }

  private static boolean land(double x, double y, double[] rgb) {
    double top = meadow(x) - 0.006 * Noise.smooth(160 * x, 2, 87);
    if (y < top) {
      return false;
    }
    double rock = Noise.fractal(13 * x, 26 * y + 9 * x, 4, 89);
    double crack = Math.abs(Noise.fractal(16 * x + 10 * y, 7 * y, 3, 91) - 0.5);
    double left = Noise.fractal(13 * x - 0.3, 26 * y + 9 * x, 4, 89);
    Colour.ramp(
        rgb,
        0.5 + 2.0 * (rock - left) + 1.0 * (rock - 0.5),
        0x3a3150,
        0x6a4b5e,
        0xa86f58,
        0xe0a066,
        0xffd08c);
    Colour.mix(rgb, 0x2b2740, 0.8 * Colour.step(0.03, 0, crack));
    double grass = Colour.step(0.055, 0.02, y - top - 0.05 * (rock - 0.5));
    if (grass > 0) {
      double[] green = new double[3];
      Colour.ramp(
          green,
          Noise.fractal(60 * x, 90 * y, 3, 93) * 1.3 - 0.1,
          0x2f5236,
          0x6d8a3c,
          0xc2b34e,
          0xf2d56a);
      for (int c = 0; c < 3; c++) {
        rgb[c] = Colour.mix(rgb[c], green[c], grass);
      }
    }
    return true;
  }

  private static boolean houses(double x, double y, double[] rgb) {
    for (int i = 0; i < HOUSES.length; i++) {
      double[] house = HOUSES[i];
      if (house(x - house[0], y, house[1], (int) house[2], GROUNDS[i], rgb)) {
        return true;
      }
    }
    return false;
  }

  /** {@code x} from the house's left edge; {@code ground} is where it stands. */
  private static boolean house(
      double x, double y, double wide, int kind, double ground, double[] rgb) {
    double up = (ground + 0.012 - y) / wide;
    double across = x / wide;
    if (across < -0.1 || across > 1.1 || up < 0 || up > 1.4) {
      return false;
    }
    boolean gable = across < 0.4;
    if (Shapes.polygon(
        across, up, -0.05, 0.5, 0.2, 1.0, 0.85, 1.0, 1.06, 0.5, 0.42, 0.5, 0.2, 0.93)) {
      Colour.set(rgb, ROOFS[kind]);
      Colour.scale(rgb, 0.75 + 0.5 * Noise.smooth(40 * across, 24 * up, 95));
      return true;
    }
    if (Shapes.box(across, up, 0.62, 0.9, 0.72, 1.22)) {
      Colour.set(rgb, 0x7c4a44);
      return true;
    }
    if (across < 0
        || across > 1
        || (gable ? up > 0.5 + 2.15 * Math.min(across, 0.4 - across) : up > 0.5)) {
      return false;
    }
    Colour.set(rgb, WALLS[kind]);
    Colour.mix(rgb, 0x7b6a94, gable ? 0.05 : 0.5);
    boolean window =
        Shapes.box(across, up, 0.13, 0.22, 0.27, 0.44)
            || Shapes.box(across, up, 0.5, 0.18, 0.62, 0.38)
            || Shapes.box(across, up, 0.75, 0.18, 0.87, 0.38);
    if (window) {
      Colour.set(rgb, gable ? 0x3c4f6e : 0xffd36b);
    }
    return true;
  }
}
