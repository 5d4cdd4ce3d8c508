package org.impasto.studio;

import java.util.SplittableRandom;
import org.impasto.demo.Colour;
import org.impasto.demo.Noise;

/** Transparent washes on rough paper, with hard dried edges, blooms and splashes: poppies before hills. */
final class Watercolour implements Look {
  private static final int PAPER = 0xfaf5e9;
  private static final double[] RED = rgb(0xe2432c);
  private static final double[] ROSE = rgb(0xe8768c);
  private static final double[] ORANGE = rgb(0xf09a3a);
  private static final double[] SAP = rgb(0x7d9a3c);
  private static final double[] TEAL = rgb(0x3c8c88);
  private static final double[] BLUE = rgb(0x5a94cc);
  private static final double[] VIOLET = rgb(0x7c6cb4);
  private static final double[] INDIGO = rgb(0x2f3a66);

  /** How much of a wash lies at a place: positive inside, in canvas widths from its edge. */
  @FunctionalInterface
  private interface Shape {
    double depth(double x, double y);
  }

  private static double[] rgb(int hex) {
    double[] colour = new double[3];
    Colour.set(colour, hex);
    return colour;
  }

  @Override
  public Canvas paint() {
    Canvas canvas = new Canvas().fill(1, (x, y, c) -> Colour.set(c, PAPER));
    background(canvas);
    SplittableRandom random = new SplittableRandom(91);
    for (int k = 0; k < 46; k++) {
      stem(canvas, random);
    }
    for (int k = 0; k < 19; k++) {
      double row = k / 19.0;
      poppy(canvas, random, random.nextDouble(), 0.42 + 0.45 * row + 0.06 * random.nextDouble(), 0.05 + 0.075 * row);
    }
    splashes(canvas, random);
    paper(canvas);
    return canvas;
  }

  private static void background(Canvas canvas) {
    wash(canvas, BLUE, 0.50, 901, 0.06, (x, y) -> 0.34 - y + 0.10 * Math.sin(5 * x));
    lift(canvas, 0.70, 0.17, 0.12, 0.11, 933, 0.95);
    local(canvas, ORANGE, 0.55, 903, 0.70, 0.17, 0.10, 0.095);
    wash(canvas, ROSE, 0.40, 905, 0.05, (x, y) -> 0.07 - Math.abs(y - 0.31 - 0.03 * Math.sin(7 * x)));
    wash(canvas, VIOLET, 0.50, 907, 0.03, (x, y) -> Math.min(y - 0.33 + 0.09 * Math.sin(4.5 * x + 1), 0.50 - y));
    wash(canvas, TEAL, 0.40, 909, 0.03, (x, y) -> Math.min(y - 0.42 + 0.05 * Math.sin(6 * x + 4), 0.60 - y));
    wash(canvas, SAP, 0.50, 911, 0.04, (x, y) -> y - 0.50 - 0.03 * Math.sin(5 * x));
    wash(canvas, TEAL, 0.30, 913, 0.12, (x, y) -> y - 0.76 + 0.05 * Math.sin(8 * x));
    wash(canvas, INDIGO, 0.22, 915, 0.13, (x, y) -> y - 0.93);
  }

