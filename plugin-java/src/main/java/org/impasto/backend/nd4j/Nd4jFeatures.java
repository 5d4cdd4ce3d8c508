package org.impasto.backend.nd4j;

import org.impasto.backend.Features;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.providing.Resource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Features as [channels, positions], dense. */
final class Nd4jFeatures extends Resource<Memory> implements Features {
  private final Shape shape;
  private final INDArray values;

  Nd4jFeatures(Nd4jArithmetic backend, Shape shape) {
    super(backend, "These kept features", new Memory());
    this.shape = shape;
    values = memory().zeros(shape.channels(), shape.positionsInside());
  }

  @Override
  public Shape shape() {
    return shape;
  }

  INDArray array() {
    checkOpen();
    return values;
  }

  @Override
  public void read(long from, int count, float[] into, int offset) {
    float[] channel = new float[count];
    for (int c = 0; c < channels(); c++) {
      Host.get(array(), c * positions() + from, channel, count);
      for (int i = 0; i < count; i++) {
        into[offset + i * channels() + c] = channel[i];
      }
    }
  }

  /** [positions, channels], as patches are cut. */
  float[] byPosition() {
    float[] features = new float[Math.toIntExact(shape.elements())];
    read(0, Math.toIntExact(positions()), features, 0);
    return features;
  }

  void setByPosition(float[] features) {
    Host.put(turned(features, Math.toIntExact(positions()), channels()), features.length, array());
  }

  private static float[] turned(float[] matrix, int rows, int columns) {
    float[] turned = new float[matrix.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = matrix[r * columns + c];
      }
    }
    return turned;
  }
}
