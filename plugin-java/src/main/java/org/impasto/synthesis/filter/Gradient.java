package org.impasto.synthesis.filter;

/**
 * Luminance's derivatives by Scharr's kernels (3 10 3), per pixel; the rim's pixels are repeated.
 */
final class Gradient {
  private Gradient() {}

  /** One row of d/dx and d/dy. */
  static void row(float[] luminance, int w, int h, int y, float[] dx, float[] dy) {
    int up = Math.max(0, y - 1) * w;
    int at = y * w;
    int low = Math.min(h - 1, y + 1) * w;
    pixel(luminance, up, at, low, 0, Math.min(1, w - 1), 0, dx, dy);
    for (int x = 1; x < w - 1; x++) {
      pixel(luminance, up, at, low, x - 1, x + 1, x, dx, dy);
    }
    if (w > 1) {
      pixel(luminance, up, at, low, w - 2, w - 1, w - 1, dx, dy);
    }
  }

  private static void pixel(
      float[] l, int up, int at, int low, int left, int right, int x, float[] dx, float[] dy) {
    float corners = l[up + right] + l[low + right] - l[up + left] - l[low + left];
    dx[x] = (3 * corners + 10 * (l[at + right] - l[at + left])) * (1 / 32f);
    corners = l[low + left] + l[low + right] - l[up + left] - l[up + right];
    dy[x] = (3 * corners + 10 * (l[low + x] - l[up + x])) * (1 / 32f);
  }
}
