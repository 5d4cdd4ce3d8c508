package org.impasto.backend;

import java.util.Arrays;

/**
 * Kept features looked at in bands of positions: all of them at once can be more than Java has
 * memory for.
 */
final class FeatureBands {
  /** Numbers in Java's memory at once. */
  private static final int BAND_NUMBERS = 1 << 20;

  /** Copies [count, channels] of positions that follow each other. */
  interface Reader {
    void read(long from, int count, float[] into, int offset);
  }

  private final int channels;
  private final long positions;
  private final Reader reader;

  FeatureBands(int channels, long positions, Reader reader) {
    this.channels = channels;
    this.positions = positions;
    this.reader = reader;
  }

  private interface Band {
    /**
     * @param values [count, channels], longer than that
     */
    void look(long from, int count, float[] values);
  }

  private void each(Band band) {
    int most = (int) Math.min(positions, Math.max(1, BAND_NUMBERS / channels));
    float[] values = new float[most * channels];
    for (long from = 0; from < positions; from += most) {
      int count = (int) Math.min(most, positions - from);
      reader.read(from, count, values, 0);
      band.look(from, count, values);
    }
  }

  double variation() {
    double[] means = new double[channels];
    each(
        (from, count, values) -> {
          for (int p = 0, i = 0; p < count; p++) {
            for (int c = 0; c < channels; c++, i++) {
              means[c] += values[i];
            }
          }
        });
    Arrays.setAll(means, c -> means[c] / positions);
    double[] squares = new double[channels];
    each(
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
  float[] planes() {
    int plane = Math.toIntExact(positions);
    float[] planes = new float[Math.multiplyExact(channels, plane)];
    each(
        (from, count, values) -> {
          for (int p = 0, i = 0; p < count; p++) {
            for (int c = 0; c < channels; c++, i++) {
              planes[c * plane + (int) from + p] = values[i];
            }
          }
        });
    return planes;
  }
}
