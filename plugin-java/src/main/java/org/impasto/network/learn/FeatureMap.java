package org.impasto.network.learn;

/**
 * A picture or the output of a layer.
 *
 * @param values [channels, height, width] row-major
 */
record FeatureMap(int channels, int height, int width, float[] values) {
  /** Side and distance of the windows that stand between blocks. */
  static final int POOL = 4;

  static final int POOL_STRIDE = 2;

  FeatureMap(int channels, int height, int width) {
    this(channels, height, width, new float[channels * height * width]);
  }

  int positions() {
    return height * width;
  }

  /** Average over 2x2 windows; an odd last row or column is left out. */
  FeatureMap halved() {
    FeatureMap half = new FeatureMap(channels, height / 2, width / 2);
    int out = 0;
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < half.height; y++) {
        int i = (c * height + 2 * y) * width;
        for (int x = 0; x < half.width; x++, i += 2) {
          half.values[out++] =
              (values[i] + values[i + 1] + values[i + width] + values[i + width + 1]) / 4;
        }
      }
    }
    return half;
  }

  /**
   * Average over 4x4 windows two apart, those inside: what is finer than the result does not alias.
   */
  FeatureMap pooled() {
    FeatureMap pooled =
        new FeatureMap(
            channels, (height - POOL) / POOL_STRIDE + 1, (width - POOL) / POOL_STRIDE + 1);
    int out = 0;
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < pooled.height; y++) {
        for (int x = 0; x < pooled.width; x++) {
          pooled.values[out++] = window((c * height + y * POOL_STRIDE) * width + x * POOL_STRIDE);
        }
      }
    }
    return pooled;
  }

  private float window(int first) {
    double sum = 0;
    for (int row = first; row < first + POOL * width; row += width) {
      for (int i = row; i < row + POOL; i++) sum += values[i];
    }
    return (float) (sum / (POOL * POOL));
  }

  /**
   * Index of sample {@code i}, less than {@code length} outside, mirrored at the first and last.
   */
  static int reflect(int i, int length) {
    return i < 0 ? -i : i >= length ? 2 * length - 2 - i : i;
  }
}
