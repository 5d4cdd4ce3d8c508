package org.impasto.tools.stylepictures;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/**
 * Pen and brown ink on laid paper: an arch of rock by the sea, toned by hatching and
 * cross-hatching.
 */
final class PenHatching implements Look {
  private static final int INK = 0x2a1a12;
  private static final double STEP = 4;

  @Override
  public Canvas paint() {
    Canvas canvas =
        new Canvas()
            .fill(
                1,
                (x, y, rgb) -> {
                  Colour.set(rgb, 0xf1e3c4);
                  Colour.mix(
                      rgb,
                      0xcfa970,
                      0.35 * tone(x, y) + 0.5 * (Noise.fractal(3 * x, 3 * y, 3, 301) - 0.45));
                });
    SplittableRandom random = new SplittableRandom(31);
    hatch(canvas, random, 0.0, 7.7, 0.13, 1.3);
    hatch(canvas, random, 0.95, 7.0, 0.44, 1.2);
    hatch(canvas, random, -0.75, 6.8, 0.70, 1.25);
    hatch(canvas, random, 1.75, 6.6, 0.96, 1.2);
    outlines(canvas, random);
    return canvas.grain(2.6, 0.04, 303);
  }

  /**
   * Fills with lines a {@code gap} apart, turned by {@code turn} from the form, wherever it is
   * darker than {@code from}.
   */
  private static void hatch(
      Canvas canvas, SplittableRandom random, double turn, double gap, double from, double width) {
    boolean[] taken = new boolean[Canvas.SIZE * Canvas.SIZE];
    int attempts = (int) (9 * Canvas.SIZE * Canvas.SIZE / (gap * 40));
    for (int i = 0; i < attempts; i++) {
      double x = random.nextDouble() * Canvas.SIZE;
      double y = random.nextDouble() * Canvas.SIZE;
      line(canvas, taken, random, x, y, turn, gap, from, width);
    }
  }

  private static void line(
      Canvas canvas,
      boolean[] taken,
      SplittableRandom random,
      double x,
      double y,
      double turn,
      double gap,
      double from,
      double width) {
    int limit = 12 + random.nextInt(30);
    double[] xs = new double[limit];
    double[] ys = new double[limit];
    int n = 0;
    double threshold = from + 0.10 * (random.nextDouble() - 0.5);
    while (n < limit && x >= 0 && y >= 0 && x < Canvas.SIZE && y < Canvas.SIZE) {
      double dark = tone(x / Canvas.SIZE, y / Canvas.SIZE);
      if (dark < threshold || taken(taken, x, y)) {
        break;
      }
      xs[n] = x + 0.5 * (random.nextDouble() - 0.5);
      ys[n++] = y + 0.5 * (random.nextDouble() - 0.5);
      double angle = form(x / Canvas.SIZE, y / Canvas.SIZE) + turn;
      x += STEP * Math.cos(angle);
      y += STEP * Math.sin(angle);
    }
    if (n < 4) {
      return;
    }
    double dark = tone(xs[n / 2] / Canvas.SIZE, ys[n / 2] / Canvas.SIZE);
    new Pen(width * (0.55 + 0.5 * dark), INK).line(canvas, xs, ys, n, random.nextInt(9999));
    for (int i = 0; i < n; i++) {
      take(taken, xs[i], ys[i], gap * (1.2 - 0.55 * dark) * 0.5);
    }
  }

  private static boolean taken(boolean[] taken, double x, double y) {
    return taken[(int) y * Canvas.SIZE + (int) x];
  }

  private static void take(boolean[] taken, double x, double y, double radius) {
    for (int v = (int) Math.max(0, y - radius); v <= Math.min(Canvas.SIZE - 1, y + radius); v++) {
      for (int u = (int) Math.max(0, x - radius); u <= Math.min(Canvas.SIZE - 1, x + radius); u++) {
        taken[v * Canvas.SIZE + u] = true;
      }
    }
  }

