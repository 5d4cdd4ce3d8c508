package org.impasto.backend.nd4j.arrays;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.providing.NativeMemory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Owns ND4J arrays and closes them together, without waiting for the garbage collector. */
public final class OwnedArrays implements NativeMemory {
  private final List<INDArray> arrays = new ArrayList<>();

  /** Zeros of float32. */
  public INDArray zeros(long... shape) {
    return own(Nd4j.create(DataType.FLOAT, shape));
  }

  public INDArray copyOf(float[] values, long... shape) {
    INDArray array = zeros(shape);
    HostCopies.put(values, values.length, array);
    return array;
  }

  public INDArray own(INDArray array) {
    arrays.add(array);
    return array;
  }

  void release(INDArray array) {
    arrays.remove(array);
    array.close();
  }

  @Override
  public void close() {
    arrays.forEach(INDArray::close);
    arrays.clear();
  }
}
