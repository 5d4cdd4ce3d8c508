package org.impasto.tools.stylepictures;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/**
 * A colour woodcut: gouge lines that follow the forms, printed in four blocks; moon, island and
 * breaking sea.
 */
final class Woodcut implements Look {
  private static final int PAPER = 0xf2e4c6;
  private static final int BLUE = 0x2f6f8c;
  private static final int RED = 0xd2492a;
  private static final int OCHRE = 0xe3a63c;
  private static final int BLACK = 0x17141a;

  @Override
  public Canvas paint() {
    Canvas canvas =
        new Canvas()
            .fill(
                2,
                (x, y, rgb) -> {
                  Colour.set(rgb, PAPER);
                  Colour.scale(rgb, 0.97 + 0.06 * Noise.fractal(60 * x, 60 * y, 3, 701));
                  colours(x + 0.003, y - 0.002, rgb);
                  if (key(x, y)) {
                    print(rgb, BLACK, x, y, 0.95, 703);
                  }
                });
    return canvas.grain(1.7, 0.07, 705);
  }

  /** One pressing of a block; the wood's grain and thin ink show in it. */
  private static void print(double[] rgb, int ink, double x, double y, double opacity, int seed) {
    double wood =
        Noise.fractal(
            5 * x + 0.5 * Math.sin(7 * y),
            170 * y + 12 * Noise.smooth(3 * x, 5 * y, seed + 5),
            2,
            seed);
    double speck = Noise.fractal(210 * x, 210 * y, 2, seed + 1);
    double thin = 0.35 * Colour.step(0.62, 0.72, wood) + 0.7 * Colour.step(0.72, 0.80, speck);
    Colour.mix(rgb, ink, Colour.clamp(opacity - thin));
  }

  private static void colours(double x, double y, double[] rgb) {
    double moon = Math.hypot(x - 0.66, y - 0.24);
    int form = form(x, y);
    if (form == 0 && moon < 0.125) {
      print(rgb, RED, x, y, 0.95, 711);
    } else if (form == 0) {
      double glow = y + 0.25 * Noise.fractal(2 * x, 4 * y, 2, 713);
      print(
          rgb,
          glow > 0.40 ? OCHRE : BLUE,
          x,
          y,
          Colour.clamp(glow > 0.40 ? 1.4 * (glow - 0.38) + 0.3 : 0.95 - 1.6 * glow),
          715);
    } else if (form == 1) {
      print(rgb, OCHRE, x, y, 0.85, 717);
    } else if (!foam(x, y)) {
      print(rgb, BLUE, x, y, 0.92, 719);
    }
  }

  /** 0 sky, 1 island, 2 far sea, 3 middle swell, 4 breaking wave. */
  private static int form(double x, double y) {
    if (y > crest(x, 2)) {
      return 4;
    }
    if (y > crest(x, 1)) {
      return 3;
    }
    double island =
        0.50
            - 0.22 * Math.exp(-Math.pow((x - 0.28) / 0.13, 2))
            - 0.10 * Math.exp(-Math.pow((x - 0.44) / 0.09, 2))
            + 0.03 * (Noise.fractal(16 * x, 0, 3, 721) - 0.5);
    if (y > island && y < 0.515) {
      return 1;
    }
    return y > 0.51 ? 2 : 0;
  }

  private static double crest(double x, int wave) {
    return wave == 1
        ? 0.66 + 0.05 * Math.sin(8.5 * x + 1.0) + 0.02 * Math.sin(23 * x)
        : 0.80
            - 0.17 * Math.exp(-Math.pow((x - 0.72) / 0.15, 2))
            + 0.045 * Math.sin(9 * x + 3.6)
            + 0.012 * Math.sin(31 * x);
  }

  /** White water along the crests, with claws. */
  private static boolean foam(double x, double y) {
    int form = form(x, y);
    if (form < 3) {
      return false;
    }
    double below = y - crest(x, form - 2);
    double claws =
        0.018 + 0.045 * Math.pow(Math.abs(Math.sin(34 * x + 5 * Noise.smooth(9 * x, 0, 723))), 2);
    return below < claws * (form == 4 ? 1.3 : 0.8)
        || Noise.smooth(70 * x, 70 * y, 725) > 0.84 - 0.5 * Math.exp(-below / 0.05);
  }

  /** Whether the key block prints: outlines, and lines whose width gives the tone. */
  private static boolean key(double x, double y) {
    double e = 0.0035 * (0.7 + 0.8 * Noise.smooth(25 * x, 25 * y, 727));
    int form = form(x, y);
    if (form != form(x + e, y)
        || form != form(x, y + e)
        || form != form(x - e, y)
        || form != form(x, y - e)) {
      return true;
    }
    boolean foam = foam(x, y);
    if (form >= 3 && (foam != foam(x + e, y + e) || foam != foam(x - e, y - e))) {
      return true;
    }
    double wobble = 0.9 * (Noise.fractal(14 * x, 14 * y, 2, 729) - 0.5);
    double line = Math.abs(2 * fraction(phase(form, x, y) + 0.35 * wobble) - 1);
    double broken = 0.35 * (Noise.fractal(30 * x, 30 * y, 2, 731) - 0.5);
    return line < tone(form, x, y, foam) + broken;
  }

  private static double fraction(double value) {
    return value - Math.floor(value);
  }

  /** Counts the gouge lines across a form. */
  private static double phase(int form, double x, double y) {
    double moon = Math.hypot(x - 0.66, y - 0.24);
    switch (form) {
      case 0:
        return moon < 0.125
            ? 60 * y
            : 62 * moon + 0.6 * Math.sin(5 * Math.atan2(y - 0.24, x - 0.66));
      case 1:
        return 55 * (x + 0.45 * y) + 2 * Math.sin(14 * x);
      case 2:
        return 90 * y + 1.1 * Math.sin(40 * x + 90 * y);
      case 3:
        return 52 * (y - crest(x, 1)) + 0.7 * Math.sin(26 * x);
      default:
        return 46 * (y - crest(x, 2)) + 1.6 * Math.sin(5 * x);
    }
  }

  /** Share of black, 0 to 1. */
  private static double tone(int form, double x, double y, boolean foam) {
    double moon = Math.hypot(x - 0.66, y - 0.24);
    switch (form) {
      case 0:
        double cloud = Noise.fractal(3 * x, 8 * y, 3, 733);
        return moon < 0.125
            ? 0.05
            : Colour.clamp(0.02 + 1.25 * (moon - 0.15) * (1.1 - 1.3 * y))
                - 0.9 * Colour.step(0.52, 0.60, cloud);
      case 1:
        return 0.30
            + 2.2 * Colour.clamp(0.30 - 0.9 * (x - 0.22)) * (Noise.fractal(9 * x, 14 * y, 3, 735));
      case 2:
        return 0.42
            - 0.5 * Math.exp(-Math.pow((x - 0.66) / 0.09, 2))
            + 0.5 * (Noise.smooth(6 * x, 30 * y, 737) - 0.5);
      case 3:
        return foam ? 0.04 : 0.28 + 2.6 * (y - crest(x, 1)) - 0.3 * Math.sin(9 * x);
      default:
        return foam ? 0.04 : 0.26 + 2.3 * (y - crest(x, 2)) + 0.30 * Math.sin(8 * x + 2);
    }
  }
}
