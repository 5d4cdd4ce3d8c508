package org.impasto.backend;

import java.util.List;

/**
 * Sums over the positions of a tap's features.
 *
 * @param channels C
 * @param positions number of positions summed, or the sum of their weights
 * @param second sum of F F^T, row-major C x C
 * @param first sum of F, C
 */
public record Moments(int channels, double positions, double[] second, double[] first) {
  /**
   * Weighted mean of the statistics of several pictures, each per position; of one position itself.
   *
   * @param shares as many as moments, summing to 1
   */
  public static Moments blend(List<Moments> moments, double[] shares) {
    int channels = moments.get(0).channels;
    double[] second = new double[channels * channels];
    double[] first = new double[channels];
    for (int i = 0; i < shares.length; i++) {
      double share = shares[i] / moments.get(i).positions;
      add(share, moments.get(i).second, second);
      add(share, moments.get(i).first, first);
    }
    return new Moments(channels, 1, second, first);
  }

  private static void add(double share, double[] values, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * values[i];
    }
  }

  /**
   * Checks a gradient with respect to the moments of a layer.
   *
   * @param first null for none
   * @throws IllegalArgumentException where its lengths are not the layer's
   */
  public static void checkGradient(String tap, int channels, double[] second, double[] first) {
    if (second.length != channels * channels || first != null && first.length != channels) {
      throw new IllegalArgumentException(
          String.format(
              "Layer '%s' has %d channels, so its moments' gradient has %d and %d elements; found %d and %s.",
              tap,
              channels,
              channels * channels,
              channels,
              second.length,
              first == null ? "none" : first.length));
    }
  }
}
