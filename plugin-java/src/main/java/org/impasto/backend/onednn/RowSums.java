package org.impasto.backend.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.Library.argument;

import java.util.Arrays;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.onednn.Library.Call;

/**
 * Sums along the middle of [groups, length, numbers], a product with ones for each group. What
 * comes of the groups is added in double precision, so that sums of large pictures stay accurate.
 */
final class RowSums {
  private final Call call;
  private final FloatPointer sums;
  private final float[] host;
  private final int numbers;

  /**
   * @param rows [groups, length, numbers], in any layout
   */
  RowSums(memory rows, Library library) {
    memory.desc desc = rows.get_desc();
    long[] sizes = new long[3];
    desc.get_dims().get(sizes);
    memory ones = ones(sizes[1], desc.get_data_type(), library);
    memory result = library.allocate(Library.dense(sizes[0], 1, sizes[2]));
    call =
        library.call(
            new matmul(
                new matmul.primitive_desc(
                    library.engine, ones.get_desc(), desc, result.get_desc())),
            argument(DNNL_ARG_SRC, ones),
            argument(DNNL_ARG_WEIGHTS, rows),
            argument(DNNL_ARG_DST, result));
    sums = Library.data(result);
    host = new float[Math.toIntExact(sizes[0] * sizes[2])];
    numbers = (int) sizes[2];
  }

  private static memory ones(long count, memory.data_type type, Library library) {
    float[] ones = new float[Math.toIntExact(count)];
    Arrays.fill(ones, 1f);
    return library.arranged(Library.dense(type, 1, 1, count), Library.dense(1, 1, count), ones);
  }

  /** Adds the sums of all groups. */
  void addTo(double[] total) {
    call.run();
    sums.get(host);
    for (int at = 0; at < host.length; at += numbers) {
      for (int i = 0; i < numbers; i++) {
        total[i] += host[at + i];
      }
    }
  }

  /** The sum of all. */
  double sum() {
    call.run();
    sums.get(host);
    double sum = 0;
    for (float each : host) {
      sum += each;
    }
    return sum;
  }
}
