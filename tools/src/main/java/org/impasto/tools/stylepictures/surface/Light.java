package org.impasto.tools.stylepictures.surface;

import java.util.stream.IntStream;

/**
 * Lamp light from the top left on the relief of a canvas: Lambert's cosine, and Blinn's highlight
 * where the surface shines.
 *
 * @param steepness slope for a design px of thickness over one of way
 * @param shade how dark a slope turned away gets, 0 to 1
 * @param gloss strength of highlights, 0 to 1
 */
public record Light(double steepness, double shade, double gloss) {
  private static final double X = -0.50;
  private static final double Y = -0.58;
  private static final double Z = Math.sqrt(1 - X * X - Y * Y);
  private static final double HALF = Math.sqrt(2 + 2 * Z);

  public Canvas on(Canvas canvas) {
    int size = canvas.size;
    IntStream.range(0, size)
        .parallel()
        .forEach(
            y -> {
              for (int x = 0; x < size; x++) {
                shine(canvas, x, y);
              }
            });
    return canvas;
  }

  private void shine(Canvas canvas, int x, int y) {
    int size = canvas.size;
    float[] h = canvas.height;
    int left = y * size + Math.max(0, x - 1);
    int right = y * size + Math.min(size - 1, x + 1);
    int up = Math.max(0, y - 1) * size + x;
    int down = Math.min(size - 1, y + 1) * size + x;
    double slopeX = 0.5 * steepness * canvas.scale * (h[right] - h[left]);
    double slopeY = 0.5 * steepness * canvas.scale * (h[down] - h[up]);
    double norm = 1 / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
    double cosine = (Z - slopeX * X - slopeY * Y) * norm;
    double lit = Math.max(0, cosine) / Z;
    double highlight = Math.max(0, ((Z + 1) - slopeX * X - slopeY * Y) * norm / HALF);
    double flat = (Z + 1) / HALF;
    double shine = gloss * Math.max(0, Math.pow(highlight, 40) - 1.15 * Math.pow(flat, 40));
    int i = y * size + x;
    for (int c = 0; c < 3; c++) {
      double value = canvas.rgb[c][i];
      double shaded =
          lit < 1 ? value * (1 - shade * (1 - lit)) : value * (1 + 0.45 * shade * (lit - 1));
      canvas.rgb[c][i] = (float) (shaded + shine * (1 - shaded));
    }
  }
}
