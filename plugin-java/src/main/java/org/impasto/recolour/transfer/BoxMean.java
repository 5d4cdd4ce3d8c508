package org.impasto.recolour.transfer;

import java.util.Arrays;

/** Means over an interval of a row or of a column; what lies outside the picture does not count. */
final class BoxMean {
  private BoxMean() {}

  static void rows(float[] in, float[] out, int width, int radius, int from, int end) {
    for (int y = from; y < end; y++) {
      int row = y * width;
      double sum = 0;
      for (int x = 0; x < Math.min(radius, width); x++) {
        sum += in[row + x];
      }
      for (int x = 0; x < width; x++) {
        if (x + radius < width) {
          sum += in[row + x + radius];
        }
        if (x - radius - 1 >= 0) {
          sum -= in[row + x - radius - 1];
        }
        int count = Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1;
        out[row + x] = (float) (sum / count);
      }
    }
  }

  /** Each row by itself, so that it is the same whatever the band. */
  static void columns(
      float[] in, float[] out, int width, int height, int radius, int from, int end) {
    for (int y = from; y < end; y++) {
      int top = Math.max(0, y - radius);
      int bottom = Math.min(height - 1, y + radius);
      float share = 1f / (bottom - top + 1);
      int row = y * width;
      Arrays.fill(out, row, row + width, 0);
      for (int each = top; each <= bottom; each++) {
        for (int x = 0; x < width; x++) {
          out[row + x] += in[each * width + x];
        }
      }
      for (int x = 0; x < width; x++) {
        out[row + x] *= share;
      }
    }
  }
}
