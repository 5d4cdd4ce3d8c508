package org.impasto.engine.source;

import org.impasto.frame.Frame;

/**
 * A frame as it was read.
 *
 * @param frame RGB on the grid, 0 where it is not covered
 * @param coverage [1,H,W] on the grid; null where all is picture
 */
record ReadFrame(Frame frame, Frame coverage) implements AutoCloseable {
  @Override
  public void close() {
    frame.close();
    if (coverage != null) {
      coverage.close();
    }
  }
}
