package org.impasto.flow.estimate;

import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;

/**
 * Finds motion between two frames. Deterministic: the same frames give the same bits, whatever was
 * asked before. Instances keep no native memory between calls and serve one thread at a time.
 */
public interface OpticalFlow extends AutoCloseable {
  /**
   * Where each pixel of one frame lies in the other.
   *
   * @param from RGB or grey, display-referred, [0,1], at least 16x16; the field belongs to it
   * @param to of the same size
   * @param field of the same size, filled
   */
  void compute(Frame from, Frame to, FlowField field);

  /** As {@link #compute(Frame, Frame, FlowField)}, into a new field. */
  default FlowField compute(Frame from, Frame to) {
    try (Scope scope = new Scope()) {
      FlowField field = scope.own(FlowField.allocate(from.width(), from.height()));
      compute(from, to, field);
      return scope.release(field);
    }
  }

  @Override
  void close();
}
