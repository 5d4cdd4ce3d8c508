package org.impasto.synthesis.filter;

import org.impasto.synthesis.work.Workers;

/**
 * The next coarser level of a pyramid: means of two by two pixels. Pixel (x, y) there covers (2x,
 * 2y) to (2x + 1, 2y + 1) here, so places are halved and doubled without a remainder.
 */
public final class Halving {
  private Halving() {}

  /** Pixels of the coarser side. */
  public static int half(int n) {
    return (n + 1) / 2;
  }

  /**
   * @param from [h][w][channels]
   * @param weight [h][w], 1 where a pixel counts and 0 where not; null: all count. Where none of
   *     the four counts the mean of all is taken
   * @return [half(h)][half(w)][channels] in {@code to}
   */
  public static void colours(
      float[] from, byte[] weight, float[] to, int w, int h, int channels, Workers workers) {
    int hw = half(w);
    int hh = half(h);
    workers.rows(
        hh,
        16,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            int up = 2 * y;
            int low = Math.min(up + 1, h - 1);
            for (int x = 0; x < hw; x++) {
              int left = 2 * x;
              int right = Math.min(left + 1, w - 1);
              four(
                  from,
                  weight,
                  up * w + left,
                  up * w + right,
                  low * w + left,
                  low * w + right,
                  to,
                  (y * hw + x) * channels,
                  channels);
            }
          }
        });
  }

  private static void four(
      float[] from, byte[] weight, int a, int b, int c, int d, float[] to, int at, int channels) {
    int all = weight == null ? 4 : weight[a] + weight[b] + weight[c] + weight[d];
    if (all == 4 || all == 0) {
      for (int i = 0; i < channels; i++) {
        to[at + i] =
            0.25f
                * ((from[a * channels + i] + from[b * channels + i])
                    + (from[c * channels + i] + from[d * channels + i]));
      }
      return;
    }
    for (int i = 0; i < channels; i++) {
      float sum =
          weight[a] * from[a * channels + i]
              + weight[b] * from[b * channels + i]
              + weight[c] * from[c * channels + i]
              + weight[d] * from[d * channels + i];
      to[at + i] = sum / all;
    }
  }

  /** A mask of 0 and 1: 1 where at least {@code least} of the four are. */
  public static byte[] mask(byte[] from, int w, int h, int least) {
    int hw = half(w);
    int hh = half(h);
    byte[] to = new byte[hw * hh];
    for (int y = 0; y < hh; y++) {
      int up = 2 * y * w;
      int low = Math.min(2 * y + 1, h - 1) * w;
      for (int x = 0; x < hw; x++) {
        int right = Math.min(2 * x + 1, w - 1);
        int sum = from[up + 2 * x] + from[up + right] + from[low + 2 * x] + from[low + right];
        to[y * hw + x] = (byte) (sum >= least ? 1 : 0);
      }
    }
    return to;
  }

  /** Labels: that of the upper left of the four. */
  public static byte[] labels(byte[] from, int w, int h) {
    int hw = half(w);
    int hh = half(h);
    byte[] to = new byte[hw * hh];
    for (int y = 0; y < hh; y++) {
      for (int x = 0; x < hw; x++) {
        to[y * hw + x] = from[2 * y * w + 2 * x];
      }
    }
    return to;
  }
}
