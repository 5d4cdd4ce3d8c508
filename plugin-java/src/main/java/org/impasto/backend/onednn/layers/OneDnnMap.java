package org.impasto.backend.onednn.layers;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.SharedBuffer;
import org.impasto.backend.providing.ComputedMap;

/**
 * A node's values and the gradient of the loss with respect to them, both [H,W,C] with the node's
 * continuation.
 */
public final class OneDnnMap extends ComputedMap {
  public final Shape shape;

  /** Of values and gradient alike. */
  public final memory.data_type type;

  /** Whether no value is below 0, so that no gradient passes where a value is 0. */
  public final boolean rectified;

  private final SharedBuffer valueBuffer;
  private final memory values;
  private SharedBuffer gradientBuffer;
  private memory gradient;

  /** Whether the gradient is 0 already where a rectified value is. */
  private boolean cut;

  public OneDnnMap(
      String name, Shape shape, memory.data_type type, boolean rectified, Library library) {
    super(name);
    this.shape = shape;
    this.type = type;
    this.rectified = rectified;
    this.valueBuffer = new SharedBuffer(library);
    this.values = valueBuffer.attach(whole());
  }

  /** [1,C,H,W] of a part, as it lies densely in memory of its own. */
  public static memory.desc dense(Shape part, memory.data_type type) {
    return strided(part, part, type);
  }

  /** [1,C,H,W] of a part within a larger whole. */
  public static memory.desc strided(Shape part, Shape whole, memory.data_type type) {
    long channels = whole.channels();
    long row = channels * whole.columns().total();
    return Library.strided(
        type,
        new long[] {1, channels, part.rows().total(), part.columns().total()},
        new long[] {row * whole.rows().total(), 1, row, channels});
  }

  memory.desc whole() {
    return dense(shape, type);
  }

  public memory.desc view(Shape part) {
    return strided(part, shape, type);
  }

  /** Numbers from the start of this map to the first position of a part of it. */
  public long offset(Shape part) {
    long rows = shape.rows().before() - part.rows().before();
    long columns = shape.columns().before() - part.columns().before();
    return (rows * shape.columns().total() + columns) * shape.channels();
  }

  public memory values() {
    return values;
  }

  public memory values(memory.desc view, long offset) {
    return valueBuffer.attach(view, offset);
  }

  public void placeGradient(SharedBuffer buffer) {
    gradientBuffer = buffer;
    gradient = buffer.attach(whole());
  }

  public memory gradient() {
    return gradient;
  }

  public memory gradient(memory.desc view, long offset) {
    return gradientBuffer.attach(view, offset);
  }

  public void allocateValues() {
    valueBuffer.allocate();
  }

  @Override
  protected void allocateGradient() {
    gradientBuffer.allocate();
    cut = false;
  }

  public boolean cut() {
    return cut;
  }

  public void cut(boolean cut) {
    this.cut = cut;
  }

  @Override
  protected void clearGradient() {
    Pointer.memset(gradient.get_data_handle(), 0, shape.elements() * Library.bytes(type));
  }
}
