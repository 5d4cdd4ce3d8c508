package org.impasto.synthesis.filter;

import org.impasto.synthesis.work.Workers;

/**
 * The structure tensor of luminance as a direction without sign: (cos 2t, sin 2t) times coherence,
 * and the strength of the gradient there. Found at half the size, where it is smooth enough.
 */
public final class Orientation {
  private Orientation() {}

  /**
   * @param luminance [h][w]
   * @param sigma of the window, in pixels of this level
   * @param to [half(h)][half(w)][3]: cos, sin, strength
   * @param scratch of the length of {@code to}
   */
  public static void of(
      float[] luminance, int w, int h, double sigma, float[] to, float[] scratch, Workers workers) {
    int hw = Halving.half(w);
    int hh = Halving.half(h);
    workers.rows(
        hh,
        8,
        (y0, y1) -> {
          float[][] dx = new float[2][w];
          float[][] dy = new float[2][w];
          for (int y = y0; y < y1; y++) {
            Gradient.row(luminance, w, h, 2 * y, dx[0], dy[0]);
            Gradient.row(luminance, w, h, Math.min(2 * y + 1, h - 1), dx[1], dy[1]);
            products(dx, dy, w, hw, to, 3 * y * hw);
          }
        });
    new Blur(sigma / 2).apply(to, to, scratch, hw, hh, 3, workers);
    workers.rows(
        hh,
        16,
        (y0, y1) -> {
          for (int i = y0 * hw; i < y1 * hw; i++) {
            direction(to, 3 * i);
          }
        });
  }

  private static void products(float[][] dx, float[][] dy, int w, int hw, float[] to, int at) {
    for (int x = 0; x < hw; x++) {
      int left = 2 * x;
      int right = Math.min(left + 1, w - 1);
      float xx = 0;
      float xy = 0;
      float yy = 0;
      for (int j = 0; j < 2; j++) {
        float[] gx = dx[j];
        float[] gy = dy[j];
        xx += gx[left] * gx[left] + gx[right] * gx[right];
        xy += gx[left] * gy[left] + gx[right] * gy[right];
        yy += gy[left] * gy[left] + gy[right] * gy[right];
      }
      to[at + 3 * x] = 0.25f * xx;
      to[at + 3 * x + 1] = 0.25f * xy;
      to[at + 3 * x + 2] = 0.25f * yy;
    }
  }

  private static void direction(float[] to, int i) {
    float xx = to[i];
    float xy = to[i + 1];
    float yy = to[i + 2];
    float trace = xx + yy;
    float difference = (float) Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
    float coherence = difference / (trace + 1e-5f);
    to[i] = (xx - yy) / (difference + 1e-8f) * coherence;
    to[i + 1] = 2 * xy / (difference + 1e-8f) * coherence;
    to[i + 2] = (float) Math.sqrt(trace);
  }
}
