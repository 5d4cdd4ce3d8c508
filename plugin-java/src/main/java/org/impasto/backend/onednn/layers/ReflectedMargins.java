package org.impasto.backend.onednn.layers;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.impasto.backend.graph.Extent;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Reflection;

/**
 * Continues a picture [H,W,C] by reflection into the margins around it, and folds a gradient on
 * them back.
 */
final class ReflectedMargins {
  private final Shape shape;
  private final long row;

  ReflectedMargins(Shape shape) {
    this.shape = shape;
    this.row = (long) shape.columns().total() * shape.channels();
  }

  boolean empty() {
    return shape.elements() == shape.inside().elements();
  }

  /** Fills the margins from the positions inside: the rows' ends first, then whole rows. */
  void fill(FloatPointer picture) {
    FloatIndexer values = indexer(picture);
    eachSide((margin, inside) -> values.put(margin, values.get(inside)));
    eachRow((margin, inside) -> values.put(margin, values.get(inside)));
  }

  /** Adds the margins' gradient to the positions that they came from, in the opposite order. */
  void fold(FloatPointer gradient) {
    FloatIndexer values = indexer(gradient);
    eachRow((margin, inside) -> values.put(inside, values.get(inside) + values.get(margin)));
    eachSide((margin, inside) -> values.put(inside, values.get(inside) + values.get(margin)));
  }

  private interface Step {
    void apply(long margin, long inside);
  }

  /** Visits the margins above and below, over their whole width. */
  private void eachRow(Step step) {
    for (int y = 0; y < shape.rows().total(); y++) {
      int source = source(y, shape.rows());
      for (long i = 0; source != y && i < row; i++) {
        step.apply(y * row + i, source * row + i);
      }
    }
  }

  /** Visits the margins left and right of the picture's rows. */
  private void eachSide(Step step) {
    int channels = shape.channels();
    Extent rows = shape.rows();
    for (int y = rows.before(); y < rows.before() + rows.size(); y++) {
      for (int x = 0; x < shape.columns().total(); x++) {
        int source = source(x, shape.columns());
        if (source == x) {
          x += shape.columns().size() - 1;
          continue;
        }
        for (int c = 0; c < channels; c++) {
          step.apply(y * row + (long) x * channels + c, y * row + (long) source * channels + c);
        }
      }
    }
  }

  private FloatIndexer indexer(FloatPointer pointer) {
    return FloatIndexer.create(new FloatPointer(pointer).capacity(shape.elements()));
  }

  /** The position inside that stands at a position; both counted from the first of all. */
  private static int source(int position, Extent extent) {
    return Reflection.of(position - extent.before(), extent.size()) + extent.before();
  }
}
