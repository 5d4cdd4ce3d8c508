package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Shapes;

/** A banded tower with gallery, lantern and dome, lit from the left. */
final class Lighthouse {
  static final double X = 0.635;
  private static final double TALL = 0.36;

  private Lighthouse() {}

  static boolean colourAt(double x, double y, double ground, double[] rgb) {
    double up = (ground + 0.01 - y) / TALL;
    double across = x - X;
    if (up < 0 || up > 1.15 || Math.abs(across) > 0.06) {
      return false;
    }
    double half =
        up < 0.78 ? 0.041 - 0.017 * up / 0.78 : up < 0.82 ? 0.036 : up < 0.94 ? 0.019 : dome(up);
    if (Math.abs(across) > half) {
      return false;
    }
    double side = across / half;
    if (up >= 0.82 && up < 0.94) {
      Colour.set(rgb, Math.abs(Math.abs(side) - 0.5) < 0.1 ? 0x3a2a33 : 0xffe9a0);
    } else if (up >= 0.78) {
      Colour.set(rgb, up < 0.82 ? 0x5b3540 : 0xb5372c);
    } else {
      Colour.set(rgb, (int) Math.floor(up / 0.13) % 2 == 1 ? 0xc8402f : 0xfbeedb);
      if (Shapes.box(side, up % 0.26, -0.05, 0.05, 0.25, 0.1)) {
        Colour.set(rgb, 0x35405e);
      }
    }
    Colour.mix(rgb, 0x3f3a66, 0.75 * Colour.step(-0.15, 1.0, side));
    Colour.mix(rgb, 0xffe2a6, 0.5 * Colour.step(-0.35, -0.8, side));
    return true;
  }

  private static double dome(double up) {
    double rise = (up - 0.94) / 0.1;
    return rise < 1 ? 0.022 * Math.sqrt(1 - rise * rise) + 0.002 : 0.002;
  }
}
