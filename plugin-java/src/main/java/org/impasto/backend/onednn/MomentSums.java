package org.impasto.backend.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.Library.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.impasto.backend.Extent;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.Moments;
import org.impasto.backend.onednn.Library.Call;

/**
 * Sums of F F^T and F over the positions inside.
 *
 * <p>They go in bands of rows, and each band in parts of equal length, one product F F^T a part,
 * which threads share without waiting for each other: the weight gradient of a 1 x 1 convolution,
 * which is the same product, has threads spin for one another and took twenty times as long on a
 * busy machine. Parts are added in double precision, which keeps the sums of large pictures
 * accurate.
 */
final class MomentSums {
  private static final int BAND_POSITIONS = 1 << 14;

  /**
   * Of a band. Products of 2^11 positions are accurate enough: on a flat picture, the worst case,
   * sums over 2^15 err by up to 2e-5 on some processors.
   */
  private static final int PARTS = 8;

  /**
   * @param second F F^T of each part, [parts,C,C]
   * @param first each row's sum of F, [rows,1,C]
   */
  private record Band(int parts, memory second, int rows, memory first, List<Call> calls) {}

  private final FeatureMap map;
  private final Shape inside;
  private final Buffer scratch;
  private final Buffer sums;
  private final Doubles doubles;
  private final Library library;
  private final List<Band> bands = new ArrayList<>();
  private final memory ones;

  /**
   * @param sums where each band's sums are until they are added to those of the bands before
   */
  MomentSums(FeatureMap map, Buffer scratch, Buffer sums, Doubles doubles, Library library) {
    this.map = map;
    this.scratch = scratch;
    this.sums = sums;
    this.doubles = doubles;
    this.library = library;
    inside = map.shape.inside();
    int columns = inside.columns().size();
    int height = Math.min(inside.rows().size(), Math.max(1, BAND_POSITIONS / columns));
    ones = ones(columns);
    for (int row = 0; row < inside.rows().size(); row += height) {
      bands.add(band(row, Math.min(height, inside.rows().size() - row)));
    }
  }

  private memory ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1f);
    return library.arranged(Library.dense(map.type, 1, 1, count), Library.dense(1, 1, count), ones);
  }

  private Band band(int row, int height) {
    int channels = inside.channels();
    Shape part = new Shape(channels, new Extent(0, height, 0), inside.columns());
    long offset = map.offset(inside) + (long) row * map.shape.columns().total() * channels;
    boolean contiguous = part.columns().total() == map.shape.columns().total();
    List<Call> calls = new ArrayList<>();
    if (!contiguous) {
      memory gathered = scratch.attach(FeatureMap.dense(part, map.type));
      calls.add(library.copy(map.values(map.view(part), offset), gathered, false));
    }
    long positions = part.positionsInside();
    long length = positions / PARTS;
    long rest = positions % PARTS;
    int parts = (length > 0 ? PARTS : 0) + (rest > 0 ? 1 : 0);
    memory second = sums.attach(Library.dense(parts, channels, channels));
    Features features =
        (desc, start) ->
            contiguous ? map.values(desc, offset + start) : scratch.attach(desc, start);
    if (length > 0) {
      calls.add(squares(features, 0, PARTS, length, 0));
    }
    if (rest > 0) {
      long last = (parts - 1L) * channels * channels;
      calls.add(squares(features, positions - rest, 1, rest, last));
    }
    memory first =
        sums.attach(Library.dense(height, 1, channels), (long) parts * channels * channels);
    calls.add(sumRows(features, height, first));
    return new Band(parts, second, height, first, calls);
  }

  /** A band's features, whose positions follow each other: memory for a view of them. */
  private interface Features {
    memory at(memory.desc view, long start);
  }

  /** F F^T of so many parts of so many positions each, from a position on, to a place in sums. */
  private Call squares(Features features, long position, long parts, long length, long place) {
    long channels = inside.channels();
    long pitch = length * channels;
    memory.desc turned =
        Library.strided(
            map.type, new long[] {parts, channels, length}, new long[] {pitch, 1, channels});
    memory.desc straight = Library.dense(map.type, parts, length, channels);
    memory.desc products = Library.dense(parts, channels, channels);
    return library.call(
        new matmul(new matmul.primitive_desc(library.engine, turned, straight, products)),
        argument(DNNL_ARG_SRC, features.at(turned, position * channels)),
        argument(DNNL_ARG_WEIGHTS, features.at(straight, position * channels)),
        argument(DNNL_ARG_DST, sums.attach(products, place)));
  }

  /** Each row's sum is a product with ones. */
  private Call sumRows(Features features, long rows, memory sums) {
    memory.desc positions =
        Library.dense(map.type, rows, inside.columns().size(), inside.channels());
    return library.call(
        new matmul(
            new matmul.primitive_desc(library.engine, ones.get_desc(), positions, sums.get_desc())),
        argument(DNNL_ARG_SRC, ones),
        argument(DNNL_ARG_WEIGHTS, features.at(positions, 0)),
        argument(DNNL_ARG_DST, sums));
  }

  Moments sum() {
    int channels = inside.channels();
    double[] products = new double[channels * channels];
    double[] sums = new double[channels];
    for (Band band : bands) {
      band.calls.forEach(Call::run);
      add(band.second, band.parts, products);
      add(band.first, band.rows, sums);
    }
    return new Moments(channels, inside.positionsInside(), products, sums);
  }

  /** Adds each part of native memory to the total. */
  private void add(memory parts, int count, double[] total) {
    for (int part = 0; part < count; part++) {
      doubles.add(Library.data(parts), (long) part * total.length, total);
    }
  }
}
