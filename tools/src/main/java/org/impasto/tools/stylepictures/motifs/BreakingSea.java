package org.impasto.tools.stylepictures.motifs;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** What the woodcut shows: a red sun, an island with pines and a temple, boats, a breaking sea. */
public final class BreakingSea {
  private static final int BLUE = 0x2a6a92;
  private static final int PALE = 0x8fb8b8;
  private static final int RED = 0xd2452a;
  private static final int OCHRE = 0xe5a83e;
  private static final int GREEN = 0x4c7a4a;
  private static final int ROSE = 0xeab490;

  private static final double SUN_X = 0.67;
  private static final double SUN_Y = 0.22;

  /**
   * What a colour block leaves at a place.
   *
   * @param opacity 0 where it was cut away
   */
  public record Ink(int block, int hex, double opacity) {}

  private static final Ink NONE = new Ink(0, 0, 0);

  public Ink colourBlock(double x, double y) {
    int form = form(x, y);
    double wash = Noise.fractal(2 * x, 4 * y, 2, 713);
    switch (form) {
      case 0:
        if (Math.hypot(x - SUN_X, y - SUN_Y) < 0.118) {
          return new Ink(10, RED, 0.95);
        }
        double glow = y + 0.22 * wash;
        if (cloud(x, y) > 0.565) {
          return new Ink(60, ROSE, 0.45 * Colour.step(0.565, 0.70, cloud(x, y)) + 0.12);
        }
        return glow > 0.44
            ? new Ink(20, OCHRE, Colour.clamp(1.6 * (glow - 0.42) + 0.30))
            : new Ink(30, glow > 0.30 ? PALE : BLUE, Colour.clamp(0.98 - 0.9 * glow));
      case 1:
        return lit(x, y) ? new Ink(20, OCHRE, 0.88) : new Ink(40, GREEN, 0.90);
      case 5:
        return new Ink(40, GREEN, 0.95);
      case 6:
        return new Ink(10, RED, 0.92);
      case 7:
        return new Ink(60, ROSE, 0.35);
      case 8:
        return new Ink(20, OCHRE, 0.95);
      case 2:
        return new Ink(
            30,
            Noise.smooth(5 * x, 40 * y, 741) > 0.5 ? BLUE : PALE,
            0.90
                - 0.6
                    * Math.exp(-Math.pow((x - SUN_X) / 0.05, 2))
                    * Noise.smooth(9 * x, 120 * y, 743));
      default:
        if (foam(x, y)) {
          return Noise.smooth(30 * x, 30 * y, 745) > 0.70 ? new Ink(30, PALE, 0.5) : NONE;
        }
        double below = y - crest(x, form - 2);
        return new Ink(30, below > 0.05 + 0.05 * wash ? BLUE : 0x4f98a4, 0.93);
    }
  }

  private static double cloud(double x, double y) {
    return Noise.fractal(2.6 * x, 9 * y, 3, 733);
  }

  private static boolean lit(double x, double y) {
    return Noise.fractal(9 * x, 14 * y, 3, 735) + 1.4 * (x - 0.25) > 0.50;
  }

  /** 0 sky, 1 island, 2 far sea, 3 swell, 4 wave, 5 pines, 6 temple, 7 sail, 8 hull. */
  private static int form(double x, double y) {
    if (y > crest(x, 2)) {
      return 4;
    }
    int boat = boat(x, y);
    if (boat > 0) {
      return boat;
    }
    if (y > crest(x, 1)) {
      return 3;
    }
    double island =
        0.50
            - 0.22 * Math.exp(-Math.pow((x - 0.26) / 0.13, 2))
            - 0.10 * Math.exp(-Math.pow((x - 0.43) / 0.09, 2))
            + 0.03 * (Noise.fractal(16 * x, 0, 3, 721) - 0.5);
    for (int k = 0; k < 13; k++) {
      double tx = 0.08 + 0.037 * k + 0.015 * Noise.hash(k, 1, 747);
      double foot =
          0.49
              - 0.205 * Math.exp(-Math.pow((tx - 0.26) / 0.13, 2))
              - 0.10 * Math.exp(-Math.pow((tx - 0.43) / 0.09, 2));
      double tall = 0.035 + 0.03 * Noise.hash(k, 2, 747);
      double up = (foot - y) / tall;
      double tier = 0.6 * Math.abs(3.5 * up - Math.floor(3.5 * up) - 1) + 0.4;
      if (up > 0.12 && up < 1 && Math.abs(x - tx) < 0.021 * (1.12 - up) * tier * (tall / 0.045)) {
        return 5;
      }
      if (up > -0.3 && up <= 0.2 && Math.abs(x - tx) < 0.0022) {
        return 5;
      }
    }
    double t = (0.415 - y) / 0.05;
    double side = Math.abs(x - 0.445);
    if (t > 0 && t < 2.1) {
      double part = t - Math.floor(t);
      if (part < 0.5 ? side < 0.022 : side < 0.042 * (1.35 - part) - 0.002 * t) {
        return part < 0.5 ? 7 : 6;
      }
    }
    if (y > island && y < 0.515) {
      return 1;
    }
    return y > 0.51 ? 2 : 0;
  }

