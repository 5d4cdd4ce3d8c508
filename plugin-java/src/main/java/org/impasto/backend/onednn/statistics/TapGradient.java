package org.impasto.backend.onednn.statistics;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.library.Library.argument;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.onednn.layers.OneDnnMap;
import org.impasto.backend.onednn.library.DoubleTransfer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.onednn.library.PostOps;

/**
 * Adds to a tap's gradient, in one pass over it: dF += F M + v, dF += 2 s (F - T), or both as 2 s
 * (F M / 2s + v / 2s + F - T). Where the layer rectifies, it cuts the gradient to where features
 * are positive.
 */
final class TapGradient {
  /**
   * What a pass does.
   *
   * @param moments adds F M + v
   * @param pull adds 2 s (F - T)
   * @param onto what is there
   * @param cut rectifies
   */
  private record Form(boolean moments, boolean pull, boolean onto, boolean cut) {}

  /** A target as the tap's rows lie, and s. */
  record Pull(Pointer target, double scale) {}

  private final OneDnnMap map;
  private final Library library;
  private final MarginMask rim;
  private final long before;
  private final memory values;
  private final memory oneChannel;
  private final memory gradient;
  private final memory target;
  private final memory doubleScale;
  private final memory matrix;
  private final memory converted;
  private final Call convert;
  private final memory vector;
  private final memory nothing;
  private final DoubleTransfer doubles;
  private final Map<Form, Call> calls = new HashMap<>();

  TapGradient(OneDnnMap map, DoubleTransfer doubles, Library library) {
    this.map = map;
    this.doubles = doubles;
    this.library = library;
    rim = new MarginMask(map, library);
    Shape inside = map.shape.inside();
    long channels = inside.channels();
    long offset = map.offset(inside);
    before = map.shape.columns().before() * channels * Library.bytes(map.type);
    values = map.values(positions(channels), offset);
    oneChannel = map.values(positions(1), offset);
    gradient = map.gradient(positions(channels), offset);
    target = library.placeless(positions(channels));
    doubleScale = library.allocate(Library.dense(1, 1, 1));
    matrix = library.allocate(Library.dense(1, channels, channels));
    boolean full = map.type == memory.data_type.f32;
    converted = full ? matrix : library.allocate(Library.dense(map.type, 1, channels, channels));
    convert = full ? () -> {} : library.copy(matrix, converted, false);
    vector = library.allocate(Library.dense(1, 1, channels));
    nothing = library.zeros(Library.dense(map.type, 1, 1, channels));
  }

  /** [1, positions, channels], or [rows, columns, channels] where rows lie apart. */
  private memory.desc positions(long channels) {
    Shape inside = map.shape.inside();
    long rows = inside.rows().size();
    long columns = inside.columns().size();
    long pitch = map.shape.channels();
    long row = map.shape.columns().total() * pitch;
    return columns == map.shape.columns().total()
        ? Library.strided(
            map.type, new long[] {1, rows * columns, channels}, new long[] {rows * row, pitch, 1})
        : Library.strided(
            map.type, new long[] {rows, columns, channels}, new long[] {row, pitch, 1});
  }

  /**
   * Adds to the map's gradient.
   *
   * @param m symmetric [C,C] and v [C]; null for none
   * @param pull null for none
   * @param last whether nothing more is added, so that the gradient can be cut
   */
  void add(double[] m, double[] v, Pull pull, boolean last) {
    boolean cut = last && map.rectified;
    boolean onto = map.live() || map.shape.elements() > map.shape.inside().elements();
    if (onto) {
      map.startGradient();
    }
    double doubled = pull == null ? 1 : 2 * pull.scale();
    if (pull != null) {
      target.set_data_handle(Library.at(pull.target(), before));
      Library.data(doubleScale).put((float) doubled);
    }
    if (m != null) {
      doubles.put(m, 1 / doubled, Library.data(matrix));
      doubles.put(v, 1 / doubled, Library.data(vector));
      convert.run();
    }
    calls.computeIfAbsent(new Form(m != null, pull != null, onto, cut), this::build).run();
    map.live(true);
    if (cut) {
      rim.cut();
      map.cut(true);
    }
  }

  /** Without moments it is a product with nothing, for what is done to its result. */
  private Call build(Form form) {
    memory from = form.moments ? values : oneChannel;
    memory with = form.moments ? converted : nothing;
    PostOps finish = new PostOps();
    if (form.pull) {
      finish.add(values).subtract(target).multiply(doubleScale);
    }
    if (form.onto) {
      finish.addResult();
    }
    if (form.cut) {
      finish.cut(values);
    }
    matmul.primitive_desc description =
        form.moments
            ? new matmul.primitive_desc(
                library.engine,
                from.get_desc(),
                with.get_desc(),
                vector.get_desc(),
                gradient.get_desc(),
                finish.attributes(),
                false)
            : new matmul.primitive_desc(
                library.engine,
                from.get_desc(),
                with.get_desc(),
                gradient.get_desc(),
                finish.attributes(),
                false);
    return library.call(
        new matmul(description),
        finish.with(
            argument(DNNL_ARG_SRC, from),
            argument(DNNL_ARG_WEIGHTS, with),
            argument(DNNL_ARG_BIAS, vector),
            argument(DNNL_ARG_DST, gradient)));
  }
}
