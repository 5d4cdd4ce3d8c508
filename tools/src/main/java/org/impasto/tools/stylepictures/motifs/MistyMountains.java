package org.impasto.tools.stylepictures.motifs;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.InkBrush;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/** Five ranges of mountains, one before the other, with their rock, their pines and their mist. */
public final class MistyMountains {
  public static final int RANGES = 5;
  private static final double[] BASE = {0.43, 0.50, 0.64, 0.80, 1.0};
  private static final double[] TALL = {0.34, 0.48, 0.42, 0.30, 0.22};
  private static final double[] STRENGTH = {0.24, 0.38, 0.58, 0.80, 1.0};
  private final Canvas canvas;
  private final SplittableRandom random;

  public MistyMountains(Canvas canvas, SplittableRandom random) {
    this.canvas = canvas;
    this.random = random;
  }

  private static double ridge(double x, int range) {
    double peaks = Noise.fractal((2.1 + 0.5 * range) * x + 7.3 * range, 0.5, 5, 511 + 20 * range);
    double sharp = 1 - Math.abs(2 * peaks - 1);
    return BASE[range] - TALL[range] * (sharp * sharp - 0.35);
  }

  /** One range's wash: dark along the ridge, run out into mist below, with blooms in it. */
  public void wash(int range) {
    float[] ridges = new float[canvas.size];
    for (int i = 0; i < canvas.size; i++) {
      ridges[i] = (float) ridge((i + 0.5) / canvas.size, range);
    }
    for (int i = 0; i < canvas.size * canvas.size; i++) {
      double y = (i / canvas.size + 0.5) / canvas.size;
      double rough = y - ridges[i % canvas.size];
      if (rough < -0.012) {
        continue;
      }
      double x = (i % canvas.size + 0.5) / canvas.size;
      double below = rough + 0.012 * (Noise.fractal(40 * x, 40 * y, 4, 513) - 0.5);
      if (below < 0) {
        continue;
      }
      double pool = Noise.fractal(5 * x + range, 7 * y, 4, 515 + range);
      double bloom = Noise.fractal(11 * x, 11 * y, 4, 525 + range) - 0.56;
      double crust = 0.35 * Math.exp(-Math.abs(bloom) * 70);
      double run = 0.04 + 0.17 * pool;
      double wash =
          Math.exp(-below / run) * (0.45 + 0.95 * pool + (bloom > 0 ? -0.30 : crust))
              + 0.50 * Math.exp(-below / 0.0022);
      double settled = 1 + 0.7 * (0.5 - canvas.height[i]);
      double ink = 0.56 * STRENGTH[range] * wash * settled;
      for (int c = 0; c < 3; c++) {
        double take = range < 2 ? 2.3 - 0.28 * c : 2.5 - 0.12 * c;
        canvas.rgb[c][i] *= (float) Math.exp(-take * ink);
      }
    }
  }

  /** Strokes of a split brush down the slopes, which give them their rock. */
  public void rock(int range) {
    InkBrush dry = new InkBrush(canvas, random, 0.62);
    InkBrush wet = new InkBrush(canvas, random, 0.12);
    for (int k = 0; k < 420; k++) {
      double x = random.nextDouble();
      double deep = random.nextDouble();
      double y = ridge(x, range) + 0.20 * deep * deep + 0.004;
      double slope = (ridge(x + 0.01, range) - ridge(x - 0.01, range)) / 0.02;
      double lean = 1.25 + 0.32 * (random.nextDouble() - 0.5) + (slope > 0 ? -0.55 : 0.75);
      double length = (0.018 + 0.06 * random.nextDouble()) * (0.55 + 0.22 * range);
      double radius = 3 + (3 + 3.2 * range) * random.nextDouble();
      double density =
          (0.09 + 0.12 * range) * (0.35 + 0.8 * random.nextDouble()) * (1 - 0.5 * deep);
      (random.nextInt(3) == 0 ? wet : dry).stroke(x, y, lean, length, radius, density);
    }
    for (int k = 0; k < 90 * range; k++) {
      double x = random.nextDouble();
      double y = ridge(x, range) + 0.02 * random.nextDouble() * random.nextDouble() - 0.002;
      double size = 2.5 + 3.5 * random.nextDouble();
      wet.stroke(x, y, 6.3 * random.nextDouble(), 0.004, size, 0.20 + 0.14 * range);
    }
  }

  /** Broad level strokes of a flat brush, pale as breath. */
  public void mist(double from, double to, int strokes, double darkest) {
    for (int k = 0; k < strokes; k++) {
      InkBrush flat = new InkBrush(canvas, random, 0.15 + 0.65 * random.nextDouble());
      double y = from + (to - from) * random.nextDouble();
      Path path =
          Path.arc(
              (1.3 * random.nextDouble() - 0.3) * Canvas.DESIGN,
              y * Canvas.DESIGN,
              0.16 * (random.nextDouble() - 0.5),
              0.25 * (random.nextDouble() - 0.5),
              (0.15 + 0.4 * random.nextDouble()) * Canvas.DESIGN,
              9);
      double radius = 14 + 60 * random.nextDouble() * random.nextDouble();
      flat.lay(
          path,
          radius,
          darkest * (0.2 + 0.8 * random.nextDouble()),
          random.nextInt(1 << 20),
          false);
    }
  }

  /** A crooked trunk, boughs, and flat clouds of needles. */
  public void pines(int range, int count, double size) {
    InkBrush brush = new InkBrush(canvas, random, 0.30);
    InkBrush fine = new InkBrush(canvas, random, 0.10);
    for (int k = 0; k < count; k++) {
      double x = (k + 0.2 + 0.6 * random.nextDouble()) / count;
      double foot = ridge(x, range) + 0.012;
      double tall = size * (0.6 + 0.8 * random.nextDouble());
      double lean = -1.57 + 0.5 * (random.nextDouble() - 0.5);
      brush.stroke(x, foot, lean, tall, 85 * tall, 0.9);
      for (int tier = 0; tier < 7; tier++) {
        double way = 0.25 + 0.12 * tier;
        double bx = x + tall * way * Math.cos(lean);
        double by = foot + tall * way * Math.sin(lean);
        double side = tier % 2 == 0 ? 1 : -1;
        double reach = tall * 0.46 * (1.15 - 0.12 * tier);
        brush.stroke(bx, by, side > 0 ? -0.25 : Math.PI + 0.25, reach, 26 * tall, 0.75);
        for (int s = 0; s < 34; s++) {
          double off = side * reach * (random.nextDouble() * 1.1);
          double needle = -1.57 + 2.1 * (random.nextDouble() - 0.5);
          fine.stroke(
              bx + off,
              by - 0.10 * Math.abs(off) + 0.006 * random.nextDouble(),
              needle,
              0.10 * tall + 0.004,
              1.7 + 7 * tall,
              0.45 + 0.4 * random.nextDouble());
        }
      }
    }
  }
}
