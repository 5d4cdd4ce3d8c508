package org.impasto.bench;

/** One way of computing a {@link Problem}. */
interface Competitor extends AutoCloseable {
  String name();

  /**
   * Computes the loss and its gradient with respect to the picture once; returns the seconds it
   * took.
   */
  double seconds();

  /** The loss, or NaN where only the time counts. */
  double loss();

  @Override
  void close();
}
