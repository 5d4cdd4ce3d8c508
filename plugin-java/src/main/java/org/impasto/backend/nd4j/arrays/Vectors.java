package org.impasto.backend.nd4j.arrays;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.reduce3.Dot;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarSet;
import org.nd4j.linalg.factory.Nd4j;

/** Vector algebra on dense arrays. */
public final class Vectors implements AutoCloseable {
  /** ND4J's product of two float32 vectors, its sum in float64. */
  private static final class LongDot extends Dot {
    LongDot(INDArray x, INDArray y, INDArray z) {
      super(x, y, z, false, false);
    }

    @Override
    public DataType resultType() {
      return DataType.DOUBLE;
    }

    @Override
    public DataType resultType(OpContext context) {
      return DataType.DOUBLE;
    }
  }

  private final OwnedArrays memory = new OwnedArrays();
  private final INDArray one = memory.zeros(1);
  private final INDArray sum = memory.own(Nd4j.scalar(DataType.DOUBLE, 0));
  private final LongDot dot = new LongDot(one, one, sum);
  private final ScalarSet set = new ScalarSet(one, 0);
  private final float[] number = new float[1];
  private final Operation multiply = Operation.of("multiply");
  private final Operation mix = Operation.product(false, false, false);

  /** sum_i a_i b_i of dense arrays of one shape. */
  public double dot(INDArray a, INDArray b) {
    dot.setX(a);
    dot.setY(b);
    Nd4j.getExecutioner().exec(dot);
    dot.setX(one);
    dot.setY(one);
    return sum.getDouble(0);
  }

  /** y = y + alpha x, both dense, or rows or columns. */
  public void axpy(double alpha, INDArray x, INDArray y) {
    Nd4j.getBlasWrapper().level1().axpy(x.length(), alpha, x, y);
  }

  public void scale(double alpha, INDArray x) {
    Nd4j.getBlasWrapper().level1().scal(x.length(), alpha, x);
  }

  public void clear(INDArray x) {
    fill(0, x);
  }

  /** Every number becomes this one. */
  public void fill(double value, INDArray x) {
    number[0] = (float) value;
    HostCopies.put(number, 1, set.scalar());
    set.setX(x);
    set.setZ(x);
    Nd4j.getExecutioner().exec(set);
    set.setX(one);
    set.setZ(one);
  }

  /** out = a - b. */
  public void subtract(INDArray a, INDArray b, INDArray out) {
    a.subi(b, out);
  }

  /** out = a b; b may be one row for all of a's. */
  public void multiply(INDArray a, INDArray b, INDArray out) {
    multiply.run(out, a, b);
  }

  /** out_i = a_i b_i. */
  public void multiplyEach(INDArray a, INDArray b, INDArray out) {
    a.muli(b, out);
  }

  /** out = min(max(x, low), high). */
  public void clamp(double low, double high, INDArray x, INDArray out) {
    Operation.withNumbers("clipbyvalue", low, high).run(out, x);
  }

  /** out[r,i] = sum_c matrix[r,c] x[c,i], the matrix row-major. */
  public void mix(double[] matrix, INDArray x, INDArray out) {
    float[] numbers = new float[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      numbers[i] = (float) matrix[i];
    }
    try (OwnedArrays once = new OwnedArrays()) {
      mix.run(out, once.copyOf(numbers, out.rows(), x.rows()), x);
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
