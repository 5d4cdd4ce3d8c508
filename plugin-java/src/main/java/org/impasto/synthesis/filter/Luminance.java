package org.impasto.synthesis.filter;

import org.impasto.synthesis.work.Workers;

/** Luminance of display-referred RGB, the weights of BT.601. */
public final class Luminance {
  private Luminance() {}

  /** [h][w][3] to [h][w]. */
  public static void of(float[] rgb, float[] to, int w, int h, Workers workers) {
    workers.rows(
        h,
        32,
        (y0, y1) -> {
          for (int i = y0 * w; i < y1 * w; i++) {
            to[i] = 0.299f * rgb[3 * i] + 0.587f * rgb[3 * i + 1] + 0.114f * rgb[3 * i + 2];
          }
        });
  }
}
