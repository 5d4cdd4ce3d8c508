package org.impasto.synthesis.filter;

/** Bilinear samples of a smooth picture that is smaller by a power of two. */
public final class Enlarging {
  private Enlarging() {}

  /**
   * One row of the larger picture.
   *
   * @param small [sh][sw][channels], smaller by {@code 1 << shift} each way
   * @param y row of the larger picture
   * @param w its pixels
   * @param to [w][step], channels written from {@code at} on
   */
  public static void row(
      float[] small,
      int sw,
      int sh,
      int channels,
      int shift,
      int y,
      int w,
      float[] to,
      int at,
      int step) {
    float scale = 1f / (1 << shift);
    float fy = clamp((y + 0.5f) * scale - 0.5f, sh - 1);
    int y0 = (int) fy;
    int y1 = Math.min(y0 + 1, sh - 1);
    float ty = fy - y0;
    for (int x = 0; x < w; x++) {
      float fx = clamp((x + 0.5f) * scale - 0.5f, sw - 1);
      int x0 = (int) fx;
      int x1 = Math.min(x0 + 1, sw - 1);
      float tx = fx - x0;
      int a = (y0 * sw + x0) * channels;
      int b = (y0 * sw + x1) * channels;
      int c = (y1 * sw + x0) * channels;
      int d = (y1 * sw + x1) * channels;
      for (int i = 0; i < channels; i++) {
        float up = small[a + i] + tx * (small[b + i] - small[a + i]);
        float low = small[c + i] + tx * (small[d + i] - small[c + i]);
        to[at + x * step + i] = up + ty * (low - up);
      }
    }
  }

  private static float clamp(float v, int most) {
    return v < 0 ? 0 : v > most ? most : v;
  }
}
