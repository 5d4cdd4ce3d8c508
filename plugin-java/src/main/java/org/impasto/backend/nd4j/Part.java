package org.impasto.backend.nd4j;

import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;

/** A view of a {@link Buffer}, cut at its first use and kept. */
final class Part {
  private final Buffer buffer;
  private final UnaryOperator<INDArray> cut;
  private INDArray cutFrom;
  private INDArray array;

  Part(Buffer buffer, UnaryOperator<INDArray> cut) {
    this.buffer = buffer;
    this.cut = cut;
  }

  INDArray array() {
    INDArray flat = buffer.flat();
    if (cutFrom != flat) {
      array = cut.apply(flat);
      cutFrom = flat;
    }
    return array;
  }

  Part get(INDArrayIndex... indices) {
    return new Part(buffer, flat -> cut.apply(flat).get(indices));
  }

  /** The same numbers in another shape; for dense parts only. */
  Part as(long... shape) {
    return new Part(buffer, flat -> cut.apply(flat).reshape(shape));
  }
}
