package org.impasto.optimise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;

/**
 * The part of a {@link StepMetric} that knows colours: A = U diag((e / e_max)^0.4) U^T with unit
 * determinant, e and U the eigenvalues and eigenvectors of the style picture's colour covariance.
 * Steps are long along the colours in which the style varies and short across them. Without it the
 * optimiser spends evaluations on colours that whitened statistics ask for but the palette hardly
 * has.
 */
public final class ColourMetric {
  private static final double POWER = 0.4;
  private static final double FLOOR = 0.003;
  private static final int COLOURS = 3;

  private final double[] matrix;

  private ColourMetric(double[] matrix) {
    this.matrix = matrix;
  }

  /**
   * @param covariance of the style picture's colours, 3 x 3 row-major
   */
  public static ColourMetric of(double[] covariance) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(COLOURS, true, true);
    eigen.decompose(new DMatrixRMaj(COLOURS, COLOURS, true, covariance.clone()));
    double largest = Double.MIN_NORMAL;
    for (int i = 0; i < COLOURS; i++) {
      largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
    }
    double[] gains = new double[COLOURS];
    double logarithms = 0;
    for (int i = 0; i < COLOURS; i++) {
      gains[i] = Math.pow(Math.max(eigen.getEigenvalue(i).getReal() / largest, FLOOR), POWER);
      logarithms += Math.log(gains[i]);
    }
    double[] matrix = new double[COLOURS * COLOURS];
    for (int i = 0; i < COLOURS; i++) {
      double gain = gains[i] / Math.exp(logarithms / COLOURS);
      DMatrixRMaj direction = eigen.getEigenVector(i);
      for (int entry = 0; entry < matrix.length; entry++) {
        matrix[entry] += gain * direction.get(entry / COLOURS) * direction.get(entry % COLOURS);
      }
    }
    return new ColourMetric(matrix);
  }

  /** out = A x at each pixel of a planar picture; out is not x. */
  void apply(Backend backend, Tensor x, Tensor out) {
    backend.mixChannels(matrix, COLOURS, COLOURS, x, out);
  }
}
