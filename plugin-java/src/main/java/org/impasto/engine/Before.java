package org.impasto.engine;

import org.impasto.flow.Warp;
import org.impasto.frame.Frame;

/**
 * What a following frame leans on: the frame before it, moved to this frame.
 *
 * @param painting painted, may leave [0,1] a little
 * @param source of that painting
 * @param reliability of the motion, [1,H,W] in [0,1]; stays the motion's
 */
record Before(Frame painting, Frame source, Frame reliability) implements AutoCloseable {
  static Before warped(Frame painting, Frame source, Motion motion) {
    Frame warpedPainting = Warp.bicubic(painting, motion.toPrevious());
    try {
      return new Before(warpedPainting, Warp.bicubic(source, motion.toPrevious()), motion.reliability());
    } catch (RuntimeException failure) {
      warpedPainting.close();
      throw failure;
    }
  }

  @Override
  public void close() {
    painting.close();
    source.close();
  }
}
