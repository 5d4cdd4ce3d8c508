package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;

/** Gulls gliding in a loose flight, about one unit from wing tip to wing tip. */
public final class Gulls implements Layer {
  /** Centre and size of each bird. */
  private static final double[][] BIRDS = {
    {0, 0, 1}, {1.15, 0.55, 0.75}, {-0.85, 0.75, 0.6}, {2.0, 0.1, 0.55}
  };

  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    for (double[] bird : BIRDS) {
      if (bird((x - bird[0]) / bird[2], (y - bird[1]) / bird[2], rgb)) {
        return true;
      }
    }
    return false;
  }

  private static boolean bird(double x, double y, double[] rgb) {
    double span = Math.abs(x);
    if (span > 0.5) {
      return false;
    }
    double wing = 0.9 * span * (span - 0.42) * 2 + 0.02;
    double thick =
        0.075 * Math.sqrt(1 - 2 * span) * (1 - 0.5 * Colour.step(0.03, 0.12, span))
            + 0.02 * (0.5 - span);
    if (Math.abs(y - wing) > thick) {
      return false;
    }
    Colour.ramp(rgb, (y - wing) / thick * 0.5 + 0.5, 0xfff3dc, 0xf2dfd0, 0x6a6488);
    Colour.mix(rgb, 0x2c2c44, Colour.step(0.36, 0.42, span));
    return true;
  }
}
