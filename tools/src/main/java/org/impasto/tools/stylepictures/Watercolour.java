package org.impasto.tools.stylepictures;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/**
 * Transparent washes on rough paper, with hard dried edges, blooms and splashes: poppies before
 * hills.
 */
final class Watercolour implements Look {
  private static final double[] RED = Water.rgb(0xe2432c);
  private static final double[] ROSE = Water.rgb(0xe8768c);
  private static final double[] ORANGE = Water.rgb(0xf09a3a);
  private static final double[] SAP = Water.rgb(0x7d9a3c);
  private static final double[] TEAL = Water.rgb(0x3c8c88);
  private static final double[] BLUE = Water.rgb(0x5a94cc);
  private static final double[] VIOLET = Water.rgb(0x7c6cb4);
  private static final double[] INDIGO = Water.rgb(0x2f3a66);

  @Override
  public Canvas paint() {
    Canvas canvas = Water.paper();
    Water water = new Water(canvas);
    background(water);
    SplittableRandom random = new SplittableRandom(91);
    for (int k = 0; k < 46; k++) {
      stem(canvas, random);
    }
    for (int k = 0; k < 19; k++) {
      double row = k / 19.0;
      poppy(
          water,
          random,
          random.nextDouble(),
          0.42 + 0.45 * row + 0.06 * random.nextDouble(),
          0.05 + 0.075 * row);
    }
    splashes(water, random);
    return water.dry();
  }

  private static void background(Water water) {
    water.wash(BLUE, 0.50, 901, 0.06, (x, y) -> 0.34 - y + 0.10 * Math.sin(5 * x));
    water.lift(0.70, 0.17, 0.12, 0.11, 933, 0.95);
    water.blot(ORANGE, 0.55, 903, 0.70, 0.17, 0.10, 0.095);
    water.wash(ROSE, 0.40, 905, 0.05, (x, y) -> 0.07 - Math.abs(y - 0.31 - 0.03 * Math.sin(7 * x)));
    water.wash(
        VIOLET,
        0.50,
        907,
        0.03,
        (x, y) -> Math.min(y - 0.33 + 0.09 * Math.sin(4.5 * x + 1), 0.50 - y));
    water.wash(
        TEAL, 0.40, 909, 0.03, (x, y) -> Math.min(y - 0.42 + 0.05 * Math.sin(6 * x + 4), 0.60 - y));
    water.wash(SAP, 0.50, 911, 0.04, (x, y) -> y - 0.50 - 0.03 * Math.sin(5 * x));
    water.wash(TEAL, 0.30, 913, 0.12, (x, y) -> y - 0.76 + 0.05 * Math.sin(8 * x));
    water.wash(INDIGO, 0.22, 915, 0.13, (x, y) -> y - 0.93);
  }

  private static void poppy(Water water, SplittableRandom random, double x, double y, double size) {
    water.lift(x, y, 1.02 * size, 0.86 * size, 935 + random.nextInt(5000), 0.9);
    int petals = 4 + random.nextInt(2);
    for (int k = 0; k < petals; k++) {
      double angle = 2 * Math.PI * (k + 0.4 * random.nextDouble()) / petals;
      double cx = x + 0.55 * size * Math.cos(angle);
      double cy = y + 0.40 * size * Math.sin(angle);
      double pick = random.nextDouble();
      double[] pigment = pick < 0.65 ? RED : pick < 0.82 ? ORANGE : ROSE;
      water.blot(
          pigment,
          0.42 + 0.22 * random.nextDouble(),
          921 + random.nextInt(5000),
          cx,
          cy,
          0.68 * size,
          0.55 * size);
    }
    water.blot(INDIGO, 1.0, 923 + random.nextInt(5000), x, y, 0.22 * size, 0.18 * size);
    for (int k = 0; k < 16; k++) {
      double a = 6.3 * random.nextDouble();
      double r = size * (0.26 + 0.12 * random.nextDouble());
      water.blot(
          INDIGO,
          1.2,
          925,
          x + r * Math.cos(a),
          y + 0.8 * r * Math.sin(a),
          0.05 * size,
          0.05 * size);
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
    canvas.sweep(
        xs,
        ys,
        n,
        radius,
        (pixel, along, across) -> {
          double width = 1.05 - 0.85 * along + 0.3 * (Noise.smooth(7 * along, 0, seed) - 0.5);
          double inside = width - Math.abs(across);
          if (inside > 0) {
            double edge = Math.exp(-inside * radius / 1.6);
            canvas.glaze(
                pixel,
                pigment,
                (0.5 + 0.6 * Noise.smooth(5 * along, across, seed) + 0.5 * edge)
                    * Colour.step(0, 0.3, inside));
          }
        });
  }

  private static void splashes(Water water, SplittableRandom random) {
    double[][] pigments = {RED, ORANGE, SAP, TEAL, VIOLET, BLUE, INDIGO};
    for (int k = 0; k < 150; k++) {
      double size = 0.002 + 0.010 * Math.pow(random.nextDouble(), 4);
      water.blot(
          pigments[random.nextInt(pigments.length)],
          0.7,
          random.nextInt(5000),
          random.nextDouble(),
          random.nextDouble(),
          size,
          size);
    }
  }
}
