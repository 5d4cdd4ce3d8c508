package org.impasto.tools.measure;

import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;

/**
 * A shot whose paintings can be measured: its motion is known better than the painter estimates it.
 */
interface MeasuredShot extends FrameSource {
  String name();

  /** Frames between those of the long temporal error. */
  int longStep();

  /**
   * Temporal error of two paintings, the first of an earlier frame; mean squared RGB difference
   * where visible.
   */
  double temporalError(Frame earlier, int from, Frame later, int to);

  @Override
  default boolean temporalAccess() {
    return true;
  }

  @Override
  int last();

  @Override
  default ShotRange range() {
    return ShotRange.of(1, last());
  }
}
