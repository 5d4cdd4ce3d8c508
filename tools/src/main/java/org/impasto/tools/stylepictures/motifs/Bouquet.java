package org.impasto.tools.stylepictures.motifs;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Motif;

/** A vase of flowers on a striped cloth, with fruit, before a blue curtain. */
public final class Bouquet implements Motif {
  private static final int[][] HUES = {
    {0x6a0e2a, 0xe02a3a, 0xff9a7a},
    {0x9a2f62, 0xf08ab0, 0xffe4e8},
    {0xb0561a, 0xffb030, 0xfff2b0},
    {0x46308a, 0xa080e0, 0xece0ff},
    {0x9a8aa8, 0xfff0dc, 0xffffff},
    {0xb02a1a, 0xff7a3a, 0xffd89a}
  };

  /** Place, radius and ramp of each fruit. */
  private static final double[][] FRUIT = {
    {0.20, 0.855, 0.062, 0},
    {0.305, 0.885, 0.055, 1},
    {0.115, 0.90, 0.052, 2},
    {0.765, 0.885, 0.060, 3},
    {0.865, 0.865, 0.052, 0}
  };

  private static final int[][] SKINS = {
    {0x4a1030, 0xa81c2a, 0xe8502e, 0xf8b070},
    {0x6a5a1a, 0xc8a828, 0xf6e050, 0xfffbd0},
    {0x1f4a2a, 0x5a9a30, 0xb0cc48, 0xf2f0b0},
    {0x7a2a1a, 0xe0701e, 0xffa83a, 0xffe8b0}
  };

  /** Centre, radius and hue of each flower. */
  private final double[][] flowers = new double[36][4];

  public Bouquet() {
    SplittableRandom random = new SplittableRandom(101);
    for (int k = 0; k < flowers.length; k++) {
      double a = 2.4 * k;
      double r = 0.33 * Math.sqrt((k + 0.5) / flowers.length);
      flowers[k] =
          new double[] {
            0.5 + 1.15 * r * Math.cos(a),
            0.345 + 0.85 * r * Math.sin(a),
            0.045 + 0.034 * random.nextDouble(),
            random.nextInt(6)
          };
    }
  }

  @Override
  public void colour(double x, double y, double[] rgb) {
    if (flower(x, y, rgb) || vase(x, y, rgb) || fruit(x, y, rgb)) {
      return;
    }
    double table = 0.79 + 0.02 * Math.sin(5 * x);
    if (y > table) {
      cloth(x, y, rgb);
    } else if (leaves(x, y)) {
      double turn = 7 * Noise.smooth(9 * x, 9 * y, 1023);
      double blade = Math.sin(70 * (x * Math.sin(turn) - y * Math.cos(turn)));
      double vein = Noise.fractal(16 * x + 5 * y, 12 * y, 2, 1009);
      Colour.ramp(
          rgb,
          1.5 * vein - 0.42 + 0.22 * blade + 0.5 * (0.45 - y),
          0x0f2a30,
          0x1f5a44,
          0x5a9a44,
          0xb8cc5a,
          0xe8e8a0);
    } else {
      curtain(x, y, rgb);
    }
  }

  private static void curtain(double x, double y, double[] rgb) {
    double fold = Math.sin(24 * x + 5 * Noise.fractal(2 * x, 2.2 * y, 2, 1019) + 2.5 * y);
    double light = 0.36 + 0.22 * fold + 0.5 * (Noise.fractal(3 * x, 3 * y, 3, 1011) - 0.5);
    Colour.ramp(
        rgb, light + 0.34 * (0.55 - x), 0x141a44, 0x243a7a, 0x3f6ea8, 0x6fb0bc, 0xb8d8c0, 0xf0e6c0);
    Colour.mix(rgb, 0x7a3a7a, 0.45 * Colour.step(0.55, 0.95, x) * Colour.step(0.5, 0.2, light));
  }

  private static void cloth(double x, double y, double[] rgb) {
    double shadow = 0;
    for (double[] f : FRUIT) {
      double dx = (x - f[0] - 0.5 * f[2]) / (1.3 * f[2]);
      double dy = (y - f[1] - 0.8 * f[2]) / (0.45 * f[2]);
      shadow += Math.exp(-dx * dx - dy * dy);
    }
    shadow += 1.1 * Math.exp(-Math.pow((x - 0.63) / 0.14, 2) - Math.pow((y - 0.90) / 0.035, 2));
    double weave = 0.9 * Noise.fractal(5 * x, 12 * y, 3, 1007) + 0.30 - 0.65 * shadow;
    double slant = x + 0.5 * (y - 0.8) * (x - 0.5) * 4 + 0.02 * Math.sin(30 * y);
    double stripe = slant * 11 - Math.floor(slant * 11);
    if (stripe < 0.30) {
      Colour.ramp(rgb, weave, 0x3a1a4a, 0x8a2a4a, 0xd8504a, 0xf29a7a);
    } else {
      Colour.ramp(rgb, weave, 0x4a3a72, 0x9a7a9a, 0xe8b898, 0xfbe0b8, 0xfff6e0);
    }
  }

