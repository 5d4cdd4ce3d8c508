package org.impasto.backend.onednn.vectors;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.Tensor;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.providing.Resource;

/** A float array in oneDNN's memory. */
public final class OneDnnTensor extends Resource<Library> implements Tensor {
  private final long elements;
  private final memory values;

  public OneDnnTensor(OneDnnOwner backend, long elements) {
    super(backend, "This tensor", backend.memory());
    this.elements = elements;
    values = memory().zeros(Library.dense(Math.max(1, elements)));
  }

  public FloatPointer data() {
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
