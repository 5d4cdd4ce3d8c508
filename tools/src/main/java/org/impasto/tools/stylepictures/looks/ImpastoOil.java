package org.impasto.tools.stylepictures.looks;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Motif;
import org.impasto.tools.stylepictures.brush.OilBrush;
import org.impasto.tools.stylepictures.brush.Strokes;
import org.impasto.tools.stylepictures.motifs.WheatFields;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Light;
import org.impasto.tools.stylepictures.surface.Path;
import org.impasto.tools.stylepictures.surface.Pigment;

/** Thick oil paint in strokes that follow the forms; their ridges catch the light. */
public final class ImpastoOil implements Look {
  private final Motif motif = new WheatFields();

  @Override
  public Canvas paint(int size) {
    Canvas canvas = new Canvas(size);
    canvas.fill(
        (x, y, rgb) -> {
          motif.colour(x, y, rgb);
          Colour.mix(rgb, 0x7a4a2a, 0.35);
          Colour.scale(rgb, 0.75 + 0.3 * Noise.fractal(60 * x, 60 * y, 2, 219));
        });
    layer(canvas, new OilBrush(24, 5.5, 0.05), 190, 31, 0.9, 1);
    layer(canvas, new OilBrush(19, 6.5, 0.25), 170, 27, 0.75, 2);
    layer(canvas, new OilBrush(12, 6.0, 0.45), 120, 25, 0.6, 3);
    layer(canvas, new OilBrush(7.5, 5.0, 0.5), 78, 30, 0.45, 4);
    poppies(canvas);
    return new Light(0.62, 0.85, 0.30).on(canvas);
  }

  private void layer(
      Canvas canvas, OilBrush brush, double length, double spacing, double tolerance, long seed) {
    double[] paint = new double[3];
    Strokes.over(
        spacing,
        seed,
        (x, y, random) -> {
          double stray = 0.30 * (random.nextDouble() + random.nextDouble() - 1);
          double reach = length * (0.55 + 0.6 * random.nextDouble());
          motif.colour(x, y, paint);
          Path path = Strokes.along(motif, x, y, reach, stray, tolerance);
          Pigment.vary(paint, random, 0.07, 0.30, 0.25);
          brush.stroke(canvas, path, paint, other(paint, random), random.nextInt(1 << 20));
        });
  }

  /** The second paint on the brush: lighter or darker, a neighbour or now and then the opposite. */
  private static double[] other(double[] paint, SplittableRandom random) {
    double[] other = paint.clone();
    Pigment.vary(other, random, 0.20, 0.55, 0.4);
    if (random.nextInt(20) == 0) {
      Pigment.turn(other, Math.PI * 0.7, 0.7);
    }
    return other;
  }

  private static void poppies(Canvas canvas) {
    SplittableRandom random = new SplittableRandom(12);
    for (int k = 0; k < 150; k++) {
      double depth = Math.sqrt(random.nextDouble());
      double y = 0.70 + 0.30 * depth;
      double x = random.nextDouble();
      if (Noise.smooth(4 * x, 9 * y, 227) < 0.52) {
        continue;
      }
      double size = 6 + 13 * (y - 0.68) / 0.32;
      for (int petal = 0; petal < 4; petal++) {
        double[] red = Pigment.of(petal == 3 ? 0xff7a4a : 0xd22618);
        Pigment.vary(red, random, 0.08, 0.3, 0.2);
        double angle = 1.57 * petal + random.nextDouble();
        Path path =
            Path.arc(
                x * Canvas.DESIGN + 0.3 * size * Math.cos(angle),
                y * Canvas.DESIGN + 0.3 * size * Math.sin(angle),
                angle + 0.6,
                1.4,
                1.3 * size,
                5);
        new OilBrush(0.62 * size, 6.5, 0.1)
            .stroke(canvas, path, red, Pigment.of(0x8c1424), random.nextInt(1 << 20));
      }
    }
  }
}
