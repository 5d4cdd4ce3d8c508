package org.impasto.tools.stylepictures.motifs;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Hatching;

/** An arch of rock by the sea with sails, a fisher's hut under trees, near rocks. */
public final class RockArch implements Hatching.Subject {
  private static final double[][] SAILS = {
    {0.155, 0.60, 0.15}, {0.27, 0.585, 0.07}, {0.56, 0.60, 0.06}
  };

  private static final double[][] TREES = {
    {0.80, 0.215, 0.070, 0.090}, {0.895, 0.200, 0.075, 0.115}, {0.725, 0.240, 0.035, 0.045}
  };

  /**
   * 0 sky, 1 cliffs, 2 arch, 3 sea, 4 near rocks, 5 sail, 6 hull, 7 crown, 8 trunk, 9 hut, 10 roof,
   * 11 door, 12 grass.
   */
  @Override
  public int part(double x, double y) {
    double near =
        0.88
            - 0.15 * Noise.fractal(4 * x, 0, 4, 311)
            - 0.16 * Math.exp(-Math.pow((x - 0.05) / 0.16, 2));
    if (y > near) {
      return y > near + 0.055 + 0.03 * Math.sin(20 * x) ? 12 : 4;
    }
    int built = hut(x, y);
    if (built > 0) {
      return built;
    }
    for (double[] t : TREES) {
      double rough = 0.55 * (Noise.fractal(26 * x, 26 * y, 3, 335) - 0.5);
      if (Math.hypot((x - t[0]) / t[2], (y - t[1]) / t[3]) + rough < 1) {
        return 7;
      }
      if (Math.abs(x - t[0] - 0.003 * Math.sin(40 * y)) < 0.10 * t[2] && y > t[1] && y < 0.315) {
        return 8;
      }
    }
    double rough = 0.035 * (Noise.fractal(14 * x, 14 * y, 4, 313) - 0.5);
    boolean mass =
        y > 0.30 + 0.8 * Math.pow(Math.max(0, 0.56 - x), 1.3) + 0.05 * (x - 0.6) + rough
            && x > 0.33 + rough
            && y < 0.74 + rough;
    double hole = Math.hypot((x - 0.56) / 0.105, (y - 0.68) / 0.22) + 2.5 * rough;
    if (mass && hole > 1) {
      return 2;
    }
    for (double[] s : SAILS) {
      double v = (s[1] - y) / s[2];
      double u = (x - s[0]) / s[2];
      if (v > 0.08 && v < 1 && u < 0.45 * (1 - v) && u > -0.30 * (1 - v)) {
        return u > 0 ? 5 : 13;
      }
      if (v > -0.06 && v < 0.05 && Math.abs(u) < 0.35 + v) {
        return 6;
      }
    }
    if (y > 0.60) {
      return 3;
    }
    return y > 0.565 - 0.07 * Noise.fractal(6 * x, 2, 3, 315) ? 1 : 0;
  }

  private static int hut(double x, double y) {
    double u = (x - 0.60) / 0.095;
    double v = (0.325 - y) / 0.052;
    if (v < -0.1 || v > 1.9 || u < -0.15 || u > 1.15) {
      return 0;
    }
    if (v < 1 && u > 0 && u < 1) {
      return Math.abs(u - 0.62) < 0.10 && v < 0.66
              || Math.abs(u - 0.22) < 0.08 && Math.abs(v - 0.55) < 0.16
          ? 11
          : 9;
    }
    double roof = (v - 1) / 0.85;
    return roof >= 0 && roof < 1 && u > 0.40 * roof - 0.10 && u < 1.10 - 0.34 * roof ? 10 : 0;
  }

  @Override
  public double tone(double x, double y) {
    switch (part(x, y)) {
      case 0:
        double cloud = Noise.fractal(3 * x + 0.6 * y, 5.5 * y, 4, 317);
        return 0.26
            + 0.75 * Colour.step(0.54, 0.34, cloud)
            + 0.42 * (0.30 - y)
            - 0.16 * Colour.step(0.56, 0.66, cloud);
      case 1:
        return 0.40 + 0.5 * (Noise.smooth(20 * x, 30 * y, 319) - 0.5);
      case 2:
        double strata = Noise.fractal(6 * x, 22 * y + 5 * x, 4, 321);
        double crack = Math.abs(Noise.fractal(9 * x, 4 * y, 3, 323) - 0.5);
        double inner = Math.hypot(x - 0.58, 0.55 * (y - 0.68));
        return Colour.clamp(
            0.34
                + 0.9 * (x - 0.60)
                + 1.7 * (strata - 0.5)
                + 0.55 * Colour.step(0.035, 0, crack)
                + 0.25 * y
                + 0.55 * Colour.step(0.20, 0.11, inner) * Colour.step(0.56, 0.64, x));
      case 3:
        return Colour.clamp(
            0.36
                + 1.4 * (Noise.fractal(5 * x, 42 * (y - 0.3), 3, 325) - 0.5)
                + 0.8 * (y - 0.62)
                + 0.45 * Math.exp(-Math.pow((x - 0.74) / 0.2, 2)));
      case 4:
        double facet = Noise.fractal(9 * x, 12 * y, 3, 327);
        double edge = Math.abs(Noise.fractal(5 * x + 3 * y, 6 * y, 3, 329) - 0.5);
        return Colour.clamp(
            0.46 + 1.9 * (facet - 0.5) + 0.5 * Colour.step(0.05, 0, edge) + 0.8 * (y - 0.80));
      case 5:
        return 0.20;
      case 13:
        return 0.52;
      case 6, 11:
        return 0.98;
      case 7:
        return Colour.clamp(
            0.55
                + 2.4 * (Noise.fractal(30 * x, 30 * y, 2, 337) - 0.5)
                + 5 * (y - 0.21)
                + 1.2 * (x - 0.84));
      case 8:
        return 0.85;
      case 9:
        return x < 0.63 ? 0.55 : 0.18;
      case 10:
        return 0.62 + 0.4 * (Noise.smooth(70 * x, 90 * y, 339) - 0.5);
      default:
        return Colour.clamp(0.42 + 1.6 * (Noise.fractal(12 * x, 9 * y, 3, 343) - 0.5));
    }
  }

  @Override
  public double form(double x, double y) {
    switch (part(x, y)) {
      case 0:
        return 0.12 + 0.7 * (Noise.smooth(3 * x, 4 * y, 331) - 0.5);
      case 3:
        return 0.14 * Math.sin(30 * x + 40 * y);
      case 2:
        return 0.5 + 1.6 * (Noise.smooth(3.5 * x, 5 * y, 333) - 0.5) + 1.0 * (x - 0.5);
      case 4:
        return 0.9 + 2.4 * (Noise.smooth(5 * x, 6 * y, 345) - 0.5);
      case 7:
        return 5 * Noise.smooth(16 * x, 16 * y, 347);
      case 8, 11:
        return 1.45;
      case 10:
        return 1.2;
      case 12:
        return -1.25 + 0.9 * (Noise.smooth(9 * x, 6 * y, 349) - 0.5);
      case 5, 13:
        return 1.35;
      default:
        return 1.1;
    }
  }
}
