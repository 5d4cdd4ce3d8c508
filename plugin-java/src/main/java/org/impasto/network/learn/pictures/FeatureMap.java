package org.impasto.network.learn.pictures;

/**
 * A picture or the output of a layer.
 *
 * @param values [channels, height, width] row-major
 */
public record FeatureMap(int channels, int height, int width, float[] values) {
  public FeatureMap(int channels, int height, int width) {
    this(channels, height, width, new float[channels * height * width]);
  }

  public int positions() {
    return height * width;
  }

  /** Average over 2x2 windows; an odd last row or column is left out. */
  public FeatureMap halved() {
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
   * Index of sample {@code i}, less than {@code length} outside, mirrored at the first and last.
   */
  public static int reflect(int i, int length) {
    return i < 0 ? -i : i >= length ? 2 * length - 2 - i : i;
  }
}
