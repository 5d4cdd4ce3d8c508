package org.impasto.backend.nd4j.arrays;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;

/** A view of a shared buffer, cut at its first use and kept. */
public final class BufferView {
  private final Supplier<INDArray> buffer;
  private final UnaryOperator<INDArray> cut;
  private INDArray cutFrom;
  private INDArray array;

  BufferView(Supplier<INDArray> buffer, UnaryOperator<INDArray> cut) {
    this.buffer = buffer;
    this.cut = cut;
  }

  public INDArray array() {
    INDArray flat = buffer.get();
    if (cutFrom != flat) {
      array = cut.apply(flat);
      cutFrom = flat;
    }
    return array;
  }

  public BufferView get(INDArrayIndex... indices) {
    return new BufferView(buffer, flat -> cut.apply(flat).get(indices));
  }

  /** The same numbers in another shape; for dense parts only. */
  public BufferView as(long... shape) {
    return new BufferView(buffer, flat -> cut.apply(flat).reshape(shape));
  }
}
