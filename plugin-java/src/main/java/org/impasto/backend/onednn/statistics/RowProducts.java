package org.impasto.backend.onednn.statistics;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.library.Library.argument;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.onednn.layers.OneDnnMap;
import org.impasto.backend.onednn.library.DoubleTransfer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.onednn.library.SharedBuffer;

/**
 * The sum of F F^T over rows that lie apart, between margins: one product a row, in place, then the
 * rows' products are added.
 */
final class RowProducts {
  private final Call products;
  private final List<RowSums> sums = new ArrayList<>();

  /** Whether rows are long enough that their products are the smaller work to write and to add. */
  static boolean fits(Shape inside) {
    return inside.columns().size() >= 2 * inside.channels();
  }

  /**
   * @param most positions whose products are added in single precision
   */
  RowProducts(
      OneDnnMap map, int most, SharedBuffer scratch, DoubleTransfer doubles, Library library) {
    Shape inside = map.shape.inside();
    long rows = inside.rows().size();
    long columns = inside.columns().size();
    long channels = inside.channels();
    long row = map.shape.columns().total() * channels;
    memory.desc turned =
        Library.strided(
            map.type, new long[] {rows, channels, columns}, new long[] {row, 1, channels});
    memory.desc straight =
        Library.strided(
            map.type, new long[] {rows, columns, channels}, new long[] {row, channels, 1});
    memory.desc each = Library.dense(rows, channels, channels);
    products =
        library.call(
            new matmul(new matmul.primitive_desc(library.engine, turned, straight, each)),
            argument(DNNL_ARG_SRC, map.values(turned, map.offset(inside))),
            argument(DNNL_ARG_WEIGHTS, map.values(straight, map.offset(inside))),
            argument(DNNL_ARG_DST, scratch.attach(each)));
    long length = Math.min(rows, Math.max(1, most / columns));
    long squares = channels * channels;
    long rest = rows % length;
    sums.add(sums(rows / length, length, squares, 0, scratch, doubles, library));
    if (rest > 0) {
      sums.add(sums(1, rest, squares, (rows - rest) * squares, scratch, doubles, library));
    }
  }

  private static RowSums sums(
      long groups,
      long length,
      long squares,
      long start,
      SharedBuffer scratch,
      DoubleTransfer doubles,
      Library library) {
    memory rows = scratch.attach(Library.dense(groups, length, squares), start);
    return new RowSums(rows, doubles.attach(RowSums.of(rows)), doubles, library);
  }

  void addTo(double[] total) {
    products.run();
    sums.forEach(each -> each.addTo(total));
  }
}
