package org.impasto.backend.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.Library.argument;

import java.util.Arrays;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.Moments;
import org.impasto.backend.onednn.Library.Call;

/**
 * F^T F and 1^T F of positions [P,C] in scratch. The positions are summed in groups in single precision, the groups in
 * double: as accurate as many small sums, as fast as one large product.
 */
final class MomentSums {
  private static final int POSITIONS_PER_GROUP = 2048;
  private static final int LARGEST_RESULT = 1 << 21;

  private final int channels;
  private final long positions;
  private final int groups;
  private final long length;
  private final memory features;
  private final memory second;
  private final memory first;
  private final Call sumSecond;
  private final Call sumFirst;
  private final float[] host;

  MomentSums(int channels, long positions, Buffer scratch, Library library) {
    this.channels = channels;
    this.positions = positions;
    long most = Math.max(1, LARGEST_RESULT / ((long) channels * channels));
    groups = (int) Math.max(1, Math.min(most, positions / POSITIONS_PER_GROUP));
    length = (positions + groups - 1) / groups;
    long group = length * channels;
    memory.desc rows = Library.dense(groups, length, channels);
    memory.desc turned = Library.strided(new long[] {groups, channels, length}, new long[] {group, 1, channels});
    features = scratch.attach(rows);
    second = library.allocate(Library.dense(groups, channels, channels));
    first = library.allocate(Library.dense(groups, 1, channels));
    float[] ones = new float[Math.toIntExact(length)];
    Arrays.fill(ones, 1f);
    sumSecond = product(library, scratch.attach(turned), features, second);
    sumFirst = product(library, library.copyOf(Library.dense(1, 1, length), ones), features, first);
    host = new float[groups * channels * channels];
  }

  private static Call product(Library library, memory left, memory right, memory result) {
    matmul.primitive_desc description =
        new matmul.primitive_desc(library.engine, left.get_desc(), right.get_desc(), result.get_desc());
    return library.call(
        new matmul(description),
        argument(DNNL_ARG_SRC, left),
        argument(DNNL_ARG_WEIGHTS, right),
        argument(DNNL_ARG_DST, result));
  }

  /** Sums the features that lie at the start of the scratch buffer. */
  Moments sum() {
    long rest = groups * length - positions;
    FloatPointer end = Library.data(features).getPointer(positions * channels);
    Pointer.memset(end, 0, rest * channels * Float.BYTES);
    sumSecond.run();
    sumFirst.run();
    return new Moments(channels, positions, total(second, channels * channels), total(first, channels));
  }

  private double[] total(memory partial, int size) {
    Library.data(partial).get(host, 0, groups * size);
    double[] total = new double[size];
    for (int g = 0; g < groups; g++) {
      for (int i = 0; i < size; i++) {
        total[i] += host[g * size + i];
      }
    }
    return total;
  }
}
