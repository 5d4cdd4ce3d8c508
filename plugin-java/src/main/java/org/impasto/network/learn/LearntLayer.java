package org.impasto.network.learn;

import org.impasto.network.learn.pictures.FeatureMap;

/**
 * One learnt 3x3 convolution with ReLU.
 *
 * @param weights [outputs, inputs, 3, 3] row-major
 * @param bias [outputs]
 */
record LearntLayer(String name, int inputs, int outputs, float[] weights, float[] bias) {

  /** W * x without bias or ReLU, borders mirrored. */
  static FeatureMap response(FeatureMap x, float[] weights, int outputs) {
    FeatureMap y = new FeatureMap(outputs, x.height(), x.width());
    int band = Math.max(1, 1024 / x.width());
    int depth = Patches.dimension(x.channels());
    for (int from = 0; from < x.height(); from += band) {
      int to = Math.min(from + band, x.height());
      int columns = (to - from) * x.width();
      float[] patches = Patches.unfold(x, from, to);
      float[] rows = Matrices.multiply(weights, patches, outputs, depth, columns);
      for (int o = 0; o < outputs; o++) {
        int at = o * y.positions() + from * x.width();
        System.arraycopy(rows, o * columns, y.values(), at, columns);
      }
    }
    return y;
  }
}
