package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;

/** The boat upside down in the water, torn into bars by the ripples. */
public final class Reflection implements Layer {
  private final Layer boat = new Boat();

  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    if (y < 0.02 || y > 0.95 || Math.abs(x) > 0.75) {
      return false;
    }
    double ripple = Noise.smooth(3 * x, 34 * y, 111) - 0.5;
    double bars = Noise.smooth(2.2 * x, 24 * y, 113);
    if (bars < 0.2 + 0.42 * y || !boat.colourAt(x + 0.22 * ripple, 0.03 - 1.1 * y, rgb)) {
      return false;
    }
    Colour.mix(rgb, 0x2b6c80, 0.3 + 0.3 * y);
    return true;
  }
}
