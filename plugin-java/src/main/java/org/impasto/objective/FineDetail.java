package org.impasto.objective;

import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;

/**
 * How far a picture's finest detail is from a target's: sum (D x - D t)^2 / sum (t - m)^2. D is the
 * five-point Laplacian, which counts only neighbours inside, and m the mean of all of t's values.
 *
 * <p>Features of layers that average positions hardly see colours that alternate from pixel to
 * pixel. Held to content there, paint would have its variety in just these: a lattice, which larger
 * sizes would inherit.
 *
 * <p>D x is half the gradient of x's total variation.
 */
final class FineDetail implements AutoCloseable {
  private static final int CHANNELS = 3;

  /** Mean squared deviation that a target is taken to have at least: a flat one holds nothing. */
  private static final double LEAST_VARIANCE = 3e-4;

  private final Backend backend;
  private final int height;
  private final int width;
  private final Tensor away;
  private final Tensor difference;
  private final double scale;

  /**
   * @param target t, [3,H,W]; not needed afterwards
   */
  FineDetail(Backend backend, Tensor target, int height, int width) {
    this.backend = backend;
    this.height = height;
    this.width = width;
    long elements = target.elements();
    away = backend.allocate(elements);
    difference = backend.allocate(elements);
    backend.fill(1, difference);
    double mean = backend.dot(target, difference) / elements;
    double variance = backend.dot(target, target) / elements - mean * mean;
    scale = 1 / (elements * Math.max(variance, LEAST_VARIANCE));
    backend.fill(0, away);
    laplacian(target, -1, away);
  }

  /** Adds factor * D x. */
  private void laplacian(Tensor x, double factor, Tensor to) {
    backend.totalVariation(x, CHANNELS, height, width, true, factor / 2, to);
  }

  /** The distance of x; adds weight times its gradient. */
  double of(Tensor x, double weight, Tensor gradient) {
    backend.copy(away, difference);
    laplacian(x, 1, difference);
    laplacian(difference, 2 * weight * scale, gradient);
    return scale * backend.dot(difference, difference);
  }

  @Override
  public void close() {
    away.close();
    difference.close();
  }
}
