package org.impasto.tools.stylepictures.brush;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/**
 * A flat hog-hair brush with stiff paint on it that is not quite mixed. Its bristles leave furrows,
 * paint piles up at the sides, where it sets down and where it lifts, and towards the end of a
 * stroke the furrows run dry.
 *
 * @param radius half its width, design px
 * @param thickness of the paint, design px
 * @param dryness 0: covers to the end; 1: half of the stroke is broken
 */
public record OilBrush(double radius, double thickness, double dryness) {
  /** Between neighbouring furrows, design px. */
  private static final double FURROW = 3.4;

  /**
   * @param paint what most of the brush carries
   * @param other the paint that it has not quite been mixed with
   */
  public void stroke(Canvas canvas, Path path, double[] paint, double[] other, int seed) {
    double length = path.length() + 1;
    double[] tinted = new double[3];
    double crisp = 1.3 / (radius * Math.max(canvas.scale, 0.2));
    double offset = 1000 * Noise.hash(seed, 1, 7);
    double ragged = Math.min(1.5 * radius, 0.35 * length);
    double soft = Math.max(1.2, 1.2 / canvas.scale);
    canvas.sweep(
        path,
        radius,
        (pixel, along, across) -> {
          double lane = across * radius / FURROW + offset;
          double coarse = Noise.smooth(0.55 * lane, along / 190, seed);
          double fine = Noise.smooth(1.5 * lane, along / 90, seed + 1);
          double bristle = 0.5 * coarse + 0.5 * fine;
          double side = 1 - 0.16 * Noise.smooth(along / 26, across > 0 ? 3.5 : 7.5, seed + 2);
          double half = side * Math.min(1, 0.72 + along / (0.8 * radius));
          double edge = Math.abs(across);
          double first = 0.4 * ragged * Noise.smooth(0.5 * lane, 0, seed + 5) - 1;
          double last = length - ragged * Noise.smooth(0.6 * lane, 0, seed + 6);
          double ends =
              Colour.step(first, first + soft, along) * Colour.step(last, last - soft, along);
          double spent = dryness * Colour.step(0.35, 1.25, along / length);
          double grip = Colour.step(spent - 0.06, spent + 0.06, bristle + 0.02);
          double opacity = ends * grip * Colour.step(half, half - crisp, edge);
          if (opacity <= 0.004) {
            return;
          }
          double streak = Noise.smooth(0.24 * lane, along / 260, seed + 4);
          double mixed = Colour.step(0.42, 0.75, 0.7 * streak + 0.3 * bristle);
          for (int c = 0; c < 3; c++) {
            tinted[c] = Colour.mix(paint[c], other[c], mixed) * (0.90 + 0.2 * bristle);
          }
          canvas.blend(pixel, tinted, opacity);
          double rim = Math.exp(-Math.pow((edge / half - 0.88) / 0.10, 2));
          double lift = Math.exp(-(last - along) / (0.4 * radius)) * (1 - 0.6 * dryness);
          double set = Math.exp(-along / (0.45 * radius));
          double body = 0.20 + 1.15 * bristle + 0.42 * rim + 0.30 * set + 0.5 * lift;
          float below = canvas.height[pixel];
          canvas.height[pixel] += (float) (opacity * (0.35 * below + thickness * body - below));
        });
  }
}
