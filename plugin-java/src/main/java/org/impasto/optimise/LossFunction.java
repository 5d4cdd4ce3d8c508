package org.impasto.optimise;

import org.impasto.backend.Tensor;

/** A differentiable function of an array. */
@FunctionalInterface
public interface LossFunction {
  /** Returns the loss at x; gradient is overwritten. */
  double evaluate(Tensor x, Tensor gradient);
}