  /** Draws where regions meet: short heavy lines along the border. */
  private static void outlines(Canvas canvas, SplittableRandom random) {
    for (int i = 0; i < 60000; i++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      double e = 0.004;
      int here = region(x, y);
      if (here == region(x + e, y)
          && here == region(x, y + e)
          && here == region(x - e, y)
          && here == region(x, y - e)) {
        continue;
      }
      double px = x * Canvas.SIZE;
      double py = y * Canvas.SIZE;
      double angle = 6.3 * random.nextDouble();
      double best = 0;
      for (int k = 0; k < 8; k++) {
        double a = k * Math.PI / 8;
        double same = 0;
        for (double s = -0.01; s < 0.0101; s += 0.004) {
          double nx = x + s * Math.cos(a);
          double ny = y + s * Math.sin(a);
          same +=
              region(nx - e * Math.sin(a), ny + e * Math.cos(a))
                      != region(nx + e * Math.sin(a), ny - e * Math.cos(a))
                  ? 1
                  : 0;
        }
        if (same > best) {
          best = same;
          angle = a;
        }
      }
      double dx = 5 * Math.cos(angle);
      double dy = 5 * Math.sin(angle);
      new Pen(1.25, INK)
          .line(
              canvas,
              new double[] {px - dx, px, px + dx},
              new double[] {py - dy, py + 0.4, py + dy},
              3,
              i);
      i += 15;
    }
  }

  /** 0 sky, 1 distant cliffs, 2 arch, 3 sea, 4 near rocks, 5 sail. */
  private static int region(double x, double y) {
    double near =
        0.86
            - 0.14 * Noise.fractal(4 * x, 0, 4, 311)
            - 0.16 * Math.exp(-Math.pow((x - 0.05) / 0.16, 2));
    if (y > near) {
      return 4;
    }
    double rough = 0.035 * (Noise.fractal(14 * x, 14 * y, 4, 313) - 0.5);
    boolean mass =
        y > 0.17 + 0.9 * Math.pow(Math.max(0, 0.52 - x), 1.3) + 0.06 * (x - 0.6) + rough
            && x > 0.30 + rough
            && y < 0.72 + rough;
    double hole = Math.hypot((x - 0.56) / 0.115, (y - 0.66) / 0.24) + 2.5 * rough;
    if (mass && hole > 1) {
      return 2;
    }
    if (Math.abs(y - 0.5) < 0.07 && x < 0.17 + (y - 0.43) * 0.3 && x > 0.17 - (y - 0.43) * 0.45) {
      return 5;
    }
    if (y > 0.58) {
      return 3;
    }
    return y > 0.54 - 0.06 * Noise.fractal(6 * x, 2, 3, 315) ? 1 : 0;
  }

  /** How dark it is, 0 to 1. */
  private static double tone(double x, double y) {
    switch (region(x, y)) {
      case 0:
        double cloud = Noise.fractal(3 * x + 0.6 * y, 5 * y, 4, 317);
        return 0.13 + 0.6 * Colour.step(0.56, 0.34, cloud) + 0.3 * (0.35 - y);
      case 1:
        return 0.38 + 0.3 * (Noise.smooth(20 * x, 30 * y, 319) - 0.5);
      case 2:
        double strata = Noise.fractal(6 * x, 22 * y + 5 * x, 4, 321);
        double crack = Math.abs(Noise.fractal(9 * x, 4 * y, 3, 323) - 0.5);
        return Colour.clamp(
            0.36
                + 0.75 * (x - 0.60)
                + 1.5 * (strata - 0.5)
                + 0.5 * Colour.step(0.04, 0, crack)
                + 0.25 * y
                + 0.35
                    * Colour.step(0.22, 0.10, Math.hypot(x - 0.56, 0.5 * (y - 0.66)))
                    * Colour.step(0.5, 0.62, x));
      case 3:
        return Colour.clamp(
            0.35
                + 1.1 * (Noise.fractal(5 * x, 40 * (y - 0.3), 3, 325) - 0.5)
                + 0.6 * (y - 0.6)
                + 0.35 * Math.exp(-Math.pow((x - 0.72) / 0.2, 2)));
      case 4:
        double facet = Noise.fractal(9 * x, 12 * y, 3, 327);
        double edge = Math.abs(Noise.fractal(5 * x + 3 * y, 6 * y, 3, 329) - 0.5);
        return Colour.clamp(
            0.40 + 1.5 * (facet - 0.5) + 0.45 * Colour.step(0.05, 0, edge) + 0.8 * (y - 0.80));
      default:
        return 0.25 + 2.2 * Math.max(0, x - 0.17);
    }
  }

  /** Direction of the first hatching. */
  private static double form(double x, double y) {
    switch (region(x, y)) {
      case 0:
        return 0.12 + 0.5 * (Noise.smooth(3 * x, 4 * y, 331) - 0.5);
      case 3:
        return 0.12 * Math.sin(30 * x + 40 * y);
      case 2:
        return 0.5 + 1.6 * (Noise.smooth(3.5 * x, 5 * y, 333) - 0.5) + 1.0 * (x - 0.5);
      case 4:
        return 0.9 + 2.4 * (Noise.smooth(5 * x, 6 * y, 335) - 0.5);
      default:
        return 1.1;
    }
  }
}
