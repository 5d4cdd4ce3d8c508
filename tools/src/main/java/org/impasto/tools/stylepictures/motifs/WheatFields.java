package org.impasto.tools.stylepictures.motifs;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Motif;

/** Sun and wind over wheat fields, a dark cypress, a village with red roofs, a pale path. */
public final class WheatFields implements Motif {
  /** Centre, radius and sense of turning of each whirl of air. */
  private static final double[][] WHIRLS = {
    {0.70, 0.20, 0.17, 1},
    {0.36, 0.28, 0.13, -1},
    {0.12, 0.12, 0.10, 1},
    {0.93, 0.42, 0.10, -1},
    {0.45, 0.06, 0.08, 1}
  };

  /** Left edge, foot, width and height of walls of each house. */
  private static final double[][] HOUSES = {
    {0.335, 0.630, 0.060, 0.040},
    {0.405, 0.622, 0.045, 0.062},
    {0.462, 0.634, 0.070, 0.036},
    {0.548, 0.626, 0.050, 0.030},
    {0.770, 0.612, 0.055, 0.034}
  };

  @Override
  public void colour(double x, double y, double[] rgb) {
    if (cypress(x, y)) {
      double flame = Noise.fractal(26 * x, 5 * y + 4 * x, 2, 201);
      double lit = 5.5 * (x - 0.165 - 0.02 * Math.sin(9 * y));
      Colour.ramp(rgb, 1.5 * flame - 0.35 + lit, 0x08131a, 0x0f2c2a, 0x1d4a30, 0x4f7a34, 0xb09a3a);
    } else if (house(x, y, rgb) || bush(x, y, rgb)) {
      return;
    } else if (y < ridge(x)) {
      sky(x, y, rgb);
    } else if (y < field(x)) {
      double fold = Noise.fractal(9 * x + 6 * y, 18 * y, 2, 203);
      Colour.ramp(
          rgb, 1.7 * fold - 0.35, 0x1a2458, 0x2b4690, 0x4b78b8, 0x9a86b8, 0xe0aaa0, 0xf6d6b4);
    } else if (path(x, y) < 1) {
      double worn = Noise.fractal(12 * x, 9 * y, 3, 221);
      Colour.ramp(rgb, 1.5 * worn - 0.2, 0x7a5a86, 0xc08a86, 0xe8b79a, 0xf6dcbc, 0xfff2dc);
      Colour.mix(rgb, 0x6a4a80, 0.7 * Colour.step(0.72, 1, path(x, y)));
    } else {
      wheat(x, y, rgb);
    }
  }

  private static boolean house(double x, double y, double[] rgb) {
    for (int k = 0; k < HOUSES.length; k++) {
      double[] h = HOUSES[k];
      double u = (x - h[0]) / h[2];
      double v = (h[1] - y) / h[3];
      boolean window =
          Math.abs(v - 0.5) < 0.18 && (Math.abs(u - 0.3) < 0.09 || Math.abs(u - 0.75) < 0.08);
      if (u > 0 && u < 1 && v > 0 && v < 1) {
        Colour.ramp(rgb, 1 - u, 0x9a7aa0, 0xe8b890, 0xfff0d0);
        if (window) {
          Colour.set(rgb, 0x2a3a6a);
        }
        return true;
      }
      double roof = (v - 1) * h[3] / 0.030;
      if (roof >= 0 && roof < 1 && u > 0.55 * roof - 0.14 && u < 1.14 - 0.55 * roof) {
        Colour.ramp(rgb, u + 0.3 * roof, 0xf2743a, 0xd8452c, 0x8c2434);
        return true;
      }
    }
    return false;
  }

  private static boolean bush(double x, double y, double[] rgb) {
    for (int k = 0; k < 15; k++) {
      double cx = 0.24 + 0.054 * k + 0.02 * Noise.hash(k, 1, 223);
      double cy = field(cx) + 0.022 + 0.02 * Noise.hash(k, 2, 223);
      double r = 0.012 + 0.018 * Noise.hash(k, 3, 223);
      double d = Math.hypot(x - cx, 1.15 * (y - cy)) / r;
      if (d < 1) {
        Colour.ramp(
            rgb,
            0.45
                - 0.4 * ((x - cx) * -1 + (y - cy)) / r
                + 0.4 * (Noise.smooth(60 * x, 60 * y, 225) - 0.5),
            0x10283a,
            0x1d5236,
            0x4f8c3a,
            0xb8c850);
        return true;
      }
    }
    return false;
  }

