package org.impasto.tools.stylepictures;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** Stone and gold tesserae set in rows that follow the forms: a sun over waves with two fishes. */
final class Mosaic implements Look, Motif {
  private final boolean[] taken = new boolean[Canvas.SIZE * Canvas.SIZE];

  private record Seed(double x, double y) {}

  @Override
  public Canvas paint() {
    Canvas canvas =
        new Canvas()
            .fill(
                1,
                (x, y, rgb) -> {
                  Colour.set(rgb, 0x3b322c);
                  Colour.scale(rgb, 0.6 + 0.8 * Noise.fractal(220 * x, 220 * y, 3, 401));
                });
    SplittableRandom random = new SplittableRandom(41);
    rows(canvas, random, 14, 0.02);
    scatter(canvas, random, 40000, 10, 0.04);
    scatter(canvas, random, 60000, 6.5, 0.05);
    return canvas.relief(0.5);
  }

  /** Sets tiles beside tiles, outwards from seeds, along and across the form. */
  private void rows(Canvas canvas, SplittableRandom random, double size, double overlap) {
    ArrayDeque<Seed> seeds = new ArrayDeque<>();
    for (int i = 0; i < 4000; i++) {
      seeds.add(new Seed(random.nextDouble() * Canvas.SIZE, random.nextDouble() * Canvas.SIZE));
      while (!seeds.isEmpty()) {
        Seed seed = seeds.poll();
        if (tile(canvas, random, seed.x, seed.y, size, overlap)) {
          double angle = angle(seed.x / Canvas.SIZE, seed.y / Canvas.SIZE);
          double pitch = size + 2.0;
          for (int side = 0; side < 4; side++) {
            double a = angle + side * Math.PI / 2;
            Seed next = new Seed(seed.x + pitch * Math.cos(a), seed.y + pitch * Math.sin(a));
            if (side % 2 == 0) {
              seeds.addFirst(next);
            } else {
              seeds.addLast(next);
            }
          }
        }
      }
    }
  }

  private void scatter(
      Canvas canvas, SplittableRandom random, int attempts, double size, double overlap) {
    for (int i = 0; i < attempts; i++) {
      tile(
          canvas,
          random,
          random.nextDouble() * Canvas.SIZE,
          random.nextDouble() * Canvas.SIZE,
          size,
          overlap);
    }
  }

  /** Sets one tile unless more than a share {@code overlap} of its place is taken. */
  private boolean tile(
      Canvas canvas, SplittableRandom random, double x, double y, double size, double overlap) {
    if (x < 0
        || y < 0
        || x >= Canvas.SIZE
        || y >= Canvas.SIZE
        || taken[(int) y * Canvas.SIZE + (int) x]) {
      return false;
    }
    double angle = angle(x / Canvas.SIZE, y / Canvas.SIZE) + 0.12 * (random.nextDouble() - 0.5);
    double wide = 0.5 * size * (0.86 + 0.28 * random.nextDouble());
    double high = 0.5 * size * (0.90 + 0.16 * random.nextDouble());
    double skew = 0.24 * (random.nextDouble() - 0.5);
    double tiltX = 0.5 * (random.nextDouble() - 0.5);
    double tiltY = 0.5 * (random.nextDouble() - 0.5);
    double[] colour = new double[3];
    colour(x / Canvas.SIZE, y / Canvas.SIZE, colour);
    Colour.scale(colour, 0.78 + 0.42 * random.nextDouble());
    int seed = random.nextInt(9999);
    int[] counts = new int[2];
    visit(x, y, angle, wide + 0.8, high + 0.8, skew, (i, u, v) -> counts[taken[i] ? 1 : 0]++);
    if (counts[1] > overlap * (counts[0] + counts[1])) {
      return false;
    }
    visit(x, y, angle, wide + 0.8, high + 0.8, skew, (i, u, v) -> taken[i] = true);
    double[] stone = new double[3];
    visit(
        x,
        y,
        angle,
        wide,
        high,
        skew,
        (i, u, v) -> {
          double vein = Noise.fractal(5 * u + seed, 5 * v, 2, 403) - 0.5;
          for (int c = 0; c < 3; c++) {
            stone[c] = Colour.clamp(colour[c] * (1 + 0.35 * vein));
          }
          double rim = Math.max(Math.abs(u), Math.abs(v));
          canvas.blend(i, stone, Colour.step(1.0, 0.86, rim));
          canvas.height[i] =
              (float) (1.6 * Colour.step(1.0, 0.72, rim) + tiltX * u * 2 + tiltY * v * 2);
        });
    return true;
  }

