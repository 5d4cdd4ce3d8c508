package org.impasto.tools.stylepictures;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** Chalk on dark toned paper, its tooth showing through broken strokes: a vase of flowers. */
final class SoftPastel implements Look, Motif {
  /** Centre, radius and hue of each flower. */
  private final double[][] flowers = new double[34][4];

  SoftPastel() {
    SplittableRandom random = new SplittableRandom(101);
    for (int k = 0; k < flowers.length; k++) {
      double a = 2.4 * k;
      double r = 0.32 * Math.sqrt((k + 0.5) / flowers.length);
      flowers[k] =
          new double[] {
            0.5 + 1.15 * r * Math.cos(a),
            0.36 + 0.85 * r * Math.sin(a),
            0.05 + 0.035 * random.nextDouble(),
            random.nextInt(6)
          };
    }
  }

  @Override
  public Canvas paint() {
    Canvas canvas =
        new Canvas()
            .fill(
                1,
                (x, y, rgb) -> {
                  colour(x, y, rgb);
                  Colour.mix(rgb, 0x4a4048, 0.45);
                  Colour.scale(rgb, 0.8 + 0.4 * Noise.fractal(150 * x, 150 * y, 2, 1001));
                });
    chalk(canvas, 7000, 9, 56, 0.30, 1);
    chalk(canvas, 8500, 6, 40, 0.40, 2);
    chalk(canvas, 4500, 3.2, 30, 0.42, 3);
    return canvas.grain(1.6, 0.10, 1003);
  }

