package org.impasto.backend.nd4j.arrays;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Terms of the loss that look at pixels, with their gradients. */
public final class PictureTerms implements AutoCloseable {
  private final OwnedArrays memory = new OwnedArrays();
  private final SharedBuffer scratch = new SharedBuffer(memory);
  private final Vectors vectors;

  public PictureTerms(Vectors vectors) {
    this.vectors = vectors;
  }

  /** sum w (x - t)^2; weights one a pixel of each of so many planes, or null. */
  public double squaredDistance(
      Nd4jTensor x,
      Nd4jTensor target,
      Nd4jTensor weights,
      long planes,
      double scale,
      Nd4jTensor gradient) {
    long length = x.elements();
    INDArray difference = scratch.part(0, planes, length / planes).array();
    BufferView product = weights == null ? null : scratch.part(length, planes, length / planes);
    INDArray weighted = difference;
    if (product != null) {
      weighted = product.array();
      // The buffer may have moved.
      difference = scratch.part(0, planes, length / planes).array();
    }
    vectors.subtract(x.as(planes, length / planes), target.as(planes, length / planes), difference);
    if (weights != null) {
      vectors.multiply(difference, weights.as(1, length / planes), weighted);
    }
    double distance = vectors.dot(difference, weighted);
    add(2 * scale, weighted, gradient);
    return distance;
  }

  /** sum (x - clamp(x, 0, 1))^2. */
  public double rangePenalty(Nd4jTensor x, double scale, Nd4jTensor gradient) {
    INDArray beyond = scratch.part(0, x.elements()).array();
    vectors.clamp(0, 1, x.flat(), beyond);
    vectors.subtract(x.flat(), beyond, beyond);
    double penalty = vectors.dot(beyond, beyond);
    add(2 * scale, beyond, gradient);
    return penalty;
  }

  private void add(double scale, INDArray term, Nd4jTensor gradient) {
    if (gradient != null) {
      vectors.axpy(scale, term, gradient.flat());
    }
  }

  /**
   * Differences to the right, then below. Both are taken between the flat picture and itself moved
   * on, which ND4J does much faster than on views. Those to a neighbour that is not there are set
   * to zero, and without edges those along them too.
   */
  public double totalVariation(
      Nd4jTensor x,
      long channels,
      long height,
      long width,
      boolean edges,
      double scale,
      Nd4jTensor gradient) {
    INDArrayIndex all = NDArrayIndex.all();
    BufferView lastColumn =
        scratch.part(0, channels * height, width).get(all, NDArrayIndex.point(width - 1));
    BufferView lastRow =
        scratch.part(0, channels, height, width).get(all, NDArrayIndex.point(height - 1), all);
    List<BufferView> both = List.of(lastColumn, lastRow);
    return differences(x, 1, edges ? List.of(lastColumn) : both, scale, gradient)
        + differences(x, width, edges ? List.of(lastRow) : both, scale, gradient);
  }

  private double differences(
      Nd4jTensor x, long distance, List<BufferView> without, double scale, Nd4jTensor gradient) {
    long length = x.elements();
    if (distance >= length) {
      return 0;
    }
    INDArray all = scratch.part(0, length).array();
    INDArrayIndex behind = NDArrayIndex.interval(0, length - distance);
    INDArrayIndex ahead = NDArrayIndex.interval(distance, length);
    INDArray difference = all.get(behind);
    vectors.clear(all);
    vectors.subtract(x.flat().get(ahead), x.flat().get(behind), difference);
    without.forEach(part -> vectors.clear(part.array()));
    if (gradient != null) {
      vectors.axpy(2 * scale, difference, gradient.flat().get(ahead));
      vectors.axpy(-2 * scale, difference, gradient.flat().get(behind));
    }
    return vectors.dot(all, all);
  }

  @Override
  public void close() {
    memory.close();
  }
}