  @FunctionalInterface
  private interface Cell {
    void at(int pixel, double u, double v);
  }

  private static void visit(
      double x, double y, double angle, double wide, double high, double skew, Cell cell) {
    double reach = 1.5 * Math.max(wide, high);
    for (int j = (int) Math.max(0, y - reach); j <= Math.min(Canvas.SIZE - 1, y + reach); j++) {
      for (int i = (int) Math.max(0, x - reach); i <= Math.min(Canvas.SIZE - 1, x + reach); i++) {
        double v = ((j - y) * Math.cos(angle) - (i - x) * Math.sin(angle)) / high;
        double u = ((i - x) * Math.cos(angle) + (j - y) * Math.sin(angle)) / wide + skew * v;
        if (Math.abs(u) < 1 && Math.abs(v) < 1) {
          cell.at(j * Canvas.SIZE + i, u, v);
        }
      }
    }
  }

  @Override
  public void colour(double x, double y, double[] rgb) {
    double fish = Math.min(fish(x - 0.30, y - 0.74, 1), fish(0.70 - x, y - 0.86, 1));
    double sun = Math.hypot(x - 0.5, y - 0.30);
    double crest = wave(x);
    if (Math.min(Math.hypot(x - 0.40, y - 0.725), Math.hypot(x - 0.60, y - 0.845)) < 0.014) {
      Colour.set(rgb, 0x14101c);
    } else if (fish < 1) {
      Colour.ramp(
          rgb,
          fish > 0.86 ? 0 : 0.25 + 0.75 * (0.5 + 0.5 * Math.sin(26 * x + 30 * y)),
          0x2a1a30,
          0xd8502a,
          0xf08c2e,
          0xf6d27a,
          0xfaf0da);
    } else if (y > crest) {
      double band = 9 * (y - crest) + 0.15 * Math.sin(20 * x);
      Colour.ramp(
          rgb,
          0.5 + 0.5 * Math.sin(2 * Math.PI * band),
          0x102a5e,
          0x1f5a9a,
          0x2f93a8,
          0x8fd0c0,
          0xf0efdc);
      Colour.mix(rgb, 0x0d1d4a, 0.5 * (y - 0.6));
    } else if (sun < 0.20) {
      Colour.ramp(rgb, sun / 0.20, 0xfff1c0, 0xfbd65a, 0xe9962c, 0xb8321f, 0xf2c84c, 0x7c1d22);
    } else if (sun < 0.40 && Math.sin(16 * Math.atan2(y - 0.30, x - 0.5)) > 8 * (sun - 0.28)) {
      Colour.ramp(rgb, (sun - 0.2) / 0.2, 0xf7c948, 0xe07a2a, 0xb5341f, 0x6d1f2b);
    } else {
      double gold = Noise.fractal(9 * x, 9 * y, 3, 407);
      Colour.ramp(rgb, 1.7 * gold - 0.35, 0x6b4a18, 0xb07d22, 0xd9ae3c, 0xf4dc86, 0xcfc08a);
      Colour.mix(
          rgb,
          0x2b6c6c,
          0.75 * Colour.step(0.55, 0.72, sun + 0.1 * Noise.smooth(8 * x, 8 * y, 409)));
    }
  }

  private static double wave(double x) {
    return 0.60 + 0.03 * Math.sin(15 * x);
  }

  /**
   * Below 1 inside a fish that swims to the right, centred on the origin; its body is an ellipse,
   * its tail a fan.
   */
  private static double fish(double x, double y, double size) {
    double body = Math.hypot(x / (0.155 * size), y / (0.068 * size));
    double tail = x < -0.11 && x > -0.22 ? Math.abs(y) / (0.012 + 0.55 * (-0.11 - x)) : 9;
    return Math.min(body, tail);
  }

  @Override
  public double angle(double x, double y) {
    if (fish(x - 0.30, y - 0.74, 1) < 1) {
      return Math.atan2(-0.3 * (x - 0.30), 0.155) + 0.4 * (y - 0.74) / 0.07 * (x > 0.3 ? -1 : 1);
    }
    if (fish(0.70 - x, y - 0.86, 1) < 1) {
      return 0.4 * (y - 0.86) / 0.07 * (x < 0.7 ? 1 : -1);
    }
    if (y > wave(x)) {
      return Math.atan(0.45 * Math.cos(15 * x));
    }
    return Math.atan2(y - 0.30, x - 0.5) + Math.PI / 2;
  }
}
