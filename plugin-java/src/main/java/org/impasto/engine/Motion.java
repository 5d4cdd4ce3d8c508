package org.impasto.engine;

import org.impasto.flow.FlowField;
import org.impasto.flow.OpticalFlow;
import org.impasto.flow.Reliability;
import org.impasto.frame.Frame;

/**
 * How a frame's pixels moved since the frame before it.
 *
 * @param toPrevious where each pixel of the frame lies in the frame before, px
 * @param reliability of that, [1,H,W] in [0,1]
 */
record Motion(FlowField toPrevious, Frame reliability) implements AutoCloseable {
  static Motion estimate(OpticalFlow flow, Frame current, Frame previous) {
    FlowField backward = flow.compute(current, previous);
    try (FlowField forward = flow.compute(previous, current)) {
      return new Motion(backward, Reliability.compute(backward, forward));
    }
  }

  @Override
  public void close() {
    toPrevious.close();
    reliability.close();
  }
}
