package org.impasto.backend.nd4j.layers;

import org.impasto.backend.graph.Extent;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.nd4j.arrays.SharedBuffer;
import org.impasto.backend.nd4j.arrays.Vectors;
import org.impasto.backend.providing.ComputedMap;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A node's values and the gradient of the loss with respect to them, both [1,C,H,W] with the node's
 * continuation.
 */
public final class Nd4jMap extends ComputedMap {
  public final Shape shape;
  final BufferView values;
  private BufferView gradient;
  private final Vectors vectors;

  public Nd4jMap(String name, Shape shape, Vectors vectors, OwnedArrays memory) {
    super(name);
    this.shape = shape;
    this.vectors = vectors;
    values = new SharedBuffer(memory).part(0, sides(shape));
  }

  /** [1,C,H,W]. */
  static long[] sides(Shape shape) {
    return new long[] {1, shape.channels(), shape.rows().total(), shape.columns().total()};
  }

  /** Where a part of this map lies in it. */
  INDArrayIndex[] indices(Shape part) {
    return new INDArrayIndex[] {
      NDArrayIndex.all(),
      NDArrayIndex.all(),
      interval(shape.rows(), part.rows()),
      interval(shape.columns(), part.columns())
    };
  }

  private static INDArrayIndex interval(Extent whole, Extent part) {
    int first = whole.before() - part.before();
    return NDArrayIndex.interval(first, first + part.total());
  }

  public void placeGradient(SharedBuffer buffer) {
    gradient = buffer.part(0, sides(shape));
  }

  BufferView gradient() {
    return gradient;
  }

  @Override
  protected void clearGradient() {
    vectors.clear(gradient.array());
  }
}
