package org.impasto.tools.stylepictures.motifs;

import java.util.SplittableRandom;
import org.impasto.tools.stylepictures.brush.InkBrush;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/** Stalks of bamboo in ink, each joint one push of the brush, with hanging leaves. */
public record Bamboo(Canvas canvas, SplittableRandom random) {
  public void grow() {
    double[] roots = {0.80, 0.895, 0.965};
    for (int stalk = 0; stalk < roots.length; stalk++) {
      double x = roots[stalk];
      double radius = 21 - 4.5 * stalk;
      double density = 0.72 - 0.22 * stalk;
      for (double y = 1.04; y > -0.05; ) {
        double length = 0.115 + 0.03 * random.nextDouble();
        Path path =
            Path.arc(
                x * Canvas.DESIGN,
                y * Canvas.DESIGN,
                -Math.PI / 2 + 0.085,
                0.02,
                (length - 0.009) * Canvas.DESIGN,
                5);
        new InkBrush(canvas, random, 0.42)
            .lay(path, radius, density, random.nextInt(1 << 20), false);
        InkBrush joint = new InkBrush(canvas, random, 0.05);
        double half = radius / Canvas.DESIGN;
        joint.stroke(x - 1.1 * half, y + 0.002, 0.15, 2.3 * half, 4.5, 0.9 - 0.2 * stalk);
        leaves(x + 0.01, y - length, stalk);
        y -= length;
        x += 0.010;
      }
    }
  }

  private void leaves(double x, double y, int stalk) {
    int count = 6 + random.nextInt(7);
    for (int k = 0; k < count; k++) {
      InkBrush brush = new InkBrush(canvas, random, 0.05 + 0.45 * random.nextDouble());
      double side = random.nextDouble() < 0.72 ? Math.PI - 0.75 : 0.75;
      double angle = side + 0.9 * (random.nextDouble() - 0.5);
      double startX = x + 0.05 * (random.nextDouble() - 0.6);
      double startY = y + 0.04 * (random.nextDouble() - 0.3);
      double density = 0.80 - 0.20 * stalk - 0.40 * random.nextDouble();
      brush.stroke(
          startX,
          startY,
          angle,
          0.09 + 0.08 * random.nextDouble(),
          17 + 13 * random.nextDouble(),
          density);
    }
  }
}
