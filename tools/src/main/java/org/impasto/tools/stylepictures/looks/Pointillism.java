package org.impasto.tools.stylepictures.looks;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Dots;
import org.impasto.tools.stylepictures.brush.Motif;
import org.impasto.tools.stylepictures.motifs.River;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Light;
import org.impasto.tools.stylepictures.surface.Pigment;

/** Dots of pure colour, each by itself on a primed canvas; the eye mixes them. */
public final class Pointillism implements Look {
  private static final int[] PIGMENTS = {
    0xfffaea, 0xffea62, 0xffc22e, 0xf58a2a, 0xe8502e, 0xcf2438, 0xf08ab0, 0xf7c4c0, 0xa85ab4,
    0x5c3a9c, 0x2c2f8c, 0x2762c8, 0x4aa4e0, 0xa4dcec, 0x1c8c88, 0x16704c, 0x4aa83c, 0xa4cf42,
    0x17213f, 0x4a1c3a
  };

  private final Motif motif = new River();
  private final double[][] pigments = new double[PIGMENTS.length][];

  public Pointillism() {
    for (int k = 0; k < PIGMENTS.length; k++) {
      pigments[k] = Pigment.of(PIGMENTS[k]);
    }
  }

  @Override
  public Canvas paint(int size) {
    Canvas canvas =
        new Canvas(size)
            .fill(
                (x, y, rgb) -> {
                  motif.colour(x, y, rgb);
                  Colour.mix(rgb, 0xeee0c2, 0.62);
                  Colour.scale(rgb, 0.96 + 0.08 * Noise.fractal(90 * x, 90 * y, 2, 601));
                });
    weave(canvas);
    dots(canvas, 10.2, 0.90, 0.10, 1);
    dots(canvas, 7.6, 1.06, 0.18, 2);
    dots(canvas, 5.5, 1.5, 0.30, 3);
    return new Light(0.75, 0.6, 0.12).on(canvas);
  }

  /** Threads of the cloth, under the priming. */
  private static void weave(Canvas canvas) {
    for (int i = 0; i < canvas.height.length; i++) {
      double x = i % canvas.size / canvas.scale;
      double y = i / canvas.size / canvas.scale;
      double warp = Math.sin(0.9 * x + 2 * Noise.smooth(x / 50, y / 20, 621));
      double weft = Math.sin(0.9 * y + 2 * Noise.smooth(x / 20, y / 50, 623));
      double rough = Noise.fractal(x / 7, y / 7, 2, 625);
      canvas.height[i] = (float) (0.35 * Math.max(warp, weft) + 0.9 * rough);
    }
  }

  private void dots(Canvas canvas, double radius, double apart, double freedom, int seed) {
    double[] wanted = new double[3];
    double[] dab = new double[3];
    Dots dots = new Dots(canvas, radius, 600 + seed);
    dots.scatter(
        2 * radius * apart,
        (x, y, random) -> {
          motif.colour(x, y, wanted);
          choose(wanted, freedom, random, dab);
          double lean = motif.angle(x, y) + 0.5 * (random.nextDouble() - 0.5);
          dots.dab(x, y, lean, radius * (0.80 + 0.34 * random.nextDouble()), dab, random);
        });
  }

  /** A pigment, the likelier the nearer it is to what is wanted, a little tinted by it. */
  private void choose(double[] wanted, double freedom, SplittableRandom random, double[] dab) {
    double best = Double.MAX_VALUE;
    double lightness = Pigment.luminance(wanted);
    for (double[] p : pigments) {
      double distance =
          0.8 * Math.pow(p[0] - wanted[0], 2)
              + 0.8 * Math.pow(p[1] - wanted[1], 2)
              + 0.6 * Math.pow(p[2] - wanted[2], 2)
              + 1.6 * Math.pow(Pigment.luminance(p) - lightness, 2);
      double drawn = distance - freedom * Math.log(random.nextDouble() + 1e-9) * 0.5;
      if (drawn < best) {
        best = drawn;
        for (int c = 0; c < 3; c++) {
          dab[c] = Colour.mix(p[c], wanted[c], 0.22);
        }
      }
    }
    Pigment.vary(dab, random, 0.035, 0.12, 0.1);
  }
}
