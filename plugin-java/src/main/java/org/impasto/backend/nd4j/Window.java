package org.impasto.backend.nd4j;

import org.impasto.backend.Geometry.Shape;

/**
 * What one reader sees of a map: the whole of it, or a part copied into scratch, because ND4J
 * computes fast on dense arrays only. Copying a part is fast too, adding to one is not: so a sum is
 * taken out, added to and put back.
 */
final class Window {
  private final FeatureMap map;
  private final Shape shape;
  private final Vectors vectors;
  private final boolean whole;
  private final Part valuesInMap;
  private final Part gradientInMap;
  private final Part gathered;
  private final Part fresh;
  private final Part sum;

  Window(FeatureMap map, Shape shape, Buffer scratch, Vectors vectors) {
    this.map = map;
    this.shape = shape;
    this.vectors = vectors;
    whole = shape.equals(map.shape);
    long[] sides = FeatureMap.sides(shape);
    valuesInMap = map.values.get(map.indices(shape));
    gradientInMap = map.gradient().get(map.indices(shape));
    gathered = whole ? map.values : scratch.part(0, sides);
    fresh = scratch.part(beyondValues(), sides);
    sum = whole ? map.gradient() : scratch.part(0, sides);
  }

  Shape shape() {
    return shape;
  }

  /** [1,C,H,W], dense, until another window gathers or this one adds. */
  Part values() {
    return gathered;
  }

  /** The first float of scratch that the values leave unused. */
  long beyondValues() {
    return whole ? 0 : shape.elements();
  }

  void gather() {
    if (!whole) {
      gathered.array().assign(valuesInMap.array());
    }
  }

  /**
   * Where a reader leaves its gradient before {@link #deliver}: the map's own memory where it is
   * the first.
   */
  Part place() {
    return whole && !map.live() ? map.gradient() : fresh;
  }

  /** Adds what lies at {@link #place} to the map's gradient. */
  void deliver() {
    if (whole && !map.live()) {
      map.live(true);
    } else {
      add(1, fresh);
    }
  }

  /**
   * Adds scale times a dense array of the window's shape to the map's gradient; scratch's beginning
   * is lost.
   */
  void add(double scale, Part dense) {
    map.startGradient();
    if (!whole) {
      sum.array().assign(gradientInMap.array());
    }
    vectors.axpy(scale, dense.array(), sum.array());
    if (!whole) {
      gradientInMap.array().assign(sum.array());
    }
  }

  /** Memory for a dense gradient of the window's shape, apart from its values. */
  Part fresh() {
    return fresh;
  }
}
