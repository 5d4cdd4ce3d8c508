package org.impasto.backend.providing;

/** One node of a plan at work. */
public interface Layer {
  ComputedMap output();

  void forward();

  /** Carries the output's gradient, which it may overwrite, to the inputs'. */
  void backward();
}
