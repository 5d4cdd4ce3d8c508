package org.impasto.backend.onednn.statistics;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.impasto.backend.onednn.library.Library.argument;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.onednn.layers.OneDnnMap;
import org.impasto.backend.onednn.library.DoubleTransfer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.onednn.library.PostOps;
import org.impasto.backend.onednn.library.SharedBuffer;

/**
 * Sum over positions and channels of (F - T)^2, in bands of rows whose squares stay in the
 * processor's cache until they are added. Rows are taken with their margins, which are not added.
 */
final class TapDistance {
  private static final long BYTES = 1 << 21;

  /**
   * @param start of its first row among the target's, in bytes
   */
  private record Band(long start, memory target, Call square, RowSums sums) {
    double squares(Pointer data) {
      target.set_data_handle(Library.at(data, start));
      square.run();
      return sums.sum();
    }
  }

  private record Place(int first, int rows, memory values, memory squares, memory inside) {}

  private final OneDnnMap map;
  private final Shape inside;
  private final DoubleTransfer doubles;
  private final Library library;
  private final long row;
  private final List<Place> places = new ArrayList<>();
  private final List<Band> bands = new ArrayList<>();

  TapDistance(OneDnnMap map, SharedBuffer scratch, DoubleTransfer doubles, Library library) {
    this.map = map;
    this.doubles = doubles;
    this.library = library;
    inside = map.shape.inside();
    row = (long) map.shape.columns().total() * inside.channels();
    int most = (int) Math.max(1, BYTES / (row * Library.bytes(map.type)));
    for (int first = 0; first < inside.rows().size(); first += most) {
      places.add(place(first, Math.min(most, inside.rows().size() - first), scratch));
    }
  }

  private Place place(int first, int rows, SharedBuffer scratch) {
    memory.desc all = Library.dense(map.type, 1, rows * row);
    long channels = inside.channels();
    long columns = inside.columns().size();
    memory.desc within =
        Library.strided(
            map.type, new long[] {rows, columns, channels}, new long[] {row, channels, 1});
    return new Place(
        first,
        rows,
        map.values(all, (map.shape.rows().before() + first) * row),
        scratch.attach(all),
        scratch.attach(within, map.shape.columns().before() * channels));
  }

  /**
   * @param target as its tap's rows lie
   */
  double to(Pointer target) {
    if (bands.isEmpty()) {
      places.forEach(place -> bands.add(band(place)));
    }
    double sum = 0;
    for (Band band : bands) {
      sum += band.squares(target);
    }
    return sum;
  }

  private Band band(Place place) {
    memory.desc all = place.values.get_desc();
    memory target = library.placeless(all);
    PostOps finish = new PostOps().square();
    Call square =
        library.call(
            new binary(
                new binary.primitive_desc(
                    library.engine,
                    algorithm.binary_sub,
                    all,
                    all,
                    all,
                    finish.attributes(),
                    false)),
            argument(DNNL_ARG_SRC_0, place.values),
            argument(DNNL_ARG_SRC_1, target),
            argument(DNNL_ARG_DST, place.squares));
    return new Band(
        place.first * row * Library.bytes(map.type),
        target,
        square,
        new RowSums(place.inside, library.allocate(RowSums.of(place.inside)), doubles, library));
  }
}
