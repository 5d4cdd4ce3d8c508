package org.impasto.backend.patches;

import org.impasto.backend.graph.Geometry.Shape;

/**
 * The square patches of a feature map, each as one row of side x side x channels numbers.
 *
 * @param features [rows, columns, channels]
 * @param pitch floats from one row of positions to the next
 * @param segment floats of one row of a patch
 * @param across patches in a row of them
 * @param count patches
 * @param step positions between patches
 */
record PatchRows(
    float[] features,
    int rows,
    int pitch,
    int channels,
    int side,
    int segment,
    int across,
    int count,
    int step) {
  static PatchRows of(Shape shape, float[] features, int side, int step) {
    int rows = shape.rows().size();
    int columns = shape.columns().size();
    int channels = shape.channels();
    int across = PatchSides.count(columns, side, step);
    int count = across * PatchSides.count(rows, side, step);
    return new PatchRows(
        features, rows, columns * channels, channels, side, side * channels, across, count, step);
  }

  /** Numbers in a patch. */
  int length() {
    return side * segment;
  }

  /** Where a patch's first number is among the features. */
  int start(int patch) {
    return patch / across * step * pitch + patch % across * step * channels;
  }

  /** Writes patches one after the other. */
  void copy(int first, int number, float[] out) {
    for (int i = 0; i < number; i++) {
      int from = start(first + i);
      for (int row = 0; row < side; row++) {
        System.arraycopy(features, from + row * pitch, out, i * length() + row * segment, segment);
      }
    }
  }

  /** Writes patches one after the other, each divided by its length; a patch of zeros stays one. */
  void unitLength(int first, int number, float[] out) {
    copy(first, number, out);
    for (int i = 0; i < number; i++) {
      double squares = 0;
      for (int j = i * length(); j < (i + 1) * length(); j++) {
        squares += out[j] * out[j];
      }
      float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
      for (int j = i * length(); j < (i + 1) * length(); j++) {
        out[j] *= scale;
      }
    }
  }

  /**
   * Divides sums over all patches, laid out as the features, by the number of patches over each
   * position.
   */
  void divideByCover(float[] sum) {
    int columns = pitch / channels;
    for (int row = 0; row < rows; row++) {
      int down = cover(row, rows);
      for (int column = 0; column < columns; column++) {
        float share = 1f / (down * cover(column, columns));
        int start = row * pitch + column * channels;
        for (int i = start; i < start + channels; i++) {
          sum[i] *= share;
        }
      }
    }
  }

  /** Patches, at step 1, over a position along one axis. */
  private int cover(int position, int positions) {
    int first = Math.max(0, position - side + 1);
    int last = Math.min(position, positions - side);
    return last - first + 1;
  }
}
