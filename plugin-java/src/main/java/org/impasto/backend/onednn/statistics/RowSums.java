package org.impasto.backend.onednn.statistics;

import java.util.Arrays;
import org.bytedeco.dnnl.memory;
import org.impasto.backend.onednn.library.DoubleTransfer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;

/**
 * Sums along the middle of [groups, length, numbers], a product with ones for each group. What
 * comes of the groups is added in double precision, so that sums of large pictures stay accurate.
 */
final class RowSums {
  private final Call call;
  private final memory result;
  private final long groups;
  private final long numbers;
  private final DoubleTransfer doubles;

  /**
   * @param rows [groups, length, numbers], in any layout
   * @param result see {@link #of}
   */
  RowSums(memory rows, memory result, DoubleTransfer doubles, Library library) {
    this.doubles = doubles;
    memory.desc desc = rows.get_desc();
    long[] sizes = sizes(rows);
    memory ones = ones(sizes[1], desc.get_data_type(), library);
    call = library.product(ones, rows, result);
    this.result = result;
    groups = sizes[0];
    numbers = sizes[2];
  }

  /** What the sums of rows are: [groups, 1, numbers]. */
  static memory.desc of(memory rows) {
    long[] sizes = sizes(rows);
    return Library.dense(sizes[0], 1, sizes[2]);
  }

  private static long[] sizes(memory rows) {
    long[] sizes = new long[3];
    rows.get_desc().get_dims().get(sizes);
    return sizes;
  }

  private static memory ones(long count, memory.data_type type, Library library) {
    float[] ones = new float[Math.toIntExact(count)];
    Arrays.fill(ones, 1f);
    return library.arranged(Library.dense(type, 1, 1, count), Library.dense(1, 1, count), ones);
  }

  /** Adds the sums of all groups. */
  void addTo(double[] total) {
    call.run();
    doubles.add(Library.data(result), groups, total);
  }

  /** The sum of all. */
  double sum() {
    call.run();
    return doubles.sum(Library.data(result), groups * numbers);
  }
}
