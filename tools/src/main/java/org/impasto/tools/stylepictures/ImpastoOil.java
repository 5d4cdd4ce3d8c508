package org.impasto.tools.stylepictures;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** Thick oil paint in swirling strokes: sun and wind over wheat fields, a dark cypress. */
final class ImpastoOil implements Look, Motif {
  /** Centre, radius and sense of turning of each whirl of air. */
  private static final double[][] WHIRLS = {
    {0.70, 0.20, 0.17, 1},
    {0.36, 0.28, 0.13, -1},
    {0.12, 0.12, 0.10, 1},
    {0.93, 0.42, 0.10, -1},
    {0.45, 0.06, 0.08, 1}
  };

  @Override
  public Canvas paint() {
    Canvas canvas =
        new Canvas()
            .fill(
                1,
                (x, y, rgb) -> {
                  colour(x, y, rgb);
                  Colour.scale(rgb, 0.72 + 0.4 * Noise.fractal(40 * x, 40 * y, 2, 219));
                });
    new Brush(10, 30, 0.30, 2.0, 0.20, 1, 0).cover(canvas, this, 4.5, 5);
    new Brush(13, 95, 0.30, 2.2, 0.20, 1, 0.15).cover(canvas, this, 3.4, 1);
    new Brush(8, 64, 0.32, 2.0, 0.26, 1, 0.35).cover(canvas, this, 1.5, 2);
    new Brush(4.5, 38, 0.30, 1.7, 0.30, 1, 0.4).cover(canvas, this, 0.65, 3);
    new Brush(2.6, 20, 0.25, 1.3, 0.40, 1, 0.3).cover(canvas, this, 0.14, 4);
    return canvas.relief(0.33).grain(2.2, 0.08, 9);
  }

  @Override
  public void colour(double x, double y, double[] rgb) {
    if (cypress(x, y)) {
      double flame = Noise.fractal(26 * x, 5 * y + 4 * x, 2, 201);
      Colour.ramp(rgb, 1.6 * flame - 0.3, 0x0b1a1c, 0x12362c, 0x2a5a30, 0x6b7a2a);
    } else if (y < ridge(x)) {
      sky(x, y, rgb);
    } else if (y < field(x)) {
      double fold = Noise.fractal(9 * x + 6 * y, 18 * y, 2, 203);
      Colour.ramp(rgb, 1.5 * fold - 0.25, 0x1d2b63, 0x2f4d97, 0x4f7fc0, 0x9a86b8, 0xd9a6a0);
    } else {
      wheat(x, y, rgb);
    }
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
    double halo = Colour.step(0.23, 0.10, sun + 0.02 * Math.sin(14 * Math.atan2(y - 0.2, x - 0.7)));
    double[] gold = new double[3];
    Colour.ramp(
        gold, (sun - 0.02) / 0.19, 0xfffbe0, 0xffe870, 0xffb52a, 0xf28a1e, 0xf7c84a, 0xbcd08c);
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.mix(rgb[c], gold[c], halo);
    }
  }

  private static void wheat(double x, double y, double[] rgb) {
    double depth = y - 0.5;
    double row = Math.sin(46 * furrow(x, y) + 3 * Noise.smooth(4 * x, 9 * y, 207));
    double tone = 0.52 + 0.24 * row + 0.5 * (Noise.fractal(7 * x, 12 * y, 3, 209) - 0.5);
    if (Noise.smooth(2.4 * x + 3 * y, 7 * y, 211) > 0.56) {
      Colour.ramp(rgb, tone, 0x173f2c, 0x2f7338, 0x7fa83c, 0xd7d65a);
    } else {
      Colour.ramp(rgb, tone, 0x7a2d16, 0xc46a1c, 0xeeA527, 0xffd75a, 0xfff0a8);
    }
    Colour.mix(rgb, 0x3a2f6e, 0.45 * Colour.step(0.34, 0.5, depth));
  }

  private static double furrow(double x, double y) {
    return (x - 0.62) / (0.12 + 1.1 * (y - 0.48));
  }

  private static double ridge(double x) {
    return 0.50 + 0.05 * Math.sin(5.2 * x + 0.6) + 0.05 * (Noise.fractal(4 * x, 0, 2, 213) - 0.5);
  }

  private static double field(double x) {
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
    if (y > field(x)) {
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
