package org.impasto.backend.onednn.library;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.providing.NativeMemory;

/**
 * oneDNN's engine and stream with the few shapes of calls that we make; owns what it made until
 * closed.
 */
public final class Library implements NativeMemory {
  public final engine engine;
  private final stream stream;
  private final Deque<Pointer> owned = new ArrayDeque<>();

  public Library() {
    engine = own(new engine(org.bytedeco.dnnl.engine.kind.cpu, 0));
    stream = own(new stream(engine));
  }

  /** A part of the library with resources of its own, on the same engine. */
  private Library(Library parent) {
    engine = parent.engine;
    stream = parent.stream;
  }

  public Library scope() {
    return new Library(this);
  }

  /** Keeps native memory until this is closed. */
  <P extends Pointer> P own(P pointer) {
    owned.push(pointer);
    return pointer;
  }

  public static memory.desc strided(long[] sizes, long[] strides) {
    return strided(memory.data_type.f32, sizes, strides);
  }

  public static memory.desc strided(memory.data_type type, long[] sizes, long[] strides) {
    return new memory.desc(sizes, type, strides);
  }

  public static memory.desc dense(long... sizes) {
    return dense(memory.data_type.f32, sizes);
  }

  public static memory.desc dense(memory.data_type type, long... sizes) {
    long[] strides = new long[sizes.length];
    long stride = 1;
    for (int i = sizes.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= sizes[i];
    }
    return strided(type, sizes, strides);
  }

  /** Layout left to oneDNN. */
  public static memory.desc free(memory.data_type type, long... sizes) {
    return new memory.desc(sizes, type, memory.format_tag.any);
  }

  /** Bytes of one number. */
  public static int bytes(memory.data_type type) {
    return type.value == memory.data_type.bf16.value ? Short.BYTES : Float.BYTES;
  }

  /** Memory that oneDNN allocates, with anything in it. */
  public memory allocate(memory.desc desc) {
    return own(new memory(desc, engine));
  }

  public memory zeros(memory.desc desc) {
    memory zeros = allocate(desc);
    Pointer.memset(zeros.get_data_handle(), 0, desc.get_size());
    return zeros;
  }

  /** Memory whose place is given later. */
  public memory placeless(memory.desc desc) {
    return own(new memory(desc, engine, (Pointer) null));
  }

  /** A copy of Java values in native memory. */
  public memory copyOf(memory.desc desc, float[] values) {
    memory copy = allocate(desc);
    data(copy).put(values);
    return copy;
  }

  /** A copy of Java values in the layout that a primitive asks for. */
  public memory arranged(memory.desc layout, memory.desc plain, float[] values) {
    memory arranged = allocate(layout);
    try (Library once = scope()) {
      once.copy(once.copyOf(plain, values), arranged, false).run();
    }
    return arranged;
  }

  /** So many bytes on. */
  public static Pointer at(Pointer start, long bytes) {
    return new BytePointer(start).getPointer(bytes);
  }

  public static FloatPointer data(memory memory) {
    return new FloatPointer(memory.get_data_handle());
  }

  /** Copies from one layout to another of the same sizes; where {@code add}, onto what is there. */
  public Call copy(memory from, memory to, boolean add) {
    return copy(from, to, add ? 1 : 0);
  }

  /** Copies from one layout to another of the same sizes and adds so much of what is there. */
  public Call copy(memory from, memory to, float kept) {
    reorder.primitive_desc description =
        kept == 0
            ? new reorder.primitive_desc(engine, from.get_desc(), engine, to.get_desc())
            : new reorder.primitive_desc(
                engine, from.get_desc(), engine, to.get_desc(), adding(kept), false);
    return call(new reorder(description), argument(DNNL_ARG_SRC, from), argument(DNNL_ARG_DST, to));
  }

  public static primitive_attr addingToResult() {
    return adding(1);
  }

  private static primitive_attr adding(float kept) {
    post_ops operations = new post_ops();
    operations.append_sum(kept, 0, memory.data_type.undef);
    return attributes(operations);
  }

  public static primitive_attr attributes(post_ops operations) {
    primitive_attr attributes = new primitive_attr();
    attributes.set_post_ops(operations);
    return attributes;
  }

  /** out = first second, matrices or stacks of them. */
  public Call product(memory first, memory second, memory out) {
    return call(
        new matmul(
            new matmul.primitive_desc(engine, first.get_desc(), second.get_desc(), out.get_desc())),
        argument(DNNL_ARG_SRC, first),
        argument(DNNL_ARG_WEIGHTS, second),
        argument(DNNL_ARG_DST, out));
  }

  /** Number by number; what the second has once along an axis is repeated along it. */
  public Call binary(algorithm kind, memory first, memory second, memory out) {
    return call(
        new binary(
            new binary.primitive_desc(
                engine, kind, first.get_desc(), second.get_desc(), out.get_desc())),
        argument(DNNL_ARG_SRC_0, first),
        argument(DNNL_ARG_SRC_1, second),
        argument(DNNL_ARG_DST, out));
  }

  /** Binds a primitive to its arguments. */
  public Call call(primitive primitive, Argument... arguments) {
    own(primitive);
    IntMemoryMap map = own(new IntMemoryMap());
    for (Argument argument : arguments) {
      map.put(argument.role(), argument.memory());
    }
    return () -> primitive.execute(stream, map);
  }

  /** One argument of a primitive: a DNNL_ARG_ constant and its memory. */
  public record Argument(int role, memory memory) {}

  /** A primitive with all its arguments, ready to run. Running it allocates nothing. */
  @FunctionalInterface
  public interface Call {
    void run();
  }

  /** A call that is made at its first run, for what few plans ever run. */
  public static Call later(Supplier<Call> maker) {
    return new Call() {
      private Call made;

      @Override
      public void run() {
        if (made == null) {
          made = maker.get();
        }
        made.run();
      }
    };
  }

  public static Argument argument(int role, memory memory) {
    return new Argument(role, memory);
  }

  @Override
  public void close() {
    while (!owned.isEmpty()) {
      owned.pop().deallocate();
    }
  }
}
