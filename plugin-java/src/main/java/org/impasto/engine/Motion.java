package org.impasto.engine;

import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;

/**
 * How a frame's pixels moved since another frame.
 *
 * @param toOther where each pixel of the frame lies in the other, px
 * @param reliability of that, [1,H,W] in [0,1]
 */
record Motion(FlowField toOther, Frame reliability) implements AutoCloseable {
  @Override
  public void close() {
    toOther.close();
    reliability.close();
  }
}
