package org.impasto.backend.nd4j;

/** One node at work. */
interface Layer {
  FeatureMap output();

  void forward();

  /** Carries the output's gradient, which it may overwrite, to the inputs'. */
  void backward();
}
