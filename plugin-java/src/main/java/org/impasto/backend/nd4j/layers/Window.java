package org.impasto.backend.nd4j.layers;

import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.nd4j.arrays.SharedBuffer;
import org.impasto.backend.nd4j.arrays.Vectors;

/**
 * What one reader sees of a map: the whole of it, or a part copied into scratch, because ND4J
 * computes fast on dense arrays only. Copying a part is fast too, adding to one is not: so a sum is
 * taken out, added to and put back.
 */
public final class Window {
  private final Nd4jMap map;
  private final Shape shape;
  private final Vectors vectors;
  private final boolean whole;
  private final BufferView valuesInMap;
  private final BufferView gradientInMap;
  private final BufferView gathered;
  private final BufferView fresh;
  private final BufferView sum;

  public Window(Nd4jMap map, Shape shape, SharedBuffer scratch, Vectors vectors) {
    this.map = map;
    this.shape = shape;
    this.vectors = vectors;
    whole = shape.equals(map.shape);
    long[] sides = Nd4jMap.sides(shape);
    valuesInMap = map.values.get(map.indices(shape));
    gradientInMap = map.gradient().get(map.indices(shape));
    gathered = whole ? map.values : scratch.part(0, sides);
    fresh = scratch.part(beyondValues(), sides);
    sum = whole ? map.gradient() : scratch.part(0, sides);
  }

  public Shape shape() {
    return shape;
  }

  /** [1,C,H,W], dense, until another window gathers or this one adds. */
  public BufferView values() {
    return gathered;
  }

  /** The first float of scratch that the values leave unused. */
  public long beyondValues() {
    return whole ? 0 : shape.elements();
  }

  public void gather() {
    if (!whole) {
      gathered.array().assign(valuesInMap.array());
    }
  }

  /**
   * Where a reader leaves its gradient before {@link #deliver}: the map's own memory where it is
   * the first.
   */
  BufferView place() {
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
  public void add(double scale, BufferView dense) {
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
  public BufferView fresh() {
    return fresh;
  }
}
