package org.impasto.backend.onednn.statistics;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.library.Library.argument;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.impasto.backend.Moments;
import org.impasto.backend.graph.Extent;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.onednn.layers.OneDnnMap;
import org.impasto.backend.onednn.library.DoubleTransfer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.onednn.library.SharedBuffer;

/**
 * Sums of F F^T and F over the positions inside.
 *
 * <p>F F^T goes row by row where rows are long and lie apart. Else it goes in bands of rows,
 * gathered where they lie apart. Each band is cut into parts of equal length, one product a part,
 * which threads share without waiting for each other. The weight gradient of a 1 x 1 convolution is
 * the same product, but its threads spin for one another: it took twenty times as long on a busy
 * machine. What is summed in single precision is added in double, which keeps the sums of large
 * pictures accurate.
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
   */
  private record Band(int parts, memory second, List<Call> calls) {}

  private final OneDnnMap map;
  private final Shape inside;
  private final SharedBuffer scratch;
  private final DoubleTransfer doubles;
  private final Library library;
  private final boolean contiguous;
  private final RowProducts rows;
  private final List<Band> bands = new ArrayList<>();
  private final RowSums first;

  MomentSums(OneDnnMap map, SharedBuffer scratch, DoubleTransfer doubles, Library library) {
    this.map = map;
    this.scratch = scratch;
    this.doubles = doubles;
    this.library = library;
    inside = map.shape.inside();
    contiguous = inside.columns().size() == map.shape.columns().total();
    boolean byRows = !contiguous && RowProducts.fits(inside);
    rows = byRows ? new RowProducts(map, BAND_POSITIONS / PARTS, scratch, doubles, library) : null;
    int height = Math.max(1, BAND_POSITIONS / inside.columns().size());
    for (int row = 0; !byRows && row < inside.rows().size(); row += height) {
      bands.add(band(row, Math.min(height, inside.rows().size() - row)));
    }
    memory positions = positions();
    first = new RowSums(positions, doubles.attach(RowSums.of(positions)), doubles, library);
  }

  /** [rows, columns, C] of the positions inside. */
  private memory positions() {
    long channels = inside.channels();
    long[] sizes = {inside.rows().size(), inside.columns().size(), channels};
    long[] strides = {map.shape.columns().total() * channels, channels, 1};
    return map.values(Library.strided(map.type, sizes, strides), map.offset(inside));
  }

  private Band band(int row, int height) {
    int channels = inside.channels();
    Shape part = new Shape(channels, new Extent(0, height, 0), inside.columns());
    long offset = map.offset(inside) + (long) row * map.shape.columns().total() * channels;
    List<Call> calls = new ArrayList<>();
    if (!contiguous) {
      memory gathered = scratch.attach(OneDnnMap.dense(part, map.type));
      calls.add(library.copy(map.values(map.view(part), offset), gathered, false));
    }
    long positions = part.positionsInside();
    long length = positions / PARTS;
    long rest = positions % PARTS;
    int parts = (length > 0 ? PARTS : 0) + (rest > 0 ? 1 : 0);
    memory second = doubles.attach(Library.dense(parts, channels, channels));
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
    return new Band(parts, second, calls);
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
        argument(DNNL_ARG_DST, doubles.attach(products, place)));
  }

  Moments sum() {
    int channels = inside.channels();
    double[] products = new double[channels * channels];
    double[] sums = new double[channels];
    if (rows != null) {
      rows.addTo(products);
    }
    for (Band band : bands) {
      band.calls.forEach(Call::run);
      doubles.add(Library.data(band.second), band.parts, products);
    }
    first.addTo(sums);
    return new Moments(channels, inside.positionsInside(), products, sums);
  }
}
