package org.impasto.backend.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Features;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.providing.Resource;

/** Features as [positions, channels], dense. */
final class OneDnnFeatures extends Resource<Library> implements Features {
  private final Shape shape;
  private final memory values;

  OneDnnFeatures(OneDnnBackend backend, Shape shape) {
    super(backend, "These kept features", backend.memory());
    this.shape = shape;
    values = memory().allocate(Library.dense(shape.positionsInside(), shape.channels()));
  }

  @Override
  public Shape shape() {
    return shape;
  }

  FloatPointer data() {
    checkOpen();
    return Library.data(values);
  }

  /** [positions, channels] */
  float[] values() {
    float[] array = new float[Math.toIntExact(shape.elements())];
    data().get(array);
    return array;
  }

  @Override
  public void read(long from, int count, float[] into, int offset) {
    data().position(from * channels()).get(into, offset, count * channels());
  }
}
