package org.impasto.engine.brush;

import org.impasto.engine.painting.PaintedFrame;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;

/**
 * Paint of another frame, and the way to it. Owns the paint and its trust.
 *
 * @param painted with a match field, but for a keyframe
 * @param keyframe number among the task's keyframes, whose strokes are where they stand; -1: none
 * @param toOther where each pixel of the frame to paint lies in the other; stays its maker's; null:
 *     where it is
 * @param trust [1,H,W] in [0,1], how far the paint can be kept; null: wholly
 */
public record EarlierPaint(PaintedFrame painted, int keyframe, FlowField toOther, Frame trust)
    implements AutoCloseable {
  /** Of no keyframe. */
  public static final int NO_KEYFRAME = -1;

  /** Paint of the frame itself, in a pass before. */
  public static EarlierPaint still(PaintedFrame painted) {
    return new EarlierPaint(painted, NO_KEYFRAME, null, null);
  }

  @Override
  public void close() {
    painted.close();
    if (trust != null) {
      trust.close();
    }
  }
}
