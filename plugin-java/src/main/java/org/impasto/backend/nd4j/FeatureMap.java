package org.impasto.backend.nd4j;

import org.impasto.backend.Extent;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.providing.ComputedMap;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A node's values and the gradient of the loss with respect to them, both [1,C,H,W] with the node's
 * continuation.
 */
final class FeatureMap extends ComputedMap {
  final Shape shape;
  final Part values;
  private Part gradient;
  private final Vectors vectors;

  FeatureMap(String name, Shape shape, Vectors vectors, Memory memory) {
    super(name);
    this.shape = shape;
    this.vectors = vectors;
    values = new Buffer(memory).part(0, sides(shape));
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

  void placeGradient(Buffer buffer) {
    gradient = buffer.part(0, sides(shape));
  }

  Part gradient() {
    return gradient;
  }

  @Override
  protected void clearGradient() {
    vectors.clear(gradient.array());
  }
}
