package org.impasto.backend.nd4j.layers;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.graph.Extent;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Reflection;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.nd4j.arrays.Vectors;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Continues a picture [1,C,H,W] by reflection into the margins around it, and folds a gradient on
 * them back.
 */
final class ReflectedMargins {
  /** One channel's row or column of the margin, and the one inside that it continues. */
  private record Pair(BufferView margin, BufferView inside) {}

  private final List<Pair> sides = new ArrayList<>();
  private final List<Pair> rows = new ArrayList<>();

  private final Vectors vectors;

  ReflectedMargins(BufferView picture, Shape shape, Vectors vectors) {
    this.vectors = vectors;
    INDArrayIndex all = NDArrayIndex.all();
    INDArrayIndex inside =
        NDArrayIndex.interval(shape.rows().before(), shape.rows().before() + shape.rows().size());
    for (int x = 0; x < shape.columns().total(); x++) {
      int source = source(x, shape.columns());
      if (source != x) {
        for (int c = 0; c < shape.channels(); c++) {
          sides.add(
              new Pair(line(picture, c, inside, at(x)), line(picture, c, inside, at(source))));
        }
      }
    }
    for (int y = 0; y < shape.rows().total(); y++) {
      int source = source(y, shape.rows());
      if (source != y) {
        for (int c = 0; c < shape.channels(); c++) {
          rows.add(new Pair(line(picture, c, at(y), all), line(picture, c, at(source), all)));
        }
      }
    }
  }

  private static BufferView line(
      BufferView picture, int channel, INDArrayIndex row, INDArrayIndex column) {
    return picture.get(at(0), at(channel), row, column);
  }

  private static INDArrayIndex at(int position) {
    return NDArrayIndex.point(position);
  }

  /** The position inside that stands at a position; both counted from the first of all. */
  private static int source(int position, Extent extent) {
    return Reflection.of(position - extent.before(), extent.size()) + extent.before();
  }

  /** Fills the margins from the positions inside: the rows' ends first, then whole rows. */
  void fill() {
    sides.forEach(ReflectedMargins::copy);
    rows.forEach(ReflectedMargins::copy);
  }

  private static void copy(Pair pair) {
    pair.margin().array().assign(pair.inside().array());
  }

  /** Adds the margins' gradient to the positions that they came from, in the opposite order. */
  void fold() {
    rows.forEach(this::add);
    sides.forEach(this::add);
  }

  private void add(Pair pair) {
    vectors.axpy(1, pair.margin().array(), pair.inside().array());
  }
}
