package org.impasto.backend.onednn;

import org.bytedeco.dnnl.memory;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.onednn.Library.Call;

/**
 * What one layer sees of its input: the whole map, or a part of it copied into scratch because convolutions and pools
 * run fast on dense memory only.
 */
final class Window {
  private final FeatureMap map;
  private final Shape part;
  private final Buffer scratch;
  private final boolean whole;
  private final memory values;
  private final memory scratchGradient;
  private final Call gather;
  private final Call scatter;

  Window(FeatureMap map, Shape part, Buffer scratch, Library library) {
    this.map = map;
    this.part = part;
    this.scratch = scratch;
    this.whole = part.equals(map.shape);
    memory.desc dense = FeatureMap.dense(part);
    memory.desc view = map.view(part);
    long offset = map.offset(part);
    values = whole ? map.values() : scratch.attach(dense);
    gather = whole ? () -> {} : library.copy(map.values(view, offset), values, false);
    scratchGradient = scratch.attach(dense);
    scatter = library.copy(scratchGradient, map.gradient(view, offset), true);
  }

  int channels() {
    return map.shape.channels();
  }

  boolean whole() {
    return whole;
  }

  /** Where the layer reads, dense; {@link #gather} fills it. */
  memory values() {
    return values;
  }

  void gather() {
    gather.run();
  }

  /** Whether a layer can write its gradient straight into the map's, as the first to do so. */
  boolean direct() {
    return whole && !map.live();
  }

  memory directGradient() {
    return map.gradient();
  }

  memory scratchGradient() {
    return scratchGradient;
  }

  /** Some positions of the direct gradient. */
  memory directGradient(memory.desc view, long offset) {
    return map.gradient(view, offset);
  }

  /** Some positions of the scratch gradient, or scratch beyond it. */
  memory scratchGradient(memory.desc view, long offset) {
    return scratch.attach(view, offset);
  }

  Shape part() {
    return part;
  }

  /** Runs a layer's gradient in whichever of its two forms fits, and sees that it arrives in the map. */
  void deliver(Call direct, Call scratch) {
    if (direct()) {
      direct.run();
      map.live(true);
    } else {
      scratch.run();
      map.startGradient();
      scatter.run();
    }
  }
}
