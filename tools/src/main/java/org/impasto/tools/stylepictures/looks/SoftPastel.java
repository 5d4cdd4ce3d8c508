package org.impasto.tools.stylepictures.looks;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Chalk;
import org.impasto.tools.stylepictures.brush.Motif;
import org.impasto.tools.stylepictures.brush.Strokes;
import org.impasto.tools.stylepictures.motifs.Bouquet;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Light;
import org.impasto.tools.stylepictures.surface.Paper;
import org.impasto.tools.stylepictures.surface.Path;
import org.impasto.tools.stylepictures.surface.Pigment;

/** Layers of chalk on dark toned paper, whose tooth shows through broken strokes. */
public final class SoftPastel implements Look {
  /** How much of the paper's tooth is left when the first layer has been rubbed in. */
  private static final float TOOTH = 0.66f;

  private final Motif motif = new Bouquet();

  @Override
  public Canvas paint(int size) {
    Canvas canvas = Paper.rough(size, 0x453a46, 3.6, 1001);
    rub(canvas);
    layer(canvas, new Chalk(34, 0.58), 190, 34, 0.08, 0.5, 1);
    layer(canvas, new Chalk(17, 0.55), 150, 20, 0.12, 0.5, 2);
    layer(canvas, new Chalk(10, 0.60), 110, 15, 0.15, 0.5, 3);
    layer(canvas, new Chalk(5.5, 0.70), 70, 15, 0.17, 0.4, 4);
    return new Light(0.5, 0.35, 0).on(canvas);
  }

  /** A first layer rubbed into the paper's valleys with the hand. */
  private void rub(Canvas canvas) {
    double[] colour = new double[3];
    for (int i = 0; i < canvas.height.length; i++) {
      double x = (i % canvas.size + 0.5) / canvas.size;
      double y = (i / canvas.size + 0.5) / canvas.size;
      double cloud = Noise.fractal(14 * x, 14 * y, 3, 1003);
      motif.colour(x, y, colour);
      Colour.scale(colour, 0.86);
      canvas.height[i] = 0.5f + TOOTH * (canvas.height[i] - 0.5f);
      canvas.blend(i, colour, Colour.clamp(0.50 + 0.75 * cloud));
    }
  }

  private void layer(
      Canvas canvas,
      Chalk chalk,
      double length,
      double spacing,
      double light,
      double tolerance,
      long seed) {
    double[] stick = new double[3];
    Strokes.over(
        spacing,
        seed,
        (x, y, random) -> {
          motif.colour(x, y, stick);
          double stray = 0.45 * (random.nextDouble() + random.nextDouble() - 1);
          double reach = length * (0.5 + 0.7 * random.nextDouble());
          Path path = Strokes.along(motif, x, y, reach, stray, tolerance);
          Pigment.vary(stick, random, light, 0.55, 0.35);
          chalk.stroke(canvas, path, stick, random.nextInt(1 << 20));
        });
  }
}
