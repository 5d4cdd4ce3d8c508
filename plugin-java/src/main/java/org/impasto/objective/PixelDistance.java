package org.impasto.objective;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;

/**
 * Weighted distance of pictures, squared where it is small and linear where it is large: sum w
 * h(d), d = x - p, h(d) = d^2 where |d| is at most t, else 2 t |d| - t^2.
 *
 * <p>With e = clamp(d, -t, t), h(d) = d^2 - (d - e)^2 and h'(d) = 2 e.
 */
final class PixelDistance implements AutoCloseable {
  private static final double LEAST_SIZE = 1e-8;

  private final Backend backend;
  private final long elements;
  private final List<Tensor> scratch = new ArrayList<>();

  /**
   * @param elements of a picture
   */
  PixelDistance(Backend backend, long elements) {
    this.backend = backend;
    this.elements = elements;
  }

  /** The distance; adds scale times its gradient. Threshold may be infinite. */
  double of(
      Tensor x, Tensor previous, Tensor weight, double threshold, double scale, Tensor gradient) {
    if (Double.isInfinite(threshold)) {
      return backend.squaredDistance(x, previous, weight, scale, gradient);
    }
    Tensor difference = scratch(0);
    Tensor clamped = scratch(1);
    Tensor zero = scratch(2);
    backend.copy(x, difference);
    backend.axpy(-1, previous, difference);
    backend.copy(difference, clamped);
    backend.clamp(-threshold, threshold, clamped);
    backend.squaredDistance(clamped, zero, weight, scale, gradient);
    return backend.squaredDistance(difference, zero, weight, 0, null)
        - backend.squaredDistance(difference, clamped, weight, 0, null);
  }

  /**
   * The distance; adds its gradient times strength over the sum of the gradient's absolute values.
   */
  double normalised(
      Tensor x,
      Tensor previous,
      Tensor weight,
      double threshold,
      double strength,
      Tensor gradient) {
    Tensor own = scratch(3);
    backend.fill(0, own);
    double distance = of(x, previous, weight, threshold, 1, own);
    double size = backend.absoluteSum(own, scratch(0));
    backend.axpy(strength / (size + LEAST_SIZE), own, gradient);
    return distance;
  }

  private Tensor scratch(int index) {
    while (scratch.size() <= index) {
      scratch.add(backend.allocate(elements));
    }
    return scratch.get(index);
  }

  @Override
  public void close() {
    scratch.forEach(Tensor::close);
    scratch.clear();
  }
}