  private static int boat(double x, double y) {
    double[][] boats = {{0.55, 0.575, 0.10}, {0.87, 0.545, 0.065}};
    for (double[] b : boats) {
      double u = (x - b[0]) / b[2];
      double v = (b[1] - y) / b[2];
      if (v > 0.06
          && v < 1
          && u > -0.42 * (1 - 0.5 * v)
          && u < 0.36 - 0.10 * v + 0.12 * Math.sin(3 * v)) {
        return 7;
      }
      if (v > -0.16 && v < 0.06 + 0.10 * u * u && Math.abs(u) < 0.62 + 0.6 * v) {
        return 8;
      }
    }
    return 0;
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
    if (form != 3 && form != 4) {
      return false;
    }
    double below = y - crest(x, form - 2);
    double wave = Math.sin(34 * x + 5 * Noise.smooth(9 * x, 0, 723));
    double claws = 0.018 + 0.045 * wave * wave + 0.016 * Math.abs(Math.sin(110 * x));
    return below < claws * (form == 4 ? 1.3 : 0.8)
        || Noise.smooth(70 * x, 70 * y, 725) > 0.86 - 0.5 * Math.exp(-below / 0.05);
  }

  /** Above 0 where the key block prints: outlines, and lines whose width gives the tone. */
  public double key(double x, double y) {
    double e = 0.0021 * (0.55 + 0.9 * Noise.smooth(25 * x, 25 * y, 727));
    int form = form(x, y);
    if (form != form(x + e, y)
        || form != form(x, y + e)
        || form != form(x - e, y)
        || form != form(x, y - e)) {
      return 1;
    }
    boolean foam = foam(x, y);
    if ((form == 3 || form == 4) && (foam != foam(x + e, y + e) || foam != foam(x - e, y - e))) {
      return 1;
    }
    double wobble = 0.9 * (Noise.fractal(14 * x, 14 * y, 2, 729) - 0.5);
    double count = phase(form, x, y) + 0.35 * wobble;
    double line = Math.abs(2 * (count - Math.floor(count)) - 1);
    double chatter = 0.16 * (Noise.fractal(150 * x, 150 * y, 2, 731) - 0.5);
    double broken = 0.30 * (Noise.fractal(30 * x, 30 * y, 2, 749) - 0.5);
    double ends = 0.55 * (Noise.smooth(7 * x + Math.floor(count) * 3.7, 7 * y, 751) - 0.5);
    return tone(form, x, y, foam) + broken + chatter + ends - line;
  }

  /** Counts the gouge lines across a form. */
  private static double phase(int form, double x, double y) {
    double sun = Math.hypot(x - SUN_X, y - SUN_Y);
    switch (form) {
      case 0:
        return sun < 0.118
            ? 95 * y
            : 96 * sun + 0.6 * Math.sin(5 * Math.atan2(y - SUN_Y, x - SUN_X));
      case 1:
        return 95 * (x + 0.45 * y) + 2 * Math.sin(14 * x);
      case 2:
        return 150 * y + 1.1 * Math.sin(40 * x + 90 * y);
      case 3:
        return 88 * (y - crest(x, 1)) + 0.7 * Math.sin(26 * x);
      case 4:
        return 80 * (y - crest(x, 2)) + 1.6 * Math.sin(5 * x);
      case 5:
        return 170 * y + 60 * x;
      case 7:
        return 110 * x + 20 * y;
      default:
        return 150 * y;
    }
  }

  /** Share of black, 0 to 1. */
  private static double tone(int form, double x, double y, boolean foam) {
    double sun = Math.hypot(x - SUN_X, y - SUN_Y);
    switch (form) {
      case 0:
        return sun < 0.118
            ? 0.02
            : Colour.clamp(0.06 + 1.25 * (sun - 0.12) * (1.1 - 1.3 * y))
                - 0.6 * Colour.step(0.53, 0.60, cloud(x, y));
      case 1:
        return lit(x, y) ? 0.16 : 0.52 + 0.5 * (Noise.smooth(12 * x, 9 * y, 753) - 0.5);
      case 2:
        return 0.38
            - 0.5 * Math.exp(-Math.pow((x - SUN_X) / 0.09, 2))
            + 0.6 * (Noise.smooth(6 * x, 30 * y, 737) - 0.5);
      case 3:
        return foam ? 0.02 : 0.24 + 2.8 * (y - crest(x, 1)) - 0.3 * Math.sin(9 * x);
      case 4:
        return foam ? 0.02 : 0.22 + 2.3 * (y - crest(x, 2)) + 0.30 * Math.sin(8 * x + 2);
      case 5:
        return 0.62;
      case 7:
        return 0.10;
      default:
        return 0.30;
    }
  }
}
