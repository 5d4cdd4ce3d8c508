package org.impasto.flow.motion;

import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.frame.Frame;

/**
 * How a frame's pixels moved since another frame.
 *
 * @param toOther where each pixel of the frame lies in the other, px
 * @param reliability of that, [1,H,W] in [0,1]
 * @param likely [1,H,W] in [0,1]: where looks may vouch for motion that is not reliable; 0 where
 *     what is seen is known to have been hidden in the other frame or outside it
 */
public record FrameMotion(FlowField toOther, Frame reliability, Frame likely)
    implements AutoCloseable {
  /** Found by optical flow; takes the field over. */
  public static FrameMotion estimated(FlowField toOther, FlowField back) {
    return new FrameMotion(toOther, Reliability.compute(toOther, back), Warp.within(toOther));
  }

  /** Known of a render: nothing has to vouch for it. Takes the field over. */
  public static FrameMotion known(FlowField toOther, FlowField back) {
    Frame reliability = Reliability.ofKnown(toOther, back);
    return new FrameMotion(toOther, reliability, reliability.copy());
  }

  @Override
  public void close() {
    toOther.close();
    reliability.close();
    likely.close();
  }
}
