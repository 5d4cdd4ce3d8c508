package org.impasto.tools.stylepictures.brush;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/**
 * A stick of soft chalk on paper with a tooth, which is the canvas's thickness. It catches on what
 * stands up and leaves the valleys; layer by layer it fills them.
 *
 * @param radius half the width of its edge, design px
 * @param pressure 0 hardly touches, 1 fills nearly everything
 */
public record Chalk(double radius, double pressure) {
  public void stroke(Canvas canvas, Path path, double[] colour, int seed) {
    double length = path.length() + 1;
    double apart = 900 * Noise.hash(seed, 5, 13);
    double[] powder = new double[3];
    canvas.sweep(
        path,
        radius,
        (pixel, along, across) -> {
          double u = pixel % canvas.size / canvas.scale;
          double v = pixel / canvas.size / canvas.scale;
          double streak =
              0.6 * Noise.smooth(across * radius / 2.6 + apart, along / 120, seed)
                  + 0.4 * Noise.smooth(across * radius / 7 + apart, along / 200, seed + 1);
          double crumb = Noise.smooth(u / 1.5 + apart, v / 1.5, seed + 2);
          double lean =
              1
                  - 0.55 * Math.pow(Math.abs(across), 3)
                  - 0.5 * Math.pow(Math.abs(2 * along / length - 1), 4);
          double touch = pressure * lean + 0.55 * (streak - 0.5) + 0.20 * (crumb - 0.5);
          double grip = canvas.height[pixel] - (1 - touch);
          double opacity = 0.95 * Colour.step(-0.16, 0.16, grip);
          if (opacity < 0.01) {
            return;
          }
          for (int c = 0; c < 3; c++) {
            powder[c] = Colour.clamp(colour[c] + 0.09 * (crumb - 0.5) + 0.08 * (streak - 0.5));
          }
          canvas.blend(pixel, powder, opacity);
          canvas.height[pixel] += (float) (opacity * 0.04 * (0.75 - canvas.height[pixel]));
        });
  }
}
