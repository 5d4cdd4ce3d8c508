package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Shapes;

/** A striped hot-air balloon, its envelope a unit across, centred on the origin. */
public final class Balloon implements Layer {
  private static final int[] GORES = {0xd8402f, 0xf6c23e, 0x2f8f8a, 0xf4ead0, 0x2b4f86, 0xee8434};

  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    if (Math.abs(x) > 0.52 || y < -0.55 || y > 1.05) {
      return false;
    }
    return envelope(x, y, rgb) || basket(x, y, rgb);
  }

  private static boolean envelope(double x, double y, double[] rgb) {
    double half =
        y < 0.05 ? Math.sqrt(Math.max(0, 0.25 - (y - 0.02) * (y - 0.02) * 0.85)) : profile(y);
    if (y > 0.66 || Math.abs(x) > half) {
      return false;
    }
    double side = x / half;
    int gore = (int) Math.floor((Math.asin(side) / Math.PI + 0.5) * 9);
    Colour.set(rgb, GORES[Math.floorMod(gore * 5 + 1, GORES.length)]);
    if (y > 0.0 && y < 0.09) {
      Colour.set(rgb, (gore & 1) == 0 ? 0xfbe9b8 : 0x7a2348);
    }
    Colour.mix(rgb, 0x2c2a5c, 0.6 * Colour.step(0.45, -0.95, side));
    Colour.mix(
        rgb, 0xffe0a0, 0.4 * Colour.step(0.35, 0.85, side) + 0.15 * Colour.step(0.2, 0.6, y));
    return true;
  }

  private static double profile(double y) {
    double t = (y - 0.05) / 0.61;
    return Colour.mix(0.4997, 0.09, t * t * (1.6 - 0.6 * t));
  }

  private static boolean basket(double x, double y, double[] rgb) {
    boolean wicker = Shapes.box(x, y, -0.085, 0.84, 0.085, 0.98);
    boolean ropes = y > 0.64 && y < 0.86 && Math.abs(Math.abs(x) - 0.075) < 0.011;
    Colour.set(rgb, wicker ? (int) Math.floor(y * 40) % 2 == 0 ? 0x8a5630 : 0x5c3620 : 0x4a3030);
    return wicker || ropes;
  }
}
