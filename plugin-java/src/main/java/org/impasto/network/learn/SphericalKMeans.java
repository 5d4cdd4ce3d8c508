package org.impasto.network.learn;

import org.impasto.network.learn.pictures.SeededRandom;

/**
 * Spherical k-means (Coates and Ng 2012, "Learning feature representations with k-means"),
 * sign-free. A sample belongs to the centre with the largest |cosine| and counts with its sign. So
 * a filter and its negative are one centre. Samples are divided by |x| + SOFTENING mean|x|, so that
 * flat patches, mostly noise, count for little.
 */
final class SphericalKMeans {
  private static final int ITERATIONS = 12;
  private static final double SOFTENING = .3;
  private static final double INERTIA = 1e-3;
  private static final double TINY = 1e-9;

  private SphericalKMeans() {}

  /**
   * Returns unit centres [centres, dimension].
   *
   * @param samples [dimension, count], one sample a column; normalised in place
   */
  static float[] centres(
      float[] samples, int dimension, int count, int centres, SeededRandom random) {
    normalise(samples, dimension, count);
    float[] c = start(samples, dimension, count, random.distinct(centres, count));
    for (int i = 0; i < ITERATIONS; i++) c = step(samples, dimension, count, c, centres);
    return c;
  }

  private static void normalise(float[] x, int dimension, int count) {
    double[] norms = new double[count];
    for (int i = 0; i < dimension; i++) {
      for (int n = 0; n < count; n++) norms[n] += (double) x[i * count + n] * x[i * count + n];
    }
    double mean = 0;
    for (int n = 0; n < count; n++) mean += (norms[n] = Math.sqrt(norms[n])) / count;
    for (int i = 0; i < dimension; i++) {
      for (int n = 0; n < count; n++) x[i * count + n] /= (float) (norms[n] + SOFTENING * mean);
    }
  }

  private static float[] start(float[] x, int dimension, int count, int[] chosen) {
    double[] c = new double[chosen.length * dimension];
    for (int k = 0; k < chosen.length; k++) {
      for (int i = 0; i < dimension; i++) c[k * dimension + i] = x[i * count + chosen[k]];
    }
    return unitRows(c, dimension);
  }

  private static float[] step(float[] x, int dimension, int count, float[] c, int centres) {
    float[] cosines = Matrices.multiply(c, x, centres, dimension, count);
    int[] nearest = new int[count];
    float[] sign = new float[count];
    assign(cosines, centres, count, nearest, sign);
    double[] sums = new double[centres];
    double[] moved = new double[centres * dimension];
    for (int i = 0; i < dimension; i++) {
      java.util.Arrays.fill(sums, 0);
      for (int n = 0; n < count; n++) sums[nearest[n]] += sign[n] * x[i * count + n];
      for (int k = 0; k < centres; k++) {
        moved[k * dimension + i] = sums[k] + INERTIA * c[k * dimension + i];
      }
    }
    return unitRows(moved, dimension);
  }

  private static void assign(float[] cosines, int centres, int count, int[] nearest, float[] sign) {
    float[] best = new float[count];
    java.util.Arrays.fill(best, -1);
    for (int k = 0; k < centres; k++) {
      for (int n = 0; n < count; n++) {
        float cosine = cosines[k * count + n];
        if (Math.abs(cosine) > best[n]) {
          best[n] = Math.abs(cosine);
          nearest[n] = k;
          sign[n] = Math.signum(cosine);
        }
      }
    }
  }

  private static float[] unitRows(double[] rows, int dimension) {
    float[] unit = new float[rows.length];
    for (int at = 0; at < rows.length; at += dimension) {
      double squares = 0;
      for (int i = 0; i < dimension; i++) squares += rows[at + i] * rows[at + i];
      double scale = 1 / (Math.sqrt(squares) + TINY);
      for (int i = 0; i < dimension; i++) unit[at + i] = (float) (rows[at + i] * scale);
    }
    return unit;
  }
}
