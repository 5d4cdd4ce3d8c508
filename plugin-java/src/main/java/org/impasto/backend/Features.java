package org.impasto.backend;

import org.impasto.backend.graph.Geometry.Shape;

/** Features of one tap, kept as a target, in whatever layout the provider likes. */
public interface Features extends AutoCloseable {
  Shape shape();

  default int channels() {
    return shape().channels();
  }

  default long positions() {
    return shape().positionsInside();
  }

  /**
   * Copies features of positions that follow each other, position by position, all channels of
   * each.
   *
   * @param from the first position
   * @param into count * channels numbers from the offset on
   */
  void read(long from, int count, float[] into, int offset);

  /**
   * Squared distance of the features from their channel means, summed over positions and channels.
   */
  default double variation() {
    return new FeatureBands(channels(), positions(), this::read).variation();
  }

  /** The features as [C, positions], row-major positions, for checks and for other providers. */
  default float[] toArray() {
    return new FeatureBands(channels(), positions(), this::read).planes();
  }

  @Override
  void close();
}
