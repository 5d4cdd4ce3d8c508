package org.impasto.synthesis.filter;

import org.impasto.synthesis.work.Workers;

/** A separable Gaussian blur; the picture is mirrored at its border, the rim's pixels repeated. */
public final class Blur {
  private final float[] taps;
  private final int radius;

  /**
   * @param sigma in pixels; below 0.3 the picture is only copied
   */
  public Blur(double sigma) {
    radius = sigma < 0.3 ? 0 : (int) StrictMath.ceil(3 * sigma);
    taps = new float[radius + 1];
    double sum = 0;
    double[] exact = new double[radius + 1];
    for (int i = 0; i <= radius; i++) {
      exact[i] = i == 0 ? 1 : StrictMath.exp(-0.5 * i * i / (sigma * sigma));
      sum += i == 0 ? exact[i] : 2 * exact[i];
    }
    for (int i = 0; i <= radius; i++) {
      taps[i] = (float) (exact[i] / sum);
    }
  }

  /**
   * @param from [h][w][channels]
   * @param to likewise; may be {@code from}
   * @param between scratch of the same length
   */
  public void apply(
      float[] from, float[] to, float[] between, int w, int h, int channels, Workers workers) {
    int row = w * channels;
    if (radius == 0) {
      if (from != to) {
        System.arraycopy(from, 0, to, 0, row * h);
      }
      return;
    }
    workers.rows(h, 16, (y0, y1) -> along(from, between, w, y0, y1, channels));
    workers.rows(h, 16, (y0, y1) -> down(between, to, row, h, y0, y1));
  }

  private void along(float[] from, float[] to, int w, int y0, int y1, int channels) {
    int row = w * channels;
    int rim = radius * channels;
    float[] line = new float[row + 2 * rim];
    float[] sum = new float[row];
    for (int y = y0; y < y1; y++) {
      System.arraycopy(from, y * row, line, rim, row);
      for (int i = 1; i <= radius; i++) {
        for (int c = 0; c < channels; c++) {
          line[rim - i * channels + c] = from[y * row + mirror(-i, w) * channels + c];
          line[rim + row + (i - 1) * channels + c] =
              from[y * row + mirror(w - 1 + i, w) * channels + c];
        }
      }
      scale(line, rim, taps[0], sum, row);
      for (int i = 1; i <= radius; i++) {
        addPair(line, rim - i * channels, rim + i * channels, taps[i], sum, row);
      }
      System.arraycopy(sum, 0, to, y * row, row);
    }
  }

  private void down(float[] from, float[] to, int row, int h, int y0, int y1) {
    float[] sum = new float[row];
    for (int y = y0; y < y1; y++) {
      scale(from, y * row, taps[0], sum, row);
      for (int i = 1; i <= radius; i++) {
        addPair(from, mirror(y - i, h) * row, mirror(y + i, h) * row, taps[i], sum, row);
      }
      System.arraycopy(sum, 0, to, y * row, row);
    }
  }

  private static void scale(float[] from, int at, float tap, float[] sum, int n) {
    for (int x = 0; x < n; x++) {
      sum[x] = tap * from[at + x];
    }
  }

  private static void addPair(float[] from, int a, int b, float tap, float[] sum, int n) {
    for (int x = 0; x < n; x++) {
      sum[x] += tap * (from[a + x] + from[b + x]);
    }
  }

  /** The pixel that stands for one outside of 0 to n - 1. */
  static int mirror(int i, int n) {
    int period = 2 * n;
    int j = Math.floorMod(i, period);
    return j < n ? j : period - 1 - j;
  }
}
