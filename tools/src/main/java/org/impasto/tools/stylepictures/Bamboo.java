package org.impasto.tools.stylepictures;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** Stalks of bamboo in ink, each joint one push of the brush, with hanging leaves. */
record Bamboo(Canvas canvas, SplittableRandom random) {
  private static final double[] INK = {0.05, 0.055, 0.07};

  void grow() {
    double[] roots = {0.80, 0.90, 0.965};
    for (int stalk = 0; stalk < roots.length; stalk++) {
      double x = roots[stalk];
      double radius = 8.5 - 1.8 * stalk;
      double opacity = 0.85 - 0.2 * stalk;
      for (double y = 1.04; y > -0.05; ) {
        double length = 0.115 + 0.03 * random.nextDouble();
        double[] xs = {x * Canvas.SIZE, (x + 0.004) * Canvas.SIZE, (x + 0.010) * Canvas.SIZE};
        double[] ys = {
          y * Canvas.SIZE, (y - length / 2) * Canvas.SIZE, (y - length + 0.010) * Canvas.SIZE
        };
        int seed = random.nextInt(9999);
        canvas.sweep(
            xs,
            ys,
            3,
            radius,
            (pixel, along, across) -> {
              double bristle = Noise.smooth(6 * across + 20, 2.2 * along, seed);
              double node = Math.exp(-along * 22) + Math.exp(-(1 - along) * 22);
              double tone = 0.35 + 0.75 * bristle + 0.35 * Math.abs(across) + 0.5 * node;
              canvas.blend(
                  pixel,
                  INK,
                  Colour.clamp(opacity * tone) * Colour.step(1, 0.85, Math.abs(across)));
            });
        leaves(x + 0.01, y - length, stalk);
        y -= length;
        x += 0.010;
      }
    }
  }

  private void leaves(double x, double y, int stalk) {
    InkBrush wet = new InkBrush(canvas, random, 0.3);
    int count = 5 + random.nextInt(6);
    for (int k = 0; k < count; k++) {
      double side = random.nextDouble() < 0.72 ? Math.PI - 0.75 : 0.75;
      double angle = side + 0.9 * (random.nextDouble() - 0.5);
      double startX = x + 0.05 * (random.nextDouble() - 0.6);
      double startY = y + 0.04 * (random.nextDouble() - 0.3);
      wet.stroke(
          startX,
          startY,
          angle,
          0.09 + 0.08 * random.nextDouble(),
          7 + 5 * random.nextDouble(),
          0.95 - 0.22 * stalk - 0.3 * random.nextDouble(),
          INK);
    }
  }
}
