package org.impasto.bench.evaluation;

/** One way of computing a {@link Problem}. */
public interface Competitor extends AutoCloseable {
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
