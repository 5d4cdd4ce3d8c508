package org.impasto.backend;

/** Features of one tap, kept as a target, in whatever layout the provider likes. */
public interface Features extends AutoCloseable {
  int channels();

  long positions();

  /**
   * Squared distance of the features from their channel means, summed over positions and channels.
   */
  double variation();

  /** The features as [C, positions], row-major positions, for checks and for other providers. */
  float[] toArray();

  @Override
  void close();
}
