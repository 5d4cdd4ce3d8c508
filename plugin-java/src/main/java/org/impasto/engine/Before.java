package org.impasto.engine;

import org.impasto.flow.Warp;
import org.impasto.frame.Frame;

/**
 * What a following frame leans on: the frame before it, moved to this frame.
 *
 * @param painting painted, may leave [0,1] a little
 * @param source of that painting
 * @param within [1,H,W], 1 where the motion comes from inside that frame
 * @param reliability of the motion, [1,H,W] in [0,1]; stays the motion's
 */
record Before(Frame painting, Frame source, Frame within, Frame reliability) implements AutoCloseable {
  static Before warped(Frame painting, Frame source, Motion motion) {
    return new Before(
        Warp.bicubic(painting, motion.toPrevious()),
        Warp.bicubic(source, motion.toPrevious()),
        Warp.within(motion.toPrevious()),
        motion.reliability());
  }

  @Override
  public void close() {
    painting.close();
    source.close();
    within.close();
  }
}
