package org.impasto.backend.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.Library.argument;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Extent;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.onednn.Library.Call;

/**
 * What is computed at each position of a tap by itself, in bands of rows that stay in the
 * processor's cache from one pass over them to the next: passes over a whole large map would each
 * go through memory.
 */
final class TapBands {
  private static final long BYTES = 1 << 22;

  /** dF += 2 scale (F - target). */
  record Pull(FloatPointer target, double scale) {}

  /**
   * @param start of its first element among the tap's, dense
   */
  private record Band(long start, long elements, Call gather, Call scatter, Call addMoments) {}

  private final FeatureMap map;
  private final Shape inside;
  private final Buffer scratch;
  private final Vectors vectors;
  private final Library library;
  private final memory gathered;
  private final List<Band> bands = new ArrayList<>();

  /**
   * @param matrix [1,C,C] in the map's type
   * @param vector [1,1,C]
   */
  TapBands(
      FeatureMap map,
      memory matrix,
      memory vector,
      Buffer scratch,
      Vectors vectors,
      Library library) {
    this.map = map;
    this.scratch = scratch;
    this.vectors = vectors;
    this.library = library;
    inside = map.shape.inside();
    gathered = scratch.attach(Library.dense(1));
    long row = (long) inside.columns().size() * inside.channels();
    int rows = (int) Math.max(1, BYTES / (row * Float.BYTES));
    for (int first = 0; first < inside.rows().size(); first += rows) {
      bands.add(band(first, Math.min(rows, inside.rows().size() - first), matrix, vector));
    }
  }

  private Band band(int first, int rows, memory matrix, memory vector) {
    Shape part = new Shape(inside.channels(), new Extent(0, rows, 0), inside.columns());
    long offset =
        map.offset(inside) + (long) first * map.shape.columns().total() * inside.channels();
    long start = (long) first * inside.columns().size() * inside.channels();
    memory dense = scratch.attach(FeatureMap.dense(part, memory.data_type.f32));
    memory.desc view = map.view(part);
    return new Band(
        start,
        part.elements(),
        library.copy(map.values(view, offset), dense, false),
        library.copy(dense, map.gradient(view, offset), true),
        addMoments(rows, offset, matrix, vector));
  }

  /** dF += F M + v: one product for each row, or one in all where the rows follow each other. */
  private Call addMoments(long rows, long offset, memory matrix, memory vector) {
    long columns = inside.columns().size();
    long channels = inside.channels();
    long pitch = map.shape.columns().total() * channels;
    memory.desc positions =
        columns == map.shape.columns().total()
            ? Library.dense(map.type, 1, rows * columns, channels)
            : Library.strided(
                map.type, new long[] {rows, columns, channels}, new long[] {pitch, channels, 1});
    return library.call(
        new matmul(
            new matmul.primitive_desc(
                library.engine,
                positions,
                matrix.get_desc(),
                vector.get_desc(),
                positions,
                Library.addingToResult(),
                false)),
        argument(DNNL_ARG_SRC, map.values(positions, offset)),
        argument(DNNL_ARG_WEIGHTS, matrix),
        argument(DNNL_ARG_BIAS, vector),
        argument(DNNL_ARG_DST, map.gradient(positions, offset)));
  }

  /** Sum over positions and channels of (F - target)^2. */
  double distance(FloatPointer target) {
    double sum = 0;
    for (Band band : bands) {
      FloatPointer difference = difference(band, target);
      sum += vectors.dot(difference, difference, band.elements);
    }
    return sum;
  }

  private FloatPointer difference(Band band, FloatPointer target) {
    band.gather.run();
    FloatPointer difference = Library.data(gathered);
    vectors.subtract(difference, target.getPointer(band.start), difference, band.elements);
    return difference;
  }

  /**
   * Adds to the map's gradient.
   *
   * @param moments whether dF += F M + v
   */
  void addGradients(boolean moments, List<Pull> pulls) {
    for (Band band : bands) {
      if (moments) {
        band.addMoments.run();
      }
      for (Pull pull : pulls) {
        vectors.multiply(2 * pull.scale, difference(band, pull.target), band.elements);
        band.scatter.run();
      }
    }
  }
}
