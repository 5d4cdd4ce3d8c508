package org.impasto.backend.onednn.statistics;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;
import org.impasto.backend.Features;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.onednn.layers.OneDnnMap;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.vectors.OneDnnOwner;
import org.impasto.backend.providing.Resource;

/**
 * Features as they lie at the tap that they were captured at: rows inside, each with the
 * continuation beside it, so that they and the tap's own are walked through alike.
 */
public final class OneDnnFeatures extends Resource<Library> implements Features {
  /**
   * @param layout of the rows inside, with the columns beside them
   */
  private record Laid(Shape layout, memory.data_type type, memory values) {
    boolean as(Shape other, memory.data_type otherType) {
      return layout.equals(other) && type.value == otherType.value;
    }

    /** Where a position inside starts. */
    Pointer at(long row, long column) {
      long position = row * layout.columns().total() + layout.columns().before() + column;
      return Library.at(
          values.get_data_handle(), position * layout.channels() * Library.bytes(type));
    }

    /** [1,C,H,W] of the positions inside. */
    memory inside(Library library) {
      memory inside = library.placeless(OneDnnMap.strided(layout.inside(), layout, type));
      inside.set_data_handle(at(0, 0));
      return inside;
    }
  }

  private final Laid first;
  private final List<Laid> others = new ArrayList<>();

  /**
   * @param layout of the rows inside, with the columns beside them
   */
  OneDnnFeatures(OneDnnOwner backend, Shape layout, memory.data_type type) {
    super(backend, "These kept features", backend.memory());
    first = allocate(layout, type);
  }

  private Laid allocate(Shape layout, memory.data_type type) {
    return new Laid(layout, type, memory().allocate(OneDnnMap.dense(layout, type)));
  }

  /** Of the positions inside. */
  @Override
  public Shape shape() {
    return first.layout.inside();
  }

  /**
   * Where the first row starts, with the columns before those inside, of these features in such a
   * layout; what lies beside those inside is any number in another layout than their own.
   */
  Pointer laid(Shape layout, memory.data_type type) {
    checkOpen();
    return first.as(layout, type)
        ? first.values.get_data_handle()
        : other(layout, type).values.get_data_handle();
  }

  /** Made once, and kept. */
  private Laid other(Shape layout, memory.data_type type) {
    for (Laid other : others) {
      if (other.as(layout, type)) {
        return other;
      }
    }
    Laid other = allocate(layout, type);
    memory().copy(first.inside(memory()), other.inside(memory()), false).run();
    others.add(other);
    return other;
  }

  /**
   * @param dense [positions, channels]
   */
  void put(float[] dense) {
    checkOpen();
    try (Library once = memory().scope()) {
      memory.desc desc = OneDnnMap.dense(shape(), memory.data_type.f32);
      once.copy(once.copyOf(desc, dense), first.inside(once), false).run();
    }
  }

  /** [positions, channels] */
  float[] values() {
    float[] array = new float[Math.toIntExact(shape().elements())];
    read(0, Math.toIntExact(positions()), array, 0);
    return array;
  }

  @Override
  public void read(long from, int count, float[] into, int offset) {
    checkOpen();
    int columns = shape().columns().size();
    int channels = channels();
    for (int done = 0; done < count; ) {
      long column = (from + done) % columns;
      int run = (int) Math.min(count - done, columns - column);
      Pointer numbers = first.at((from + done) / columns, column);
      read(numbers, into, offset + done * channels, run * channels);
      done += run;
    }
  }

  private void read(Pointer numbers, float[] into, int offset, int count) {
    if (first.type.value == memory.data_type.f32.value) {
      new FloatPointer(numbers).get(into, offset, count);
      return;
    }
    short[] upper = new short[count];
    new ShortPointer(numbers).get(upper);
    for (int i = 0; i < count; i++) {
      into[offset + i] = Float.intBitsToFloat(upper[i] << Short.SIZE);
    }
  }
}
