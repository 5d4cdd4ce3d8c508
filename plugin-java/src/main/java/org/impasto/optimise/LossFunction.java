package org.impasto.optimise;

import org.impasto.backend.Tensor;

/** A differentiable function of an array. */
@FunctionalInterface
public interface LossFunction {
  /** Returns the loss at x; gradient is overwritten. */
  double evaluate(Tensor x, Tensor gradient);

  /**
   * Asked before each step; true where the function is another from now on, so that x is to be
   * evaluated anew.
   *
   * @param evaluations spent
   */
  default boolean renew(int evaluations) {
    return false;
  }
}
