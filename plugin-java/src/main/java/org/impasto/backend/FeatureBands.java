package org.impasto.backend;

import java.util.Arrays;

/**
 * Kept features looked at in bands of positions: all of them at once can be more than Java has
 * memory for.
 */
final class FeatureBands {
  /** Numbers in Java's memory at once. */
  private static final int BAND_NUMBERS = 1 << 20;

  private FeatureBands() {}

  private interface Band {
    /**
     * @param values [count, channels], longer than that
     */
    void look(long from, int count, float[] values);
  }

  private static void each(Features features, Band band) {
    int most =
        (int) Math.min(features.positions(), Math.max(1, BAND_NUMBERS / features.channels()));
    float[] values = new float[most * features.channels()];
    for (long from = 0; from < features.positions(); from += most) {
      int count = (int) Math.min(most, features.positions() - from);
      features.read(from, count, values, 0);
      band.look(from, count, values);
    }
  }

  static double variation(Features features) {
    int channels = features.channels();
    double[] means = new double[channels];
    each(
        features,
        (from, count, values) -> {
          for (int p = 0, i = 0; p < count; p++) {
            for (int c = 0; c < channels; c++, i++) {
              means[c] += values[i];
            }
          }
        });
    Arrays.setAll(means, c -> means[c] / features.positions());
    double[] squares = new double[channels];
    each(
        features,
        (from, count, values) -> {
          for (int p = 0, i = 0; p < count; p++) {
            for (int c = 0; c < channels; c++, i++) {
              double difference = values[i] - means[c];
              squares[c] += difference * difference;
            }
          }
        });
    return Arrays.stream(squares).sum();
  }

  /** [C, positions] */
  static float[] planes(Features features) {
    int channels = features.channels();
    int positions = Math.toIntExact(features.positions());
    float[] planes = new float[Math.multiplyExact(channels, positions)];
    each(
        features,
        (from, count, values) -> {
          for (int p = 0, i = 0; p < count; p++) {
            for (int c = 0; c < channels; c++, i++) {
              planes[c * positions + (int) from + p] = values[i];
            }
          }
        });
    return planes;
  }
}
