package org.impasto.tools.stylepictures;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** A pen with wet ink: lines that swell and thin a little. */
record Pen(double radius, int ink) {
  /** Draws a line through the points, in px. */
  void line(Canvas canvas, double[] xs, double[] ys, int points, int seed) {
    double[] colour = new double[3];
    Colour.set(colour, ink);
    double reach = radius + 1;
    canvas.sweep(
        xs,
        ys,
        points,
        reach,
        (pixel, along, across) -> {
          double taper = Math.min(1, 4 * Math.min(along + 0.12, 1.04 - along));
          double width = radius * taper * (0.65 + 0.7 * Noise.smooth(9 * along, 0, seed));
          double opacity = Colour.clamp(width + 0.5 - Math.abs(across) * reach);
          canvas.blend(pixel, colour, 0.92 * opacity);
        });
  }
}
