package org.impasto.backend.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Features;
import org.impasto.backend.Geometry.Shape;

/** Features as [positions, channels], dense. */
final class OneDnnFeatures extends Resource implements Features {
  private final Shape shape;
  private final memory values;

  OneDnnFeatures(OneDnnBackend backend, Shape shape) {
    super(backend, "These kept features");
    this.shape = shape;
    values = library().allocate(Library.dense(shape.positionsInside(), shape.channels()));
  }

  Shape shape() {
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
  public int channels() {
    return shape.channels();
  }

  @Override
  public long positions() {
    return shape.positionsInside();
  }

  @Override
  public float[] toArray() {
    checkOpen();
    float[] array = new float[Math.toIntExact(shape.elements())];
    try (Library once = library().scope()) {
      memory planar = once.allocate(Library.dense(channels(), positions()));
      memory.desc turned =
          Library.strided(new long[] {channels(), positions()}, new long[] {1, channels()});
      memory source = once.placeless(turned);
      source.set_data_handle(data());
      once.copy(source, planar, false).run();
      Library.data(planar).get(array);
    }
    return array;
  }
}
