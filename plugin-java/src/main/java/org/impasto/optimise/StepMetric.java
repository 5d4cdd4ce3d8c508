package org.impasto.optimise;

import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;

/**
 * The metric M = E A in which {@link Lbfgs} takes its steps: A mixes the colours of every pixel
 * alike, E is one number a pixel. Symmetric and positive, for a number and a mixture of colours
 * change places.
 *
 * @param colours A; null for the identity
 * @param gains E, [H,W], above 0, the caller's while an optimiser uses it; null for 1 everywhere
 */
public record StepMetric(ColourMetric colours, Tensor gains) {
  /** Steps as they are. */
  public static final StepMetric IDENTITY = new StepMetric(null, null);

  boolean identity() {
    return colours == null && gains == null;
  }

  /** out = M x for a planar picture; out is not x. */
  void apply(Backend backend, Tensor x, Tensor out) {
    if (colours != null) {
      colours.apply(backend, x, out);
    }
    if (gains != null) {
      backend.multiply(colours == null ? x : out, gains, out);
    } else if (colours == null) {
      backend.copy(x, out);
    }
  }
}
