package org.impasto.backend.onednn.layers;

import org.bytedeco.dnnl.memory;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.onednn.library.SharedBuffer;

/**
 * What one layer sees of its input: the whole map, or a part of it copied into scratch because
 * convolutions and pools run fast on dense memory only.
 */
public final class Window {
  private final OneDnnMap map;
  private final Shape part;
  private final SharedBuffer scratch;
  private final boolean whole;
  private final memory.data_type type;
  private final memory values;
  private final memory scratchGradient;
  private final Call gather;
  private final Call scatter;

  /**
   * @param type in which the layer reads; gradients are of the map's type
   */
  public Window(
      OneDnnMap map, Shape part, memory.data_type type, SharedBuffer scratch, Library library) {
    this.map = map;
    this.part = part;
    this.scratch = scratch;
    this.type = type;
    this.whole = part.equals(map.shape);
    memory.desc view = map.view(part);
    long offset = map.offset(part);
    boolean inPlace = whole && type == map.type;
    values = inPlace ? map.values() : scratch.attach(OneDnnMap.dense(part, type));
    gather = inPlace ? () -> {} : library.copy(map.values(view, offset), values, false);
    scratchGradient = scratch.attach(gradientLayout());
    scatter = library.copy(scratchGradient, map.gradient(view, offset), true);
  }

  int channels() {
    return map.shape.channels();
  }

  boolean whole() {
    return whole;
  }

  /** Where the layer reads, dense; {@link #gather} fills it. */
  public memory values() {
    return values;
  }

  public void gather() {
    gather.run();
  }

  memory.data_type type() {
    return type;
  }

  memory.data_type gradientType() {
    return map.type;
  }

  /** Of the whole gradient, direct or in scratch. */
  memory.desc gradientLayout() {
    return OneDnnMap.dense(part, map.type);
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

  /**
   * Runs a layer's gradient in whichever of its two forms fits, and sees that it arrives in the
   * map.
   */
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
