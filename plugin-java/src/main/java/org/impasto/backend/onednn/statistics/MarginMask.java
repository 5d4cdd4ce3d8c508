package org.impasto.backend.onednn.statistics;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.library.Library.argument;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.impasto.backend.graph.Extent;
import org.impasto.backend.onednn.layers.OneDnnMap;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.onednn.library.PostOps;

/**
 * The margins around a map's positions inside: cuts the gradient there to where values are
 * positive.
 */
final class MarginMask {
  private final OneDnnMap map;
  private final Library library;
  private final List<Call> strips = new ArrayList<>();

  MarginMask(OneDnnMap map, Library library) {
    this.map = map;
    this.library = library;
    Extent rows = map.shape.rows();
    Extent columns = map.shape.columns();
    long row = columns.total();
    long between = columns.before() + columns.after();
    addStrip(0, 1, rows.before() * row + columns.before());
    addStrip((rows.before() + 1) * row - columns.after(), rows.size() - 1, between);
    addStrip(
        (rows.before() + rows.size()) * row - columns.after(),
        1,
        columns.after() + rows.after() * row);
  }

  /**
   * Positions that follow each other, a row apart from the next such.
   *
   * @param first position
   */
  private void addStrip(long first, long count, long length) {
    if (count > 0 && length > 0) {
      long channels = map.shape.channels();
      long row = map.shape.columns().total() * channels;
      memory.desc desc =
          Library.strided(
              map.type, new long[] {count, length, channels}, new long[] {row, channels, 1});
      memory.desc thin =
          Library.strided(map.type, new long[] {count, length, 1}, new long[] {row, channels, 1});
      memory values = map.values(desc, first * channels);
      memory gradient = map.gradient(desc, first * channels);
      memory one = map.values(thin, first * channels);
      strips.add(Library.later(() -> cut(values, gradient, one)));
    }
  }

  /**
   * A product with nothing, for what it does to its result: no other call takes rows so far apart.
   */
  private Call cut(memory values, memory gradient, memory one) {
    memory.desc nothing = Library.dense(map.type, 1, 1, map.shape.channels());
    PostOps finish = new PostOps().addResult().cut(values);
    return library.call(
        new matmul(
            new matmul.primitive_desc(
                library.engine,
                one.get_desc(),
                nothing,
                gradient.get_desc(),
                finish.attributes(),
                false)),
        finish.with(
            argument(DNNL_ARG_SRC, one),
            argument(DNNL_ARG_WEIGHTS, library.zeros(nothing)),
            argument(DNNL_ARG_DST, gradient)));
  }

  void cut() {
    strips.forEach(Call::run);
  }
}