  /** Below 1 on the path that leads to the village. */
  private static double path(double x, double y) {
    double t = (y - 0.63) / 0.37;
    if (t < 0) {
      return 9;
    }
    double centre = 0.44 + 0.075 * Math.sin(5.2 * Math.sqrt(t) + 0.3) + 0.05 * t;
    return Math.abs(x - centre) / (0.008 + 0.075 * t * t + 0.02 * t);
  }

  private static void sky(double x, double y, double[] rgb) {
    double tone = 0.9 * Noise.fractal(3 * x, 6 * y, 2, 205) - 0.15 + 0.25 * y;
    for (double[] w : WHIRLS) {
      double d = Math.hypot(x - w[0], y - w[1]) / w[2];
      double arm = Math.atan2(y - w[1], x - w[0]) * w[3];
      tone += 0.34 * Math.exp(-0.8 * d * d) * (0.6 + Math.sin(7.5 * d - 2 * arm));
    }
    Colour.ramp(rgb, tone, 0x0f1f5c, 0x1b3f94, 0x2f6cc0, 0x4aa3c8, 0x9ed3c4, 0xf2ecc0);
    double sun = Math.hypot(x - WHIRLS[0][0], y - WHIRLS[0][1]);
    double wave = 0.02 * Math.sin(14 * Math.atan2(y - 0.2, x - 0.7));
    double halo = Colour.step(0.23, 0.10, sun + 0.02 + wave);
    double[] gold = new double[3];
    Colour.ramp(
        gold, (sun - 0.02) / 0.19, 0xfffbe0, 0xffe870, 0xffb52a, 0xf28a1e, 0xf7c84a, 0xbcd08c);
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.mix(rgb[c], gold[c], halo);
    }
  }

  private static void wheat(double x, double y, double[] rgb) {
    double row = Math.sin(46 * furrow(x, y) + 3 * Noise.smooth(4 * x, 9 * y, 207));
    double tone = 0.52 + 0.26 * row + 0.6 * (Noise.fractal(7 * x, 12 * y, 3, 209) - 0.5);
    if (Noise.smooth(2.4 * x + 3 * y, 7 * y, 211) > 0.56) {
      Colour.ramp(rgb, tone, 0x12323a, 0x1f5a34, 0x5f9238, 0xb0c848, 0xe8e27a);
    } else {
      Colour.ramp(rgb, tone, 0x6a2418, 0xb85c1c, 0xe8a02a, 0xffd75a, 0xfff2b8);
    }
    Colour.mix(rgb, 0x3a2f6e, 0.5 * Colour.step(0.84, 1.02, y) * Colour.step(0.75, 0.2, tone));
  }

  private static double furrow(double x, double y) {
    return (x - 0.62) / (0.12 + 1.1 * (y - 0.48));
  }

  private static double ridge(double x) {
    return 0.50 + 0.05 * Math.sin(5.2 * x + 0.6) + 0.05 * (Noise.fractal(4 * x, 0, 2, 213) - 0.5);
  }

  public static double field(double x) {
    return 0.60 + 0.03 * Math.sin(4 * x + 2);
  }

  private static boolean cypress(double x, double y) {
    double up = (0.97 - y) / 0.80;
    if (up < 0 || up > 1) {
      return false;
    }
    double centre = 0.165 + 0.02 * Math.sin(9 * y);
    double half = 0.085 * Math.pow(1 - up, 0.6) * (0.5 + up) * (1 + 0.25 * Math.sin(30 * y));
    return Math.abs(x - centre) < half;
  }

  @Override
  public double angle(double x, double y) {
    if (cypress(x, y)) {
      return Math.PI / 2 + 0.5 * Math.sin(16 * y + 20 * x);
    }
    double[] ignored = new double[3];
    if (house(x, y, ignored)) {
      return 0.1;
    }
    if (y > field(x)) {
      if (path(x, y) < 1) {
        return 0.25 * Math.sin(9 * y) + 0.15;
      }
      return Math.atan2(0.12 + 1.1 * (y - 0.48), 1.1 * (x - 0.62))
          + 0.5 * (Noise.smooth(5 * x, 8 * y, 215) - 0.5);
    }
    if (y > ridge(x)) {
      return 0.5 * Math.cos(5.2 * x + 0.6) + 1.2 * (Noise.smooth(7 * x, 9 * y, 217) - 0.5);
    }
    double u = 0.7;
    double v = 0.5 * Math.sin(6 * x + 3 * y);
    for (double[] w : WHIRLS) {
      double d = Math.hypot(x - w[0], y - w[1]) / w[2];
      double pull = 3.2 * w[3] * Math.exp(-0.7 * d * d);
      u -= pull * (y - w[1]) / w[2];
      v += pull * (x - w[0]) / w[2];
    }
    return Math.atan2(v, u);
  }
}
