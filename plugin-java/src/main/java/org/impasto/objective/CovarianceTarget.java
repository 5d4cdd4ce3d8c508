package org.impasto.objective;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.impasto.backend.Moments;

/**
 * Our style loss of one layer: L = |C - C_s|^2 / |C_s|^2 + |m - m_s|^2 / tr C_s, with mean m and
 * covariance C of the features, Frobenius norms, s for the style picture.
 *
 * <p>Departure from Gatys et al.: a Gram matrix mixes mean and covariance, so the mean of strong
 * channels hides the texture. Taken apart, and each made relative, one weight fits every layer and
 * network.
 *
 * <p>Whitened, both are measured in coordinates in which the style picture's own covariance is
 * nearly the identity, so that weak directions of colour count as much as strong ones.
 */
public final class CovarianceTarget implements StyleTarget {
  /** Share of the mean eigenvalue that is added before whitening. */
  private static final double WHITENING_FLOOR = 0.01;

  private final int channels;
  private final DMatrixRMaj whitening;
  private final DMatrixRMaj targetCovariance;
  private final DMatrixRMaj targetMean;
  private final double covarianceNorm;
  private final double trace;

  private final DMatrixRMaj mean;
  private final DMatrixRMaj meanDifference;
  private final DMatrixRMaj meanGradient;
  private final DMatrixRMaj scratch;

  private CovarianceTarget(Moments style, boolean whiten) {
    channels = style.channels();
    mean = new DMatrixRMaj(channels, 1);
    meanDifference = new DMatrixRMaj(channels, 1);
    meanGradient = new DMatrixRMaj(channels, 1);
    targetCovariance = new DMatrixRMaj(channels, channels);
    central(style, targetCovariance);
    targetMean = mean.copy();
    whitening = whiten ? whitening(targetCovariance) : null;
    scratch = whiten ? new DMatrixRMaj(channels, channels) : null;
    toCoordinates(targetCovariance);
    covarianceNorm = Math.max(Math.pow(NormOps_DDRM.normF(targetCovariance), 2), Double.MIN_NORMAL);
    trace = Math.max(CommonOps_DDRM.trace(targetCovariance), Double.MIN_NORMAL);
  }

  public static CovarianceTarget of(Moments style) {
    return new CovarianceTarget(style, false);
  }

  public static CovarianceTarget whitened(Moments style) {
    return new CovarianceTarget(style, true);
  }

  private void central(Moments moments, DMatrixRMaj covariance) {
    double n = moments.positions();
    for (int i = 0; i < channels; i++) {
      mean.data[i] = moments.first()[i] / n;
    }
    for (int i = 0; i < channels; i++) {
      for (int j = 0; j < channels; j++) {
        int ij = i * channels + j;
        covariance.data[ij] = moments.second()[ij] / n - mean.data[i] * mean.data[j];
      }
    }
  }

  /** W = diag(1 / sqrt(e + floor)) U^T of a covariance U diag(e) U^T. */
  private static DMatrixRMaj whitening(DMatrixRMaj covariance) {
    int n = covariance.numRows;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    eigen.decompose(covariance.copy());
    double floor = Math.max(WHITENING_FLOOR * CommonOps_DDRM.trace(covariance) / n, 1e-12);
    DMatrixRMaj whitening = new DMatrixRMaj(n, n);
    for (int row = 0; row < n; row++) {
      double gain = 1 / Math.sqrt(Math.max(eigen.getEigenvalue(row).getReal(), 0) + floor);
      DMatrixRMaj direction = eigen.getEigenVector(row);
      for (int column = 0; column < n; column++) {
        whitening.set(row, column, gain * direction.get(column));
      }
    }
    return whitening;
  }

  private void toCoordinates(DMatrixRMaj matrix) {
    if (whitening != null) {
      CommonOps_DDRM.mult(whitening, matrix, scratch);
      CommonOps_DDRM.multTransB(scratch, whitening, matrix);
    }
  }

  @Override
  public double evaluate(Moments moments, double weight, double[] second, double[] first) {
    DMatrixRMaj gradient = DMatrixRMaj.wrap(channels, channels, second);
    central(moments, gradient);
    toCoordinates(gradient);
    CommonOps_DDRM.subtractEquals(gradient, targetCovariance);
    double loss = Math.pow(NormOps_DDRM.normF(gradient), 2) / covarianceNorm;
    CommonOps_DDRM.scale(2 / covarianceNorm, gradient);
    CommonOps_DDRM.subtract(mean, targetMean, meanDifference);
    if (whitening == null) {
      loss += Math.pow(NormOps_DDRM.normF(meanDifference), 2) / trace;
      meanGradient.setTo(meanDifference);
    } else {
      CommonOps_DDRM.multTransA(whitening, gradient, scratch);
      CommonOps_DDRM.mult(scratch, whitening, gradient);
      DMatrixRMaj whitened = new DMatrixRMaj(channels, 1);
      CommonOps_DDRM.mult(whitening, meanDifference, whitened);
      loss += Math.pow(NormOps_DDRM.normF(whitened), 2) / trace;
      CommonOps_DDRM.multTransA(whitening, whitened, meanGradient);
    }
    CommonOps_DDRM.scale(2 / trace, meanGradient);
    toMoments(moments.positions(), weight, second, first);
    return loss;
  }

  /**
   * Chain rule through C = S/N - m m^T, m = s/N; the gradient of C, which second holds, is
   * symmetric.
   */
  private void toMoments(double positions, double weight, double[] second, double[] first) {
    double scale = weight / positions;
    for (int i = 0; i < channels; i++) {
      double throughCovariance = 0;
      for (int j = 0; j < channels; j++) {
        int ij = i * channels + j;
        throughCovariance += second[ij] * mean.data[j];
        second[ij] *= scale;
      }
      first[i] = (meanGradient.data[i] - 2 * throughCovariance) * scale;
    }
  }
}
