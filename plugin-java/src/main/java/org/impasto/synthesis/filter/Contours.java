package org.impasto.synthesis.filter;

import org.impasto.synthesis.work.Workers;

/**
 * Where a picture has contours. It is the gradient of luminance (blurred by 0.8 px), rising from 0
 * at 0.02 to 1 at 0.08 a pixel, dilated by a pixel and blurred by one.
 */
public final class Contours {
  private static final float LOWEST = 0.02f;
  private static final float RANGE = 0.06f;
  private static final Blur BEFORE = new Blur(0.8);
  private static final Blur AFTER = new Blur(1.0);

  private Contours() {}

  /**
   * @param luminance [h][w]
   * @param to [h][w], in [0,1]
   * @param a scratch [h][w]
   * @param b scratch [h][w]
   */
  public static void of(
      float[] luminance, float[] to, float[] a, float[] b, int w, int h, Workers workers) {
    BEFORE.apply(luminance, a, b, w, h, 1, workers);
    workers.rows(
        h,
        16,
        (y0, y1) -> {
          float[] dx = new float[w];
          float[] dy = new float[w];
          for (int y = y0; y < y1; y++) {
            Gradient.row(a, w, h, y, dx, dy);
            for (int x = 0; x < w; x++) {
              float size = (float) Math.sqrt(dx[x] * dx[x] + dy[x] * dy[x]);
              b[y * w + x] = Math.max(0f, Math.min(1f, (size - LOWEST) / RANGE));
            }
          }
        });
    workers.rows(h, 16, (y0, y1) -> dilate(b, to, w, h, y0, y1));
    AFTER.apply(to, to, a, w, h, 1, workers);
  }

  private static void dilate(float[] from, float[] to, int w, int h, int y0, int y1) {
    float[] column = new float[w];
    for (int y = y0; y < y1; y++) {
      int up = Math.max(0, y - 1) * w;
      int low = Math.min(h - 1, y + 1) * w;
      System.arraycopy(from, y * w, column, 0, w);
      for (int x = 0; x < w; x++) {
        column[x] = Math.max(column[x], Math.max(from[up + x], from[low + x]));
      }
      if (w == 1) {
        to[y] = column[0];
        continue;
      }
      to[y * w] = Math.max(column[0], column[1]);
      for (int x = 1; x < w - 1; x++) {
        to[y * w + x] = Math.max(column[x], Math.max(column[x - 1], column[x + 1]));
      }
      to[y * w + w - 1] = Math.max(column[w - 1], column[w - 2]);
    }
  }
}