  /** Lays one wash: granulating pigment, pooled at the edge where it dried, with blooms where water ran back. */
  private static void wash(Canvas canvas, double[] pigment, double strength, int seed, double ragged, Shape shape) {
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      double x = (i % Canvas.SIZE + 0.5) / Canvas.SIZE;
      double y = (i / Canvas.SIZE + 0.5) / Canvas.SIZE;
      double inside = shape.depth(x, y);
      if (inside < -ragged) {
        continue;
      }
      inside += ragged * 2 * (Noise.fractal(6 * x, 6 * y, 5, seed) - 0.5) + 0.004 * (Noise.smooth(90 * x, 90 * y, seed) - 0.5);
      if (inside <= 0) {
        continue;
      }
      double flow = Noise.fractal(4 * x, 4 * y, 4, seed + 1);
      double bloom = Math.abs(Noise.fractal(5 * x, 5 * y, 4, seed + 2) - 0.5);
      double edge = Math.exp(-inside / 0.0035) + 0.3 * Math.exp(-inside / 0.012);
      double grit = Noise.fractal(150 * x, 150 * y, 2, 917) - 0.5;
      double density = strength * (0.35 + 1.0 * flow + 0.55 * edge + 0.5 * Math.exp(-bloom / 0.012) + 0.6 * grit);
      canvas.glaze(i, pigment, Math.max(0, density) * Colour.step(0, 0.003, inside));
    }
  }

  private static void poppy(Canvas canvas, SplittableRandom random, double x, double y, double size) {
    lift(canvas, x, y, 1.02 * size, 0.86 * size, 935 + random.nextInt(5000), 0.9);
    int petals = 4 + random.nextInt(2);
    for (int k = 0; k < petals; k++) {
      double angle = 2 * Math.PI * (k + 0.4 * random.nextDouble()) / petals;
      double cx = x + 0.55 * size * Math.cos(angle);
      double cy = y + 0.40 * size * Math.sin(angle);
      double pick = random.nextDouble();
      double[] pigment = pick < 0.65 ? RED : pick < 0.82 ? ORANGE : ROSE;
      local(canvas, pigment, 0.42 + 0.22 * random.nextDouble(), 921 + random.nextInt(5000), cx, cy, 0.68 * size, 0.55 * size);
    }
    local(canvas, INDIGO, 1.0, 923 + random.nextInt(5000), x, y, 0.22 * size, 0.18 * size);
    for (int k = 0; k < 16; k++) {
      double a = 6.3 * random.nextDouble();
      double r = size * (0.26 + 0.12 * random.nextDouble());
      local(canvas, INDIGO, 1.2, 925, x + r * Math.cos(a), y + 0.8 * r * Math.sin(a), 0.05 * size, 0.05 * size);
    }
  }

  /** A blot: an ellipse with a watery border. */
  private static void local(Canvas canvas, double[] pigment, double strength, int seed, double cx, double cy, double rx, double ry) {
    blot(canvas, cx, cy, rx, ry, seed, (pixel, inside, flow) -> {
      double edge = Math.exp(-inside / 0.003) + 0.3 * Math.exp(-inside / 0.01);
      double grit = Noise.fractal(pixel % Canvas.SIZE / 5.1, pixel / Canvas.SIZE / 5.1, 2, 917) - 0.5;
      canvas.glaze(pixel, pigment, strength * Math.max(0, 0.25 + 1.2 * flow + 0.5 * edge + 0.6 * grit) * Colour.step(0, 0.0025, inside));
    });
  }

  /** Takes paint off with clean water, down to the paper. */
  private static void lift(Canvas canvas, double cx, double cy, double rx, double ry, int seed, double amount) {
    double[] paper = rgb(PAPER);
    blot(canvas, cx, cy, rx, ry, seed, (pixel, inside, flow) -> canvas.blend(pixel, paper, amount * Colour.step(0, 0.006, inside)));
  }

  /** What to do at a pixel of a blot: {@code inside} is the distance from its edge, {@code flow} the unevenness of its paint. */
  @FunctionalInterface
  private interface Soak {
    void at(int pixel, double inside, double flow);
  }

  private static void blot(Canvas canvas, double cx, double cy, double rx, double ry, int seed, Soak soak) {
    double reach = 1.7;
    for (int j = (int) Math.max(0, (cy - reach * ry) * Canvas.SIZE); j < Math.min(Canvas.SIZE, (cy + reach * ry) * Canvas.SIZE); j++) {
      for (int i = (int) Math.max(0, (cx - reach * rx) * Canvas.SIZE); i < Math.min(Canvas.SIZE, (cx + reach * rx) * Canvas.SIZE); i++) {
        double u = ((i + 0.5) / Canvas.SIZE - cx) / rx;
        double v = ((j + 0.5) / Canvas.SIZE - cy) / ry;
        double shape = 1 - Math.hypot(u, v) + 1.1 * (Noise.fractal(1.6 * u + seed, 1.6 * v, 4, 927) - 0.5);
        if (shape > 0) {
          soak.at(j * Canvas.SIZE + i, shape * Math.min(rx, ry), Noise.fractal(1.5 * u + seed, 1.5 * v, 3, 929));
        }
      }
    }
  }

  private static void stem(Canvas canvas, SplittableRandom random) {
    int n = 7;
    double[] xs = new double[n];
    double[] ys = new double[n];
    double x = random.nextDouble();
    double y = 1.02;
    double lean = 0.10 * (random.nextDouble() - 0.5);
    double tall = 0.15 + 0.38 * random.nextDouble();
    for (int i = 0; i < n; i++) {
      double t = (double) i / (n - 1);
      xs[i] = (x + lean * t * t) * Canvas.SIZE;
      ys[i] = (y - tall * t) * Canvas.SIZE;
    }
    double[] pigment = random.nextDouble() < 0.5 ? SAP : random.nextDouble() < 0.6 ? TEAL : INDIGO;
    double radius = 2 + 5 * random.nextDouble();
    int seed = random.nextInt(9999);
    canvas.sweep(xs, ys, n, radius, (pixel, along, across) -> {
      double width = 1.05 - 0.85 * along + 0.3 * (Noise.smooth(7 * along, 0, seed) - 0.5);
      double inside = width - Math.abs(across);
      if (inside > 0) {
        double edge = Math.exp(-inside * radius / 1.6);
        canvas.glaze(pixel, pigment, (0.5 + 0.6 * Noise.smooth(5 * along, across, seed) + 0.5 * edge) * Colour.step(0, 0.3, inside));
      }
    });
  }

  private static void splashes(Canvas canvas, SplittableRandom random) {
    double[][] pigments = {RED, ORANGE, SAP, TEAL, VIOLET, BLUE, INDIGO};
    for (int k = 0; k < 150; k++) {
      double size = 0.002 + 0.010 * Math.pow(random.nextDouble(), 4);
      local(canvas, pigments[random.nextInt(pigments.length)], 0.7, random.nextInt(5000), random.nextDouble(), random.nextDouble(), size, size);
    }
  }

  private static void paper(Canvas canvas) {
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      canvas.height[i] = (float) (1.6 * Noise.fractal(i % Canvas.SIZE / 5.0, i / Canvas.SIZE / 5.0, 3, 931));
    }
    canvas.relief(0.10);
  }
}
