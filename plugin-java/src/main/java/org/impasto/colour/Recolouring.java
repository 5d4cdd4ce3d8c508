package org.impasto.colour;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;

/**
 * The linear Monge-Kantorovich map of one picture's colours to another's mean and covariance
 * (Pitie, Kokaram, "The linear Monge-Kantorovitch linear colour mapping for example-based colour
 * transfer", 2007):
 *
 * <p>y = T (x - mean_x) + mean_y, T = R^-1 (R C_y R)^1/2 R^-1, R = C_x^1/2.
 *
 * <p>Departure: no direction of colour is amplified more than {@link #MOST_GAIN} times, so that the
 * noise of a nearly grey shot does not become coloured blotches.
 */
public final class Recolouring implements UnaryOperator<Frame> {
  public static final double MOST_GAIN = 1.5;

  private static final int COLUMNS = 4;
  private static final double COVARIANCE_FLOOR = 1e-5;
  private static final double EIGENVALUE_FLOOR = 1e-8;

  private final double[] map;
  private final double[] from;
  private final double[] to;

  public Recolouring(ColourStatistics source, ColourStatistics style) {
    DMatrixRMaj root = spectral(floored(source.covariance()), Recolouring::root);
    DMatrixRMaj inverse = new DMatrixRMaj(3, 3);
    CommonOps_DDRM.invert(root, inverse);
    DMatrixRMaj middle = spectral(between(root, floored(style.covariance())), Recolouring::root);
    map = spectral(between(inverse, middle), gain -> Math.min(gain, MOST_GAIN)).data;
    from = source.mean();
    to = style.mean();
  }

  private static double root(double eigenvalue) {
    return Math.sqrt(Math.max(eigenvalue, EIGENVALUE_FLOOR));
  }

  private static DMatrixRMaj floored(double[] covariance) {
    DMatrixRMaj matrix = CommonOps_DDRM.identity(3);
    CommonOps_DDRM.scale(COVARIANCE_FLOOR, matrix);
    CommonOps_DDRM.addEquals(matrix, new DMatrixRMaj(3, 3, true, covariance.clone()));
    return matrix;
  }

  /** outer inner outer. */
  private static DMatrixRMaj between(DMatrixRMaj outer, DMatrixRMaj inner) {
    DMatrixRMaj left = new DMatrixRMaj(3, 3);
    DMatrixRMaj product = new DMatrixRMaj(3, 3);
    CommonOps_DDRM.mult(outer, inner, left);
    CommonOps_DDRM.mult(left, outer, product);
    return product;
  }

  /** U f(diag) U^T of a symmetric matrix. */
  private static DMatrixRMaj spectral(DMatrixRMaj matrix, DoubleUnaryOperator function) {
    DMatrixRMaj symmetric = new DMatrixRMaj(3, 3);
    CommonOps_DDRM.transpose(matrix, symmetric);
    CommonOps_DDRM.addEquals(symmetric, matrix);
    CommonOps_DDRM.scale(0.5, symmetric);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(3, true, true);
    eigen.decompose(symmetric);
    DMatrixRMaj result = new DMatrixRMaj(3, 3);
    for (int i = 0; i < 3; i++) {
      DMatrixRMaj direction = eigen.getEigenVector(i);
      double value = function.applyAsDouble(eigen.getEigenvalue(i).getReal());
      CommonOps_DDRM.multAddTransB(value, direction, direction, result);
    }
    return result;
  }

  /** The recoloured picture, clamped to [0,1]. */
  @Override
  public Frame apply(Frame picture) {
    return apply(coefficients(), picture);
  }

  /** The map as a matrix, 3x4, row by row: each new colour of red, green, blue and 1. */
  public float[] coefficients() {
    float[] matrix = new float[3 * COLUMNS];
    for (int row = 0; row < 3; row++) {
      double offset = to[row];
      for (int column = 0; column < 3; column++) {
        matrix[COLUMNS * row + column] = (float) map[3 * row + column];
        offset -= map[3 * row + column] * from[column];
      }
      matrix[COLUMNS * row + 3] = (float) offset;
    }
    return matrix;
  }

  /** What {@link #coefficients} make of a picture, clamped to [0,1]. */
  public static Frame apply(float[] coefficients, Frame picture) {
    Frame recoloured = Frame.allocate(picture.width(), picture.height(), 3);
    PixelRows.change(
        recoloured,
        Planes.buffers(recoloured),
        Planes.buffers(picture),
        (out, in) -> {
          for (int c = 0; c < out.length; c++) {
            colour(coefficients, COLUMNS * c, in, out[c]);
          }
        });
    return recoloured;
  }

  private static void colour(float[] coefficients, int row, float[][] in, float[] out) {
    float r = coefficients[row];
    float g = coefficients[row + 1];
    float b = coefficients[row + 2];
    float offset = coefficients[row + 3];
    for (int x = 0; x < out.length; x++) {
      float value = r * in[0][x] + g * in[1][x] + b * in[2][x] + offset;
      out[x] = Math.min(1f, Math.max(0f, value));
    }
  }
}
