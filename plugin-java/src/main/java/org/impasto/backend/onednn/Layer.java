package org.impasto.backend.onednn;

/** One node of a plan at work. */
interface Layer {
  FeatureMap output();

  void forward();

  /** Takes the output's gradient on to the inputs; spoils it. */
  void backward();
}
