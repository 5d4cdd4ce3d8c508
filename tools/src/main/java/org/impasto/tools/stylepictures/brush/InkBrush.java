package org.impasto.tools.stylepictures.brush;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/**
 * A pointed brush of soft hair with ink on rice paper. Wet, its strokes bleed into the fibres and
 * are darkest at their edges; dry, they break into hairs and catch only on the paper's tooth
 * ("flying white").
 *
 * @param dryness 0 leaves full strokes, 1 strokes that break up soon
 */
public record InkBrush(Canvas canvas, SplittableRandom random, double dryness) {
  private static final int POINTS = 9;

  /**
   * A bent stroke, pressed down in its middle.
   *
   * @param x of its start, canvas widths, as y and length
   * @param angle in which it begins, radians
   * @param radius half its width, design px
   * @param density of the ink, 0 to 1
   */
  public void stroke(
      double x, double y, double angle, double length, double radius, double density) {
    double bend = 0.6 * (random.nextDouble() - 0.5);
    Path path =
        Path.arc(
            x * Canvas.DESIGN,
            y * Canvas.DESIGN,
            angle + 0.5 * bend,
            bend,
            length * Canvas.DESIGN,
            POINTS);
    lay(path, radius, density, random.nextInt(1 << 20), true);
  }

  /**
   * @param pointed whether it swells and thins; a flat brush keeps its width
   */
  public void lay(Path path, double radius, double density, int seed, boolean pointed) {
    double length = path.length() + 1;
    double apart = 900 * Noise.hash(seed, 3, 19);
    double soft = Math.max(1.2, (1 - dryness) * Math.min(6, 0.22 * radius));
    double ragged = pointed ? 0 : Math.min(2.2 * radius, 0.3 * length);
    canvas.sweep(
        path,
        radius + 2,
        (pixel, along, across) -> {
          double u = pixel % canvas.size / canvas.scale;
          double v = pixel / canvas.size / canvas.scale;
          double t = along / length;
          double swell =
              pointed
                  ? Math.pow(Math.sin(Math.PI * (0.06 + 0.92 * Math.pow(t, 0.7))), 0.75)
                  : Math.min(1, 0.7 + 6 * t);
          double bleed = 2.4 * (Noise.fractal(u / 5, v / 5, 3, 523) - 0.5);
          double inside = radius * swell + bleed - Math.abs(across) * (radius + 2);
          if (inside <= 0) {
            return;
          }
          double lane = across * (radius + 2);
          double hair =
              0.55 * Noise.smooth(lane / 2.7 + apart, along / 170, seed)
                  + 0.45 * Noise.smooth(lane / 6.5 + apart, along / 260, seed + 1);
          double tooth = canvas.height[pixel];
          double worn = dryness * (0.25 + 0.95 * t);
          double grip = Colour.step(worn - 0.10, worn + 0.10, 0.62 * hair + 0.38 * tooth + 0.12);
          double last = length + 2 - ragged * Noise.smooth(lane / 5 + apart, 2, seed + 3);
          double first = 0.5 * ragged * Noise.smooth(lane / 5 + apart, 5, seed + 4) - 2;
          grip *= Colour.step(last, last - 3, along) * Colour.step(first, first + 3, along);
          double edge = 0.35 * (1 - dryness) * Math.exp(-inside / 3.2);
          double pool = 0.55 + 0.55 * hair + 0.30 * (Noise.fractal(u / 40, v / 40, 2, seed) - 0.5);
          double ink = density * Colour.step(0, soft, inside) * grip * (pool + edge);
          for (int c = 0; c < 3; c++) {
            double take = c == 2 ? 2.75 : c == 1 ? 2.95 : 3.05;
            canvas.rgb[c][pixel] *= (float) Math.exp(-take * Math.max(0, ink));
          }
        });
  }
}
