package org.impasto.tools.stylepictures;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/**
 * A pointed brush with ink; {@code dryness} 0 leaves full strokes, 1 strokes that break up towards
 * their end.
 */
record InkBrush(Canvas canvas, SplittableRandom random, double dryness) {
  private static final int POINTS = 6;

  /**
   * A bent stroke from (x, y), pressed down in its middle; {@code radius} in px, {@code length} in
   * canvas widths.
   */
  void stroke(
      double x,
      double y,
      double angle,
      double length,
      double radius,
      double opacity,
      double[] ink) {
    double[] xs = new double[POINTS];
    double[] ys = new double[POINTS];
    double bend = 0.5 * (random.nextDouble() - 0.5);
    for (int i = 0; i < POINTS; i++) {
      xs[i] = x * Canvas.SIZE;
      ys[i] = y * Canvas.SIZE;
      x += length / (POINTS - 1) * Math.cos(angle + bend * i / POINTS);
      y += length / (POINTS - 1) * Math.sin(angle + bend * i / POINTS);
    }
    lay(xs, ys, radius, opacity, ink, random.nextInt(9999));
  }

  private void lay(
      double[] xs, double[] ys, double radius, double opacity, double[] ink, int seed) {
    canvas.sweep(
        xs,
        ys,
        POINTS,
        radius + 1,
        (pixel, along, across) -> {
          double width =
              radius * Math.pow(Math.sin(Math.PI * (0.08 + 0.9 * Math.pow(along, 0.7))), 0.8);
          double bristle = Noise.smooth(0.9 * radius * across + 60, 4 * along, seed);
          double cover = Colour.clamp(width + 0.5 - Math.abs(across) * (radius + 1));
          if (bristle > dryness * along) {
            canvas.blend(pixel, ink, opacity * cover * (0.75 + 0.25 * bristle));
          }
        });
  }
}
