package org.impasto.tools.stylepictures.brush;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/** Touches with the point of a brush that keep their distance from each other. */
public final class Dots {
  private final Canvas canvas;
  private final double radius;
  private final SplittableRandom random;

  /**
   * @param radius of a touch, design px
   */
  public Dots(Canvas canvas, double radius, long seed) {
    this.canvas = canvas;
    this.radius = radius;
    random = new SplittableRandom(seed);
  }

  /**
   * Poisson discs by throwing darts: tries many places and takes those that are far enough from all
   * before.
   *
   * @param apart smallest distance of centres, design px
   */
  public void scatter(double apart, Strokes.Start start) {
    int across = (int) Math.ceil(1.04 * Canvas.DESIGN / apart) + 2;
    float[][] cells = new float[2][across * across];
    Arrays.fill(cells[0], -1e6f);
    int tries = 7 * across * across;
    for (int k = 0; k < tries; k++) {
      double x = Canvas.DESIGN * (1.03 * random.nextDouble() - 0.015);
      double y = Canvas.DESIGN * (1.03 * random.nextDouble() - 0.015);
      int i = (int) ((x + 0.015 * Canvas.DESIGN) / apart);
      int j = (int) ((y + 0.015 * Canvas.DESIGN) / apart);
      if (free(cells, across, i, j, x, y, apart)) {
        cells[0][j * across + i] = (float) x;
        cells[1][j * across + i] = (float) y;
        start.at(x / Canvas.DESIGN, y / Canvas.DESIGN, random);
      }
    }
  }

  private static boolean free(
      float[][] cells, int across, int i, int j, double x, double y, double apart) {
    for (int v = Math.max(0, j - 1); v <= Math.min(across - 1, j + 1); v++) {
      for (int u = Math.max(0, i - 1); u <= Math.min(across - 1, i + 1); u++) {
        int cell = v * across + u;
        if (Math.hypot(cells[0][cell] - x, cells[1][cell] - y) < apart) {
          return false;
        }
      }
    }
    return true;
  }

  /** One touch, a little longer than wide along {@code lean}; opaque, with a crisp edge. */
  public void dab(
      double x, double y, double lean, double size, double[] paint, SplittableRandom random) {
    double stretch = size * (0.15 + 0.45 * random.nextDouble());
    Path path =
        Path.arc(
            x * Canvas.DESIGN - 0.5 * stretch * Math.cos(lean),
            y * Canvas.DESIGN - 0.5 * stretch * Math.sin(lean),
            lean,
            0.3,
            stretch,
            2);
    double apart = 900 * random.nextDouble();
    double crisp = 1.2 / (size * Math.max(0.3, canvas.scale));
    double[] tinted = new double[3];
    canvas.sweep(
        path,
        1.15 * size,
        (pixel, along, across) -> {
          double u = pixel % canvas.size / canvas.scale;
          double v = pixel / canvas.size / canvas.scale;
          double edge = 0.87 + 0.26 * (Noise.smooth(u / 5.5 + apart, v / 5.5, 603) - 0.5);
          double inside = edge - Math.abs(across);
          if (inside <= 0) {
            return;
          }
          double opacity = Colour.step(0, crisp, inside);
          double bristle =
              Noise.smooth(
                  (u * Math.sin(lean) - v * Math.cos(lean)) / 2.2 + apart,
                  (u * Math.cos(lean) + v * Math.sin(lean)) / 14,
                  607);
          for (int c = 0; c < 3; c++) {
            tinted[c] = paint[c] * (0.95 + 0.10 * bristle);
          }
          canvas.blend(pixel, tinted, opacity);
          double dome = 0.10 * radius * Colour.step(0, 0.45, inside) + 0.8 * bristle;
          double pushed = 0.9 * Math.exp(-Math.pow((inside - 0.12) / 0.09, 2));
          canvas.height[pixel] +=
              (float)
                  (opacity * (dome + pushed + 0.3 * canvas.height[pixel] - canvas.height[pixel]));
        });
  }
}
