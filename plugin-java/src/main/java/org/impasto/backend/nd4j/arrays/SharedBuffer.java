package org.impasto.backend.nd4j.arrays;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Memory that several parts share at different times: as long as the longest of them, there from
 * the first use.
 */
public final class SharedBuffer {
  private final OwnedArrays memory;
  private long length;
  private INDArray flat;

  public SharedBuffer(OwnedArrays memory) {
    this.memory = memory;
  }

  /** A dense array that starts so many floats into the buffer. */
  public BufferView part(long offset, long... shape) {
    long elements = 1;
    for (long side : shape) {
      elements *= side;
    }
    long end = offset + elements;
    length = Math.max(length, end);
    return new BufferView(
        this::flat, whole -> whole.get(NDArrayIndex.interval(offset, end)).reshape(shape));
  }

  public INDArray flat() {
    if (flat == null || flat.length() < length) {
      if (flat != null) {
        memory.release(flat);
      }
      flat = memory.zeros(length);
    }
    return flat;
  }
}
