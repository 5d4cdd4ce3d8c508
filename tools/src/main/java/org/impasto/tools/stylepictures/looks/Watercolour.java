package org.impasto.tools.stylepictures.looks;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Strokes;
import org.impasto.tools.stylepictures.brush.WaterBrush;
import org.impasto.tools.stylepictures.motifs.Poppies;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Light;
import org.impasto.tools.stylepictures.surface.Paper;
import org.impasto.tools.stylepictures.surface.Parts;
import org.impasto.tools.stylepictures.surface.Path;
import org.impasto.tools.stylepictures.surface.Pigment;

/** Transparent washes on rough paper, from light to dark, with dried edges, blooms and splashes. */
public final class Watercolour implements Look {
  private final Poppies motif = new Poppies();

  @Override
  public Canvas paint(int size) {
    Canvas canvas = Paper.rough(size, 0xfcf8ee, 4.8, 931);
    Parts parts = new Parts(canvas, motif::part, 9, 933);
    layer(canvas, parts, new WaterBrush(120, 0.35, 0.5, 0), 420, 92, 0.42, 1);
    layer(canvas, parts, new WaterBrush(56, 0.04, 0.6, 0), 240, 66, 0.55, 2);
    layer(canvas, parts, new WaterBrush(29, 0, 0.7, 0.15), 150, 40, 0.62, 3);
    layer(canvas, parts, new WaterBrush(15, 0, 0.7, 0.5), 100, 25, 0.70, 4);
    layer(canvas, parts, new WaterBrush(8, 0, 0.5, 0.1), 54, 16, 0.75, 5);
    stems(canvas, parts);
    splashes(canvas);
    return new Light(1.0, 0.4, 0).on(canvas);
  }

  /** Glazes towards the motif wherever what is there is lighter. */
  private void layer(
      Canvas canvas,
      Parts parts,
      WaterBrush brush,
      double length,
      double spacing,
      double strength,
      long seed) {
    double[] wanted = new double[3];
    Strokes.over(
        spacing,
        seed,
        (x, y, random) -> {
          int part = parts.at(x, y);
          motif.colour(x, y, wanted);
          Pigment.vary(wanted, random, 0.03, 0.35, 0.25);
          double[] absorbance = missing(canvas, x, y, brush.radius(), wanted, strength);
          int own = random.nextInt(1 << 20);
          double stray = 0.5 * (random.nextDouble() - 0.5);
          double reach = length * (0.4 + 0.8 * random.nextDouble());
          double gap = 14 * Math.max(0, Noise.smooth(7 * x, 7 * y, 935) - 0.62) - 0.9;
          boolean surely = motif.part(x, y, wanted) == part;
          if (surely && absorbance[0] + absorbance[1] + absorbance[2] > 0.20) {
            Path path = Strokes.along(motif, x, y, reach, stray, 0.5);
            brush.stroke(canvas, path, absorbance, own, parts, part, gap);
          }
        });
  }

  /** What a wash must still take from the light that the sheet gives around a place. */
  private static double[] missing(
      Canvas canvas, double x, double y, double radius, double[] wanted, double strength) {
    double[] absorbance = new double[3];
    double reach = 0.4 * radius / Canvas.DESIGN;
    for (int c = 0; c < 3; c++) {
      double there = 0;
      for (int k = 0; k < 9; k++) {
        double u = (x + (k % 3 - 1) * reach) * canvas.size;
        double v = (y + (k / 3 - 1) * reach) * canvas.size;
        int i = (int) Math.max(0, Math.min(canvas.size - 1, u));
        int j = (int) Math.max(0, Math.min(canvas.size - 1, v));
        there += canvas.rgb[c][j * canvas.size + i] / 9;
      }
      double ratio = Math.max(0.03, there) / Math.max(0.06, wanted[c]);
      absorbance[c] = strength * Math.max(0, Math.log(ratio));
    }
    return absorbance;
  }

  private static void stems(Canvas canvas, Parts parts) {
    SplittableRandom random = new SplittableRandom(93);
    int[] hues = {0x2f5a3a, 0x6f9a3e, 0x1f4a54, 0x2a3050};
    for (int k = 0; k < 120; k++) {
      double y = 0.70 + 0.36 * random.nextDouble();
      double tall = (0.05 + 0.16 * random.nextDouble()) * (0.3 + 2 * (y - 0.62));
      Path path =
          Path.arc(
              random.nextDouble() * Canvas.DESIGN,
              y * Canvas.DESIGN,
              -Math.PI / 2 + 0.5 * (random.nextDouble() - 0.5),
              1.2 * (random.nextDouble() - 0.5),
              tall * Canvas.DESIGN,
              9);
      double[] absorbance = Pigment.of(hues[random.nextInt(hues.length)]);
      for (int c = 0; c < 3; c++) {
        absorbance[c] = -0.5 * Math.log(absorbance[c] + 0.02);
      }
      new WaterBrush(3 + 5 * random.nextDouble(), 0, 0.4, 0.3, true)
          .stroke(canvas, path, absorbance, random.nextInt(1 << 20), parts, 1, 0);
    }
  }

  private static void splashes(Canvas canvas) {
    SplittableRandom random = new SplittableRandom(95);
    int[] hues = {0xd8302a, 0xf08a3a, 0x6f8f3a, 0x2f7a78, 0x6a5aa8, 0x3f78c0, 0x2a3060};
    for (int k = 0; k < 420; k++) {
      double x = random.nextDouble();
      double y = Math.pow(random.nextDouble(), 0.7);
      double radius = 2 + 20 * Math.pow(random.nextDouble(), 7);
      double[] absorbance = Pigment.of(hues[random.nextInt(hues.length)]);
      for (int c = 0; c < 3; c++) {
        absorbance[c] = -0.5 * Math.log(absorbance[c] + 0.02);
      }
      double angle = 6.3 * Noise.hash(k, 1, 967);
      Path path = Path.arc(x * Canvas.DESIGN, y * Canvas.DESIGN, angle, 0, 0.4 * radius, 2);
      new WaterBrush(radius, 0, 0.4, 0).stroke(canvas, path, absorbance, random.nextInt(1 << 20));
    }
  }
}