  private void chalk(
      Canvas canvas, int strokes, double radius, double length, double tooth, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] colour = new double[3];
    for (int k = 0; k < strokes; k++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      colour(x, y, colour);
      double light = 0.20 * (random.nextDouble() - 0.45);
      double warm = 0.12 * (random.nextDouble() - 0.5);
      double[] stick = {
        Colour.clamp(colour[0] + light + warm),
        Colour.clamp(colour[1] + light),
        Colour.clamp(colour[2] + light - warm)
      };
      double angle = angle(x, y) + 0.4 * (random.nextDouble() - 0.5);
      double bend = 0.8 * (random.nextDouble() - 0.5);
      line(
          canvas,
          x * Canvas.SIZE,
          y * Canvas.SIZE,
          angle,
          bend,
          length * (0.5 + random.nextDouble()),
          radius,
          tooth,
          stick,
          random.nextInt(9999));
    }
  }

  private static void line(
      Canvas canvas,
      double x,
      double y,
      double angle,
      double bend,
      double length,
      double radius,
      double tooth,
      double[] stick,
      int seed) {
    int n = 5;
    double[] xs = new double[n];
    double[] ys = new double[n];
    x -= 0.5 * length * Math.cos(angle);
    y -= 0.5 * length * Math.sin(angle);
    for (int i = 0; i < n; i++) {
      xs[i] = x;
      ys[i] = y;
      x += length / (n - 1) * Math.cos(angle + bend * (i - 2) / 2.0);
      y += length / (n - 1) * Math.sin(angle + bend * (i - 2) / 2.0);
    }
    canvas.sweep(
        xs,
        ys,
        n,
        radius,
        (pixel, along, across) -> {
          int u = pixel % Canvas.SIZE;
          int v = pixel / Canvas.SIZE;
          double paper = Noise.fractal(u / 3.2, v / 3.2, 2, 1005);
          double streak =
              Noise.smooth(0.9 * radius * across + 40, 0.06 * length * along, seed) - 0.5;
          double pressure =
              1 - 0.5 * Math.abs(across) - 0.35 * Math.abs(2 * along - 1) + 0.8 * streak;
          canvas.blend(
              pixel,
              stick,
              0.85 * Colour.step(tooth, tooth + 0.12, 0.72 * paper + 0.28 * pressure));
        });
  }

  @Override
  public void colour(double x, double y, double[] rgb) {
    if (flower(x, y, rgb) || vase(x, y, rgb)) {
      return;
    }
    if (y > 0.80 + 0.02 * Math.sin(5 * x)) {
      double shadow = Math.exp(-Math.pow((x - 0.68) / 0.20, 2) - Math.pow((y - 0.90) / 0.05, 2));
      Colour.ramp(
          rgb,
          0.75 * Noise.fractal(5 * x, 12 * y, 3, 1007) + 0.35 - 0.6 * shadow,
          0x3a2a5c,
          0x8a4a5a,
          0xe08a5a,
          0xf8c888,
          0xffe8b8);
    } else if (leaves(x, y)) {
      Colour.ramp(
          rgb,
          1.6 * Noise.fractal(14 * x, 14 * y, 2, 1009) - 0.3,
          0x14342f,
          0x2a6a4a,
          0x6aa04a,
          0xc8d06a);
    } else {
      double cloth = Noise.fractal(2.5 * x + y, 2.5 * y, 3, 1011);
      Colour.ramp(
          rgb, 1.5 * cloth - 0.1 - 0.5 * x, 0x1d2450, 0x2f4a86, 0x4a86a8, 0x8cc0b8, 0xe4d8b0);
    }
  }

  private boolean flower(double x, double y, double[] rgb) {
    int[][] hues = {
      {0x8a1230, 0xe02a3a, 0xff8a6a},
      {0xb03a6a, 0xf08ab0, 0xffe0e4},
      {0xc86a1a, 0xffb030, 0xfff0a0},
      {0x5a3a9c, 0xa080e0, 0xe8dcff},
      {0xb8a890, 0xfff4e0, 0xffffff},
      {0xc83a1a, 0xff7a3a, 0xffd08a}
    };
    for (double[] f : flowers) {
      double dx = x - f[0];
      double dy = y - f[1];
      double d = Math.hypot(dx, dy) / f[2];
      double a = Math.atan2(dy, dx);
      if (d < 0.9 + 0.12 * Math.sin(7 * a + 9 * f[0])) {
        double ring =
            0.5
                + 0.3 * Math.sin(9 * d - 1.2 * a)
                - 0.35 * (dx + dy) / f[2]
                - 0.25 * Math.exp(-d * d * 12);
        int[] hue = hues[(int) f[3]];
        Colour.ramp(rgb, ring, hue[0], hue[1], hue[2]);
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(double x, double y) {
    double d = Math.hypot((x - 0.5) / 0.44, (y - 0.38) / 0.33);
    return d + 0.5 * (Noise.fractal(8 * x, 8 * y, 3, 1013) - 0.5) < 1;
  }

  private static boolean vase(double x, double y, double[] rgb) {
    double half =
        0.085
            + 0.075 * Math.sin(Math.PI * Colour.clamp((y - 0.60) / 0.29))
            - 0.02 * Colour.step(0.82, 0.89, y);
    double side = (x - 0.5) / half;
    if (y < 0.58 || y > 0.90 || Math.abs(side) > 1) {
      return false;
    }
    double glaze =
        0.55 - 0.5 * side - 0.25 * side * side + 0.3 * (Noise.fractal(8 * x, 8 * y, 3, 1015) - 0.5);
    Colour.ramp(rgb, glaze, 0x12223f, 0x1f5a86, 0x3fa0b0, 0xa8e0d0, 0xfffbe8);
    return true;
  }

  @Override
  public double angle(double x, double y) {
    for (double[] f : flowers) {
      if (Math.hypot(x - f[0], y - f[1]) < 0.95 * f[2]) {
        return Math.atan2(y - f[1], x - f[0]) + 1.3;
      }
    }
    if (y > 0.80) {
      return 0.1;
    }
    if (y > 0.58 && Math.abs(x - 0.5) < 0.16) {
      return 1.57 + 2.5 * (x - 0.5);
    }
    return 0.9 + 1.5 * (Noise.smooth(2.5 * x, 2.5 * y, 1017) - 0.5);
  }
}
