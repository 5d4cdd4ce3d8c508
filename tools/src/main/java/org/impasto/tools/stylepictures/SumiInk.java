package org.impasto.tools.stylepictures;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/**
 * Ink and water on rice paper: mountains in mist, a pine, bamboo in front, a red sun and a seal.
 */
final class SumiInk implements Look {
  private static final double[] INK = {0.10, 0.11, 0.14};
  private static final double[] BLUE = {0.30, 0.36, 0.42};

  @Override
  public Canvas paint() {
    Canvas canvas =
        new Canvas()
            .fill(
                1,
                (x, y, rgb) -> {
                  Colour.set(rgb, 0xefe6d2);
                  double fibre = Noise.fractal(9 * x + 60 * y, 90 * x - 8 * y, 3, 501) - 0.5;
                  Colour.scale(
                      rgb, 1 + 0.10 * fibre + 0.08 * (Noise.fractal(4 * x, 4 * y, 3, 503) - 0.5));
                });
    sun(canvas);
    for (int range = 0; range < 5; range++) {
      mountains(canvas, range);
    }
    SplittableRandom random = new SplittableRandom(51);
    InkBrush dry = new InkBrush(canvas, random, 0.75);
    for (int range = 1; range < 5; range++) {
      texture(dry, random, range);
    }
    mist(dry, random);
    pines(dry, random);
    new Bamboo(canvas, random).grow();
    splashes(dry, random);
    seal(canvas);
    return canvas.grain(2.0, 0.10, 505);
  }

