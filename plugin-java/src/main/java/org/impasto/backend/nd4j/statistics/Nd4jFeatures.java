package org.impasto.backend.nd4j.statistics;

import org.impasto.backend.Features;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.nd4j.arrays.HostCopies;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.providing.ProviderBackend;
import org.impasto.backend.providing.Resource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Features as [channels, positions], dense. */
public final class Nd4jFeatures extends Resource<OwnedArrays> implements Features {
  private final Shape shape;
  private final INDArray values;

  Nd4jFeatures(ProviderBackend<?> backend, Shape shape) {
    super(backend, "These kept features", new OwnedArrays());
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
      HostCopies.get(array(), c * positions() + from, channel, count);
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
    HostCopies.put(
        turned(features, Math.toIntExact(positions()), channels()), features.length, array());
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
