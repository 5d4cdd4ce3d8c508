package org.impasto.tools.stylepictures;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/**
 * A brush of bristles that covers a motif with strokes along its directions, after Hertzmann,
 * "Painterly rendering with curved brush strokes of multiple sizes" (SIGGRAPH 1998).
 *
 * @param radius half the brush's width, px
 * @param length of a stroke at most, px
 * @param bristles lightness difference between neighbouring bristles
 * @param thickness of the paint laid down, px
 * @param variety how far the colour of a stroke strays from the motif's
 * @param opacity of the paint, 0 to 1
 * @param dryness 0 covers fully, 1 skips most of the cloth towards a stroke's end
 */
record Brush(
    double radius,
    double length,
    double bristles,
    double thickness,
    double variety,
    double opacity,
    double dryness) {
  private static final int POINTS = 12;

  /** A stroke ends where the motif's colour has gone this far from its own. */
  private static final double TOLERANCE = 0.22;

  /**
   * Lays strokes at random over the whole canvas, {@code density} times as much paint as would
   * cover it once.
   */
  void cover(Canvas canvas, Motif motif, double density, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int strokes = (int) (density * Canvas.SIZE * Canvas.SIZE / (2 * radius * length));
    for (int i = 0; i < strokes; i++) {
      stroke(canvas, motif, start(random), start(random), random);
    }
  }

  /** Strokes may start beyond the edges, so that the edges get their share of paint. */
  private static double start(SplittableRandom random) {
    return Canvas.SIZE * (1.12 * random.nextDouble() - 0.06);
  }

  private void stroke(Canvas canvas, Motif motif, double x, double y, SplittableRandom random) {
    double[] colour = new double[3];
    motif.colour(x / Canvas.SIZE, y / Canvas.SIZE, colour);
    double[] xs = new double[POINTS];
    double[] ys = new double[POINTS];
    int points = trace(motif, x, y, colour, xs, ys);
    vary(colour, random);
    lay(canvas, xs, ys, points, colour, random.nextInt(1 << 20));
  }

  private int trace(Motif motif, double x, double y, double[] colour, double[] xs, double[] ys) {
    double[] here = new double[3];
    double step = length / (POINTS - 1);
    double dx = 0;
    double dy = 0;
    int n = 0;
    while (n < POINTS) {
      xs[n] = x;
      ys[n++] = y;
      double angle = motif.angle(x / Canvas.SIZE, y / Canvas.SIZE);
      double sign = dx * Math.cos(angle) + dy * Math.sin(angle) < 0 ? -1 : 1;
      dx = sign * Math.cos(angle);
      dy = sign * Math.sin(angle);
      x += step * dx;
      y += step * dy;
      motif.colour(x / Canvas.SIZE, y / Canvas.SIZE, here);
      if (n > 3
          && Math.abs(here[0] - colour[0])
                  + Math.abs(here[1] - colour[1])
                  + Math.abs(here[2] - colour[2])
              > 3 * TOLERANCE) {
        break;
      }
    }
    return n;
  }

  private void vary(double[] colour, SplittableRandom random) {
    double light = variety * (random.nextDouble() - 0.5);
    double warm = 0.6 * variety * (random.nextDouble() - 0.5);
    double green = 0.3 * variety * (random.nextDouble() - 0.5);
    colour[0] = Colour.clamp(colour[0] + light + warm);
    colour[1] = Colour.clamp(colour[1] + light + green);
    colour[2] = Colour.clamp(colour[2] + light - warm);
  }

  /** Draws one stroke through the points, in px. */
  void lay(Canvas canvas, double[] xs, double[] ys, int points, double[] colour, int seed) {
    double[] tinted = new double[3];
    canvas.sweep(
        xs,
        ys,
        points,
        radius,
        (pixel, along, across) -> {
          double bristle =
              Noise.fractal(0.75 * radius * across + 50, 0.05 * length * along, 2, seed);
          double ragged =
              1 - 0.35 * Noise.smooth(0.12 * length * along, across > 0 ? 3 : 7, seed + 1);
          double worn = dryness * Colour.step(0.25, 1.1, along);
          if (Math.abs(across) > ragged || bristle < worn) {
            return;
          }
          for (int c = 0; c < 3; c++) {
            tinted[c] =
                Colour.clamp(
                    colour[c] * (1 + 2 * bristles * (bristle - 0.5))
                        + 0.4 * bristles * (bristle - 0.5));
          }
          canvas.blend(
              pixel, tinted, opacity * Colour.step(ragged, ragged - 0.15, Math.abs(across)));
          double ridge =
              0.6
                  + 0.5 * Math.pow(across / ragged, 4)
                  + 1.3 * (bristle - 0.5)
                  + 0.4 * Colour.step(0.8, 1, along);
          canvas.height[pixel] = (float) (0.35 * canvas.height[pixel] + thickness * ridge);
        });
  }
}
