package org.impasto.tools.kinds;

/** How much of one picture is left in another. */
final class Remnant {
  private Remnant() {}

  /**
   * The share a that fits best to painted - alone = a (first - alone), in least squares.
   *
   * @param painted what may still have some of the first
   * @param alone what it would be with nothing of it
   */
  static double of(float[] painted, float[] alone, float[] first) {
    double products = 0;
    double squares = 0;
    for (int i = 0; i < painted.length; i++) {
      double away = first[i] - alone[i];
      products += (painted[i] - alone[i]) * away;
      squares += away * away;
    }
    return products / squares;
  }

  /** Pearson's. */
  static double correlation(double[] x, double[] y) {
    double[] sums = new double[5];
    for (int i = 0; i < x.length; i++) {
      sums[0] += x[i];
      sums[1] += y[i];
      sums[2] += x[i] * x[i];
      sums[3] += y[i] * y[i];
      sums[4] += x[i] * y[i];
    }
    int n = x.length;
    double together = sums[4] - sums[0] * sums[1] / n;
    return together
        / Math.sqrt((sums[2] - sums[0] * sums[0] / n) * (sums[3] - sums[1] * sums[1] / n));
  }
}
