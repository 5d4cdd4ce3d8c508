package org.impasto.backend.onednn.vectors;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.onednn.library.Library;

/**
 * The terms of the objective that read the picture itself: a value, and where asked for its
 * gradient.
 */
public final class PictureTerms implements AutoCloseable {
  private final Vectors vectors;
  private final Library parent;
  private Library library;
  private FloatPointer difference;
  private FloatPointer weighted;
  private long capacity;

  public PictureTerms(Vectors vectors, Library parent) {
    this.vectors = vectors;
    this.parent = parent;
    library = parent.scope();
  }

  /** sum w (x - t)^2; gradient += scale 2 w (x - t). Null weights are ones. */
  public double squaredDistance(
      FloatPointer x,
      FloatPointer target,
      FloatPointer weights,
      long planes,
      long length,
      double scale,
      FloatPointer gradient) {
    reserve(length);
    vectors.subtract(x, target, difference, length);
    FloatPointer pull = weights == null ? difference : weighted;
    if (weights != null) {
      vectors.multiply(difference, weights, weighted, planes, length / planes);
    }
    add(2 * scale, pull, gradient, length);
    return vectors.dot(difference, pull, length);
  }

  /** sum (x - clamp(x))^2; gradient += scale 2 (x - clamp(x)). */
  public double rangePenalty(FloatPointer x, long length, double scale, FloatPointer gradient) {
    reserve(length);
    vectors.clamp(0, 1, x, difference, length);
    vectors.subtract(x, difference, difference, length);
    add(2 * scale, difference, gradient, length);
    return vectors.dot(difference, difference, length);
  }

  /** Squared differences to the right and below; see the interface. */
  public double totalVariation(
      FloatPointer x,
      int channels,
      int height,
      int width,
      boolean edges,
      double scale,
      FloatPointer gradient) {
    if (!edges && (height < 2 || width < 2)) {
      return 0;
    }
    long plane = (long) height * width;
    reserve(plane);
    double sum = 0;
    for (int c = 0; c < channels; c++) {
      long rows = edges ? plane : plane - width;
      sum += differences(x, c * plane, 1, rows, width, scale, gradient);
      sum += differences(x, c * plane, width, plane, edges ? 0 : width, scale, gradient);
    }
    return sum;
  }

  /**
   * sum (x[i + step] - x[i])^2 over a stretch of a plane, the last of each line left out.
   *
   * @param line its length; 0 where nothing is left out
   */
  private double differences(
      FloatPointer x,
      long start,
      long step,
      long stretch,
      int line,
      double scale,
      FloatPointer gradient) {
    long length = stretch - step;
    if (length <= 0) {
      return 0;
    }
    FloatPointer here = x.getPointer(start);
    vectors.subtract(x.getPointer(start + step), here, difference, length);
    for (long i = line - 1; line > 0 && i < length; i += line) {
      difference.put(i, 0f);
    }
    if (gradient != null) {
      add(2 * scale, difference, gradient.getPointer(start + step), length);
      add(-2 * scale, difference, gradient.getPointer(start), length);
    }
    return vectors.dot(difference, difference, length);
  }

  /** out = a / (sqrt(b) + epsilon). */
  public void divideByRoot(
      FloatPointer a, FloatPointer b, double epsilon, FloatPointer out, long length) {
    reserve(length);
    vectors.root(b, difference, length);
    vectors.add(epsilon, difference, length);
    vectors.divide(a, difference, out, length);
  }

  private void add(double alpha, FloatPointer pull, FloatPointer gradient, long length) {
    if (gradient != null) {
      vectors.axpy(alpha, pull, gradient, length);
    }
  }

  private void reserve(long length) {
    if (length > capacity) {
      library.close();
      library = parent.scope();
      memory.desc desc = Library.dense(length);
      difference = Library.data(library.allocate(desc));
      weighted = Library.data(library.allocate(desc));
      capacity = length;
    }
  }

  @Override
  public void close() {
    library.close();
  }
}
