package org.impasto.tools.stylepictures.surface;

import java.util.stream.IntStream;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** Grounds with a tooth; the tooth is the canvas's thickness, 0 in its valleys and 1 on top. */
public final class Paper {
  private Paper() {}

  /**
   * Cold-pressed paper.
   *
   * @param grain width of its bumps, design px
   */
  public static Canvas rough(int size, int hex, double grain, int seed) {
    Canvas canvas = new Canvas(size).fill((x, y, rgb) -> Colour.set(rgb, hex));
    IntStream.range(0, size)
        .parallel()
        .forEach(
            y -> {
              for (int x = 0; x < size; x++) {
                double u = x / canvas.scale / grain;
                double v = y / canvas.scale / grain;
                double bump = Noise.fractal(u, v, 3, seed);
                double fibre = Noise.fractal(0.9 * u + 0.2 * v, 2.6 * v - 0.7 * u, 2, seed + 5);
                double tooth = 0.5 + 1.9 * (0.72 * bump + 0.28 * fibre - 0.5);
                canvas.height[y * size + x] = (float) Math.max(0, Math.min(1, tooth));
              }
            });
    return canvas;
  }
}
