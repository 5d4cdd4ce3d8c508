package org.impasto.backend.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.providing.ComputedMap;

/**
 * A node's values and the gradient of the loss with respect to them, both [H,W,C] with the node's
 * continuation.
 */
final class FeatureMap extends ComputedMap {
  final Shape shape;

  /** Of values and gradient alike. */
  final memory.data_type type;

  /** Whether no value is below 0, so that no gradient passes where a value is 0. */
  final boolean rectified;

  private final Buffer valueBuffer;
  private final memory values;
  private Buffer gradientBuffer;
  private memory gradient;

  /** Whether the gradient is 0 already where a rectified value is. */
  private boolean cut;

  FeatureMap(String name, Shape shape, memory.data_type type, boolean rectified, Library library) {
    super(name);
    this.shape = shape;
    this.type = type;
    this.rectified = rectified;
    this.valueBuffer = new Buffer(library);
    this.values = valueBuffer.attach(whole());
  }

  /** [1,C,H,W] of a part, as it lies densely in memory of its own. */
  static memory.desc dense(Shape part, memory.data_type type) {
    return strided(part, part, type);
  }

  /** [1,C,H,W] of a part within a larger whole. */
  static memory.desc strided(Shape part, Shape whole, memory.data_type type) {
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

  memory.desc view(Shape part) {
    return strided(part, shape, type);
  }

  /** Numbers from the start of this map to the first position of a part of it. */
  long offset(Shape part) {
    long rows = shape.rows().before() - part.rows().before();
    long columns = shape.columns().before() - part.columns().before();
    return (rows * shape.columns().total() + columns) * shape.channels();
  }

  memory values() {
    return values;
  }

  memory values(memory.desc view, long offset) {
    return valueBuffer.attach(view, offset);
  }

  void placeGradient(Buffer buffer) {
    gradientBuffer = buffer;
    gradient = buffer.attach(whole());
  }

  memory gradient() {
    return gradient;
  }

  memory gradient(memory.desc view, long offset) {
    return gradientBuffer.attach(view, offset);
  }

  void allocateValues() {
    valueBuffer.allocate();
  }

  @Override
  protected void allocateGradient() {
    gradientBuffer.allocate();
    cut = false;
  }

  boolean cut() {
    return cut;
  }

  void cut(boolean cut) {
    this.cut = cut;
  }

  @Override
  protected void clearGradient() {
    Pointer.memset(gradient.get_data_handle(), 0, shape.elements() * Library.bytes(type));
  }
}