  private static void sun(Canvas canvas) {
    double[] red = {0.83, 0.24, 0.14};
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      double x = (double) (i % Canvas.SIZE) / Canvas.SIZE;
      double y = (double) (i / Canvas.SIZE) / Canvas.SIZE;
      double d =
          Math.hypot(x - 0.56, y - 0.17) + 0.012 * (Noise.fractal(18 * x, 18 * y, 3, 507) - 0.5);
      double wash =
          0.55
              + 0.5 * Noise.fractal(9 * x, 9 * y, 4, 509)
              + 0.5 * Math.exp(-Math.abs(d - 0.058) * 160);
      canvas.glaze(i, red, 0.95 * Colour.step(0.062, 0.057, d) * wash);
    }
  }

  private static double ridge(double x, int range) {
    double[] base = {0.43, 0.50, 0.64, 0.80, 1.0};
    double[] tall = {0.34, 0.48, 0.42, 0.30, 0.22};
    double peaks = Noise.fractal((2.1 + 0.5 * range) * x + 7.3 * range, 0.5, 5, 511 + 20 * range);
    double sharp = 1 - Math.abs(2 * peaks - 1);
    return base[range] - tall[range] * (sharp * sharp - 0.35);
  }

  /** One range: dark along the ridge, running out into mist below. */
  private static void mountains(Canvas canvas, int range) {
    double[] strength = {0.28, 0.42, 0.62, 0.80, 0.95};
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      double x = (double) (i % Canvas.SIZE) / Canvas.SIZE;
      double y = (double) (i / Canvas.SIZE) / Canvas.SIZE;
      double edge = 0.012 * (Noise.fractal(40 * x, 40 * y, 3, 513) - 0.5);
      double below = y - ridge(x, range) + edge;
      if (below < -0.004) {
        continue;
      }
      double pool = Noise.fractal(5 * x + range, 7 * y, 4, 515 + range);
      double run = 0.03 + 0.15 * pool;
      double wash = Math.exp(-below / run) * (0.55 + 0.9 * pool) + 0.5 * Math.exp(-below / 0.006);
      double grit = 0.8 + 0.4 * Noise.fractal(150 * x, 150 * y, 2, 517);
      canvas.glaze(
          i,
          range < 2 ? BLUE : INK,
          0.8 * strength[range] * wash * grit * Colour.step(-0.004, 0.003, below));
    }
  }

  /** Dry downward strokes that give the slopes their rock. */
  private static void texture(InkBrush dry, SplittableRandom random, int range) {
    double[] ink = {0.08, 0.085, 0.11};
    for (int k = 0; k < 260; k++) {
      double x = random.nextDouble();
      double y = ridge(x, range) + 0.11 * random.nextDouble() * random.nextDouble() + 0.004;
      double slope = (ridge(x + 0.01, range) - ridge(x - 0.01, range)) / 0.02;
      double lean = 1.2 + 0.5 * (random.nextDouble() - 0.5) + (slope > 0 ? -0.5 : 0.9);
      double length = (0.015 + 0.045 * random.nextDouble()) * (0.6 + 0.25 * range);
      dry.stroke(
          x, y, lean, length, 1.2 + (1.0 + range) * random.nextDouble(), 0.14 + 0.13 * range, ink);
    }
  }

  /** Broad level strokes of a flat, half-dry brush between the ranges. */
  private static void mist(InkBrush dry, SplittableRandom random) {
    double[] grey = {0.22, 0.24, 0.28};
    for (int k = 0; k < 26; k++) {
      double y = 0.42 + 0.58 * random.nextDouble();
      dry.stroke(
          random.nextDouble() - 0.15,
          y,
          0.1 * (random.nextDouble() - 0.5),
          0.2 + 0.3 * random.nextDouble(),
          9 + 16 * random.nextDouble(),
          0.10 + 0.25 * random.nextDouble(),
          grey);
    }
  }

  /** Pines on the middle ranges: a crooked trunk and flat clouds of needles. */
  private static void pines(InkBrush dry, SplittableRandom random) {
    double[] ink = {0.06, 0.07, 0.08};
    for (int k = 0; k < 16; k++) {
      double x = k < 5 ? 0.60 + 0.07 * k + 0.03 * random.nextDouble() : random.nextDouble();
      int range = k < 5 ? 3 : 2 + k % 2;
      double foot = ridge(x, range) + 0.012;
      double tall = (k < 5 ? 0.10 : 0.05) * (0.7 + 0.6 * random.nextDouble());
      dry.stroke(
          x, foot, -1.5 + 0.3 * (random.nextDouble() - 0.5), tall, 2.4 * tall / 0.1, 0.9, ink);
      for (int tier = 0; tier < 7; tier++) {
        double up = foot - tall * (0.3 + 0.11 * tier);
        double wide = tall * 0.42 * (1 - 0.1 * tier);
        for (int s = 0; s < 22; s++) {
          double off = wide * (2 * random.nextDouble() - 1);
          double needle = -1.57 + 1.9 * (random.nextDouble() - 0.5);
          dry.stroke(
              x + off,
              up + 0.01 * random.nextDouble(),
              needle,
              0.10 * tall + 0.006,
              0.9,
              0.75,
              ink);
        }
      }
    }
  }

  private static void splashes(InkBrush dry, SplittableRandom random) {
    for (int k = 0; k < 170; k++) {
      double x = random.nextDouble();
      double y = Math.sqrt(random.nextDouble());
      double radius = 0.6 + 2.4 * Math.pow(random.nextDouble(), 5);
      dry.stroke(
          x, y, 6.3 * random.nextDouble(), 0.003, radius, 0.3 + 0.4 * random.nextDouble(), INK);
    }
  }

  private static void seal(Canvas canvas) {
    double[] red = {0.74, 0.16, 0.12};
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      double u = (i % Canvas.SIZE - 52.0) / 26;
      double v = (i / Canvas.SIZE - 690.0) / 26;
      double worn = Noise.fractal(0.25 * (i % Canvas.SIZE), 0.25 * (i / Canvas.SIZE), 3, 521);
      boolean inside = Math.max(Math.abs(u), Math.abs(v)) < 1 && worn > 0.34;
      double whirl = Math.sin(9 * Math.hypot(u, v) + 2 * Math.atan2(v, u));
      boolean carved = Math.max(Math.abs(u), Math.abs(v)) < 0.8 && whirl > 0.25;
      if (inside && !carved) {
        canvas.blend(i, red, 0.88);
      }
    }
  }
}
