package org.impasto.tools.kinds;

/** How much of one picture is left in another. */
final class Remnant {
  private Remnant() {}

  /**
   * The share of a first picture that is left: how far a painting lies on the way from what it
   * would be with nothing of it to the first's. The way is measured along the sources' difference,
   * which no stroke has a part in; along the paintings' the strokes of one would count as remains.
   *
   * @param painted what may still have some of the first
   * @param alone what it would be with nothing of it
   * @param first the first's painting
   * @param away the first's source less that of the painting
   */
  static double of(float[] painted, float[] alone, float[] first, float[] away) {
    double left = 0;
    double whole = 0;
    for (int i = 0; i < painted.length; i++) {
      left += (painted[i] - alone[i]) * away[i];
      whole += (first[i] - alone[i]) * away[i];
    }
    return left / whole;
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
