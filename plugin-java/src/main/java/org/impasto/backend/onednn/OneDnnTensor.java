package org.impasto.backend.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.Tensor;

/** A float array in oneDNN's memory. */
final class OneDnnTensor extends Resource implements Tensor {
  private final long elements;
  private final memory values;

  OneDnnTensor(OneDnnBackend backend, long elements) {
    super(backend, "This tensor");
    this.elements = elements;
    values = library().zeros(Library.dense(Math.max(1, elements)));
  }

  FloatPointer data() {
    checkOpen();
    return Library.data(values);
  }

  @Override
  public long elements() {
    return elements;
  }

  @Override
  public void upload(FloatPointer from) {
    Pointer.memcpy(data(), from, elements * Float.BYTES);
  }

  @Override
  public void download(FloatPointer to) {
    Pointer.memcpy(to, data(), elements * Float.BYTES);
  }
}
