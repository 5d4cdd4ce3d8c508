package org.impasto.backend;

/** Features of one tap, kept as a target, in whatever layout the provider likes. */
public interface Features extends AutoCloseable {
  int channels();

  long positions();

  /**
   * Squared distance of the features from their channel means, summed over positions and channels.
   */
  default double variation() {
    float[] features = toArray();
    int positions = Math.toIntExact(positions());
    double variation = 0;
    for (int start = 0; start < features.length; start += positions) {
      double sum = 0;
      for (int i = start; i < start + positions; i++) {
        sum += features[i];
      }
      double mean = sum / positions;
      for (int i = start; i < start + positions; i++) {
        variation += (features[i] - mean) * (features[i] - mean);
      }
    }
    return variation;
  }

  /** The features as [C, positions], row-major positions, for checks and for other providers. */
  float[] toArray();

  @Override
  void close();
}
