package org.impasto.tools.stylepictures.brush;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/**
 * A flexible nib with ink: lines swell under pressure, thin out at their ends, pool where they
 * stop, and fray a little into the paper's fibres.
 *
 * @param width of a line at full pressure, design px
 * @param ink its colour
 */
public record Nib(double width, double[] ink) {
  /**
   * @param pressure 0 to 1
   */
  public void line(Canvas canvas, Path path, double pressure, int seed) {
    double length = path.length() + 1;
    double reach = 0.5 * width + 1.5;
    double soft = Math.max(0.9, 0.9 / canvas.scale);
    double[] tinted = new double[3];
    double apart = 900 * Noise.hash(seed, 7, 17);
    canvas.sweep(
        path,
        reach,
        (pixel, along, across) -> {
          double u = pixel % canvas.size / canvas.scale;
          double v = pixel / canvas.size / canvas.scale;
          double t = along / length;
          double taper = Math.min(1, 0.30 + 5 * t) * Math.min(1, 0.22 + 2.6 * (1 - t));
          double swell = 0.62 + 0.62 * Noise.smooth(along / 26 + apart, 3, seed);
          double half = 0.5 * width * (0.35 + 0.65 * pressure) * taper * swell;
          double fray = 1.1 * (Noise.smooth(u / 1.8, v / 1.8, 341) - 0.5);
          double inside = half + 0.35 * soft + fray - Math.abs(across) * reach;
          double opacity = Colour.step(0, soft, inside);
          if (opacity <= 0) {
            return;
          }
          double flow = Noise.smooth(along / 14 + apart, 9, seed + 1);
          double pool = Math.exp(-(length - along) / 3.0) + 0.6 * Math.exp(-along / 2.5);
          double dark = Colour.clamp(0.74 + 0.28 * flow + 0.3 * pool);
          for (int c = 0; c < 3; c++) {
            tinted[c] = ink[c] * (1.35 - 0.45 * dark);
          }
          canvas.blend(pixel, tinted, opacity * Math.min(1, 0.80 + 0.2 * dark));
        });
  }
}
