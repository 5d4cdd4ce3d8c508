package org.impasto.objective;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.impasto.backend.Features;
import org.impasto.backend.Moments;

/**
 * Sizes of gradients at taps, from statistics alone: the root of the mean square times the number
 * of values, which is the sum of absolute values where all are alike.
 */
final class GradientSize {
  private static final double LEAST_SIZE = 1e-8;

  private GradientSize() {}

  /**
   * Scales A and b so that the gradient F (A + A^T) + b has the size weight. Its square sum is tr(B
   * S B) + 2 b.B m + n b.b with B = A + A^T, S and m the moments, n positions.
   */
  static void normalise(Moments moments, double weight, double[] second, double[] first) {
    int channels = moments.channels();
    DMatrixRMaj a = DMatrixRMaj.wrap(channels, channels, second);
    DMatrixRMaj both = new DMatrixRMaj(channels, channels);
    CommonOps_DDRM.transpose(a, both);
    CommonOps_DDRM.addEquals(both, a);
    DMatrixRMaj product = new DMatrixRMaj(channels, channels);
    CommonOps_DDRM.mult(both, DMatrixRMaj.wrap(channels, channels, moments.second()), product);
    double sum = 0;
    for (int i = 0; i < channels; i++) {
      double pulled = 0;
      for (int j = 0; j < channels; j++) {
        sum += product.get(i, j) * both.get(i, j);
        pulled += both.get(i, j) * moments.first()[j];
      }
      sum += first[i] * (2 * pulled + moments.positions() * first[i]);
    }
    double factor = weight / size(sum, channels * moments.positions());
    for (int i = 0; i < second.length; i++) {
      second[i] *= factor;
    }
    for (int i = 0; i < channels; i++) {
      first[i] *= factor;
    }
  }

  /** Of 2 (F - T), whose squared distance is given. */
  static double ofDistance(Features target, double distance) {
    return size(4 * distance, (double) target.channels() * target.positions());
  }

  private static double size(double squareSum, double values) {
    return values * Math.sqrt(Math.max(squareSum, 0) / values) + LEAST_SIZE;
  }
}
