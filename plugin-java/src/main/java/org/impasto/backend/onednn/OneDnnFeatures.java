package org.impasto.backend.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;
import org.impasto.backend.Features;
import org.impasto.backend.Geometry.Shape;

/**
 * Features as they lie at the tap that they were captured at: rows inside, each with the
 * continuation beside it, so that they and the tap's own are walked through alike.
 */
final class OneDnnFeatures extends Resource implements Features {
  private final Shape layout;
  private final memory.data_type type;
  private final memory values;
  private OneDnnFeatures otherwise;

  /**
   * @param layout of the rows inside, with the columns beside them
   */
  OneDnnFeatures(OneDnnBackend backend, Shape layout, memory.data_type type) {
    super(backend, "These kept features");
    this.layout = layout;
    this.type = type;
    values = library().allocate(FeatureMap.dense(layout, type));
  }

  /** Of the positions inside. */
  Shape shape() {
    return layout.inside();
  }

  /** Where the first row starts, with the columns before those inside. */
  Pointer data() {
    checkOpen();
    return values.get_data_handle();
  }

  /** These features in another layout; kept, and closed with these. */
  OneDnnFeatures laid(Shape layout, memory.data_type type) {
    if (liesAs(layout, type)) {
      return this;
    }
    if (otherwise == null || !otherwise.liesAs(layout, type)) {
      closeOtherwise();
      otherwise = new OneDnnFeatures(backend(), layout, type);
      library().copy(inside(), otherwise.inside(), false).run();
    }
    return otherwise;
  }

  private boolean liesAs(Shape layout, memory.data_type type) {
    return this.layout.equals(layout) && this.type.value == type.value;
  }

  /** [1,C,H,W] of the positions inside. */
  private memory inside() {
    memory inside = library().placeless(FeatureMap.strided(shape(), layout, type));
    inside.set_data_handle(at(0, 0));
    return inside;
  }

  private Pointer at(long row, long column) {
    long position = row * layout.columns().total() + layout.columns().before() + column;
    long bytes = position * channels() * Library.bytes(type);
    return Library.at(data(), bytes);
  }

  /**
   * @param dense [positions, channels]
   */
  void put(float[] dense) {
    try (Library once = library().scope()) {
      memory.desc desc = FeatureMap.dense(shape(), memory.data_type.f32);
      once.copy(once.copyOf(desc, dense), inside(), false).run();
    }
  }

  /** [positions, channels] */
  float[] values() {
    float[] array = new float[Math.toIntExact(shape().elements())];
    read(0, Math.toIntExact(positions()), array, 0);
    return array;
  }

  @Override
  public int channels() {
    return layout.channels();
  }

  @Override
  public long positions() {
    return layout.positionsInside();
  }

  @Override
  public void read(long from, int count, float[] into, int offset) {
    int columns = layout.columns().size();
    int channels = channels();
    for (int done = 0; done < count; ) {
      long column = (from + done) % columns;
      int run = (int) Math.min(count - done, columns - column);
      read(at((from + done) / columns, column), into, offset + done * channels, run * channels);
      done += run;
    }
  }

  private void read(Pointer numbers, float[] into, int offset, int count) {
    if (type.value == memory.data_type.f32.value) {
      new FloatPointer(numbers).get(into, offset, count);
      return;
    }
    short[] upper = new short[count];
    new ShortPointer(numbers).get(upper);
    for (int i = 0; i < count; i++) {
      into[offset + i] = Float.intBitsToFloat(upper[i] << Short.SIZE);
    }
  }

  @Override
  public void close() {
    closeOtherwise();
    super.close();
  }

  private void closeOtherwise() {
    if (otherwise != null) {
      otherwise.close();
      otherwise = null;
    }
  }
}
