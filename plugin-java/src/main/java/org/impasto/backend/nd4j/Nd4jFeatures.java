package org.impasto.backend.nd4j;

import org.impasto.backend.Features;
import org.impasto.backend.Geometry.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Features as [channels, positions], dense. */
final class Nd4jFeatures extends Resource implements Features {
  private final Shape shape;
  private final INDArray values;

  Nd4jFeatures(Nd4jArithmetic backend, Shape shape) {
    super(backend, "These kept features");
    this.shape = shape;
    values = memory().zeros(shape.channels(), shape.positionsInside());
  }

  Shape shape() {
    return shape;
  }

  INDArray array() {
    checkOpen();
    return values;
  }

  @Override
  public int channels() {
    return shape.channels();
  }

  @Override
  public long positions() {
    return shape.positionsInside();
  }

  @Override
  public float[] toArray() {
    float[] array = new float[Math.toIntExact(shape.elements())];
    Host.get(array(), array, array.length);
    return array;
  }

  /** [positions, channels], as patches are cut. */
  float[] byPosition() {
    return turned(toArray(), channels(), Math.toIntExact(positions()));
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
