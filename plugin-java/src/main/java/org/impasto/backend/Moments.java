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
}