  private static boolean fruit(double x, double y, double[] rgb) {
    for (double[] f : FRUIT) {
      double u = (x - f[0]) / f[2];
      double v = (y - f[1]) / f[2];
      double d = Math.hypot(u, v) * (1 + 0.06 * Math.sin(2 * Math.atan2(v, u) + f[0] * 9));
      if (d < 1) {
        double light = 0.62 - 0.42 * u - 0.48 * v - 0.25 * d * d;
        double mottle = 0.3 * (Noise.fractal(26 * x, 26 * y, 2, 1021) - 0.5);
        int[] skin = SKINS[(int) f[3]];
        Colour.ramp(rgb, light + mottle, skin);
        Colour.mix(
            rgb, 0xffffff, 0.85 * Math.exp(-40 * (Math.pow(u + 0.36, 2) + Math.pow(v + 0.4, 2))));
        Colour.mix(rgb, 0x6a6ac0, 0.35 * Colour.step(0.8, 1, d) * Colour.step(0, 0.6, u + v));
        return true;
      }
      if (Math.abs(u - 0.1 * v) < 0.06 && v < -0.8 && v > -1.35) {
        Colour.set(rgb, 0x3a2a1a);
        return true;
      }
    }
    return false;
  }

  private boolean flower(double x, double y, double[] rgb) {
    for (double[] f : flowers) {
      double dx = x - f[0];
      double dy = y - f[1];
      double d = Math.hypot(dx, dy) / f[2];
      double a = Math.atan2(dy, dx);
      if (d < 0.9 + 0.12 * Math.sin(7 * a + 9 * f[0])) {
        double ring =
            0.52
                + 0.32 * Math.sin(9 * d - 1.2 * a)
                - 0.38 * (dx + dy) / f[2]
                - 0.3 * Math.exp(-d * d * 12);
        int[] hue = HUES[(int) f[3]];
        Colour.ramp(rgb, ring, hue[0], hue[1], hue[2]);
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(double x, double y) {
    double d = Math.hypot((x - 0.5) / 0.45, (y - 0.37) / 0.34);
    return d + 0.5 * (Noise.fractal(8 * x, 8 * y, 3, 1013) - 0.5) < 1;
  }

  private static boolean vase(double x, double y, double[] rgb) {
    double half =
        0.080
            + 0.072 * Math.sin(Math.PI * Colour.clamp((y - 0.60) / 0.31))
            - 0.02 * Colour.step(0.84, 0.91, y);
    double side = (x - 0.5) / half;
    if (y < 0.58 || y > 0.915 || Math.abs(side) > 1) {
      return false;
    }
    double glaze =
        0.55 - 0.5 * side - 0.25 * side * side + 0.3 * (Noise.fractal(8 * x, 8 * y, 3, 1015) - 0.5);
    Colour.ramp(rgb, glaze, 0x12223f, 0x1f5a86, 0x3fa0b0, 0xa8e0d0, 0xfffbe8);
    boolean band = Math.abs(y - 0.76 + 0.01 * side * side) < 0.022;
    if (band) {
      Colour.mix(rgb, Math.sin(26 * Math.asin(side)) > 0 ? 0xf0a030 : 0x1a2a6a, 0.7);
    }
    return true;
  }

  @Override
  public double angle(double x, double y) {
    for (double[] f : flowers) {
      if (Math.hypot(x - f[0], y - f[1]) < 0.95 * f[2]) {
        return Math.atan2(y - f[1], x - f[0]) + 1.3;
      }
    }
    for (double[] f : FRUIT) {
      if (Math.hypot(x - f[0], y - f[1]) < f[2]) {
        return Math.atan2(y - f[1], x - f[0]) + 1.5;
      }
    }
    if (leaves(x, y) && y < 0.78) {
      return 7 * Noise.smooth(9 * x, 9 * y, 1023);
    }
    if (y > 0.80) {
      return 0.12 * Math.sin(8 * x);
    }
    if (y > 0.58 && Math.abs(x - 0.5) < 0.15) {
      return 1.57 + 2.5 * (x - 0.5);
    }
    return 1.0 + 1.3 * (Noise.smooth(2.5 * x, 2.5 * y, 1017) - 0.5);
  }
}
