package org.impasto.network.learn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.SymmetricQRAlgorithmDecomposition_DDRM;
import org.ejml.dense.row.decomposition.hessenberg.TridiagonalDecompositionHouseholder_DDRM;

/**
 * PCA whitening: z = diag(e + REGULARISATION mean(e))^(-1/2) U^T (p - mean), where e, U are the
 * covariance's leading eigenvalues and eigenvectors that hold VARIANCE_KEPT of the variance.
 *
 * @param mean [dimension]
 * @param matrix [components, dimension] row-major
 */
record Whitening(int dimension, int components, float[] mean, float[] matrix) {
  private static final double VARIANCE_KEPT = .995;
  private static final double REGULARISATION = .1;

  /** Learns the whitening of patches [dimension, count]. */
  static Whitening of(float[] patches, int dimension, int count) {
    float[] mean = new float[dimension];
    float[] centred = patches.clone();
    for (int i = 0; i < dimension; i++) {
      mean[i] = mean(patches, i * count, count);
      for (int j = 0; j < count; j++) centred[i * count + j] -= mean[i];
    }
    return principal(covariance(centred, dimension, count), mean);
  }

  /** Whitens patches [dimension, count]: [components, count]. */
  float[] apply(float[] patches, int count) {
    float[] centred = patches.clone();
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < count; j++) centred[i * count + j] -= mean[i];
    }
    return Matrices.multiply(matrix, centred, components, dimension, count);
  }

  private static float mean(float[] values, int from, int count) {
    double sum = 0;
    for (int j = 0; j < count; j++) sum += values[from + j];
    return (float) (sum / count);
  }

  private static DMatrixRMaj covariance(float[] centred, int dimension, int count) {
    float[] transposed = Matrices.transpose(centred, dimension, count);
    float[] sums = Matrices.multiply(centred, transposed, dimension, count, dimension);
    DMatrixRMaj covariance = new DMatrixRMaj(dimension, dimension);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        double both = (double) sums[i * dimension + j] + sums[j * dimension + i];
        covariance.set(i, j, both / 2 / count);
      }
    }
    return covariance;
  }

  private static Whitening principal(DMatrixRMaj covariance, float[] mean) {
    int dimension = mean.length;
    var eigen =
        new SymmetricQRAlgorithmDecomposition_DDRM(
            new TridiagonalDecompositionHouseholder_DDRM(), true);
    if (!eigen.decompose(covariance)) {
      throw new IllegalStateException("No eigenvalues found for a covariance of " + dimension);
    }
    Integer[] order = descending(eigen, dimension);
    double total = 0;
    for (int i = 0; i < dimension; i++) total += eigenvalue(eigen, i);
    int components = components(eigen, order, VARIANCE_KEPT * total);
    double kept = 0;
    for (int i = 0; i < components; i++) kept += eigenvalue(eigen, order[i]);
    float[] matrix = new float[components * dimension];
    for (int i = 0; i < components; i++) {
      double e = eigenvalue(eigen, order[i]) + REGULARISATION * kept / components;
      writeRow(eigen.getEigenVector(order[i]), 1 / Math.sqrt(e), matrix, i * dimension);
    }
    return new Whitening(dimension, components, mean, matrix);
  }

  private static Integer[] descending(SymmetricQRAlgorithmDecomposition_DDRM eigen, int n) {
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) order[i] = i;
    java.util.Arrays.sort(
        order, (a, b) -> Double.compare(eigenvalue(eigen, b), eigenvalue(eigen, a)));
    return order;
  }

  private static double eigenvalue(SymmetricQRAlgorithmDecomposition_DDRM eigen, int i) {
    return Math.max(0, eigen.getEigenvalue(i).getReal());
  }

  /** The least number of leading eigenvalues whose sum reaches {@code variance}. */
  private static int components(
      SymmetricQRAlgorithmDecomposition_DDRM eigen, Integer[] order, double variance) {
    double sum = 0;
    int k = 0;
    while (k < order.length && sum < variance) sum += eigenvalue(eigen, order[k++]);
    return k;
  }

  /** An eigenvector's sign is arbitrary: its entry of largest magnitude is made positive. */
  private static void writeRow(DMatrixRMaj vector, double scale, float[] matrix, int at) {
    double largest = 0;
    for (int j = 0; j < vector.numRows; j++) {
      if (Math.abs(vector.data[j]) > Math.abs(largest)) largest = vector.data[j];
    }
    double signed = largest < 0 ? -scale : scale;
    for (int j = 0; j < vector.numRows; j++) matrix[at + j] = (float) (signed * vector.data[j]);
  }
}
