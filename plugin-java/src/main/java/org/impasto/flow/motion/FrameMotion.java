package org.impasto.flow.motion;

import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.ownership.Scope;

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
    try (Scope scope = new Scope()) {
      scope.own(toOther);
      Frame reliability = scope.own(Reliability.compute(toOther, back));
      return whole(scope, toOther, reliability, scope.own(Warp.within(toOther)));
    }
  }

  /** Known of a render: nothing has to vouch for it. Takes the field over. */
  public static FrameMotion known(FlowField toOther, FlowField back) {
    try (Scope scope = new Scope()) {
      scope.own(toOther);
      Frame reliability = scope.own(Reliability.ofKnown(toOther, back));
      return whole(scope, toOther, reliability, scope.own(reliability.copy()));
    }
  }

  /** The same motion between smaller frames, px there. */
  public FrameMotion resized(int width, int height) {
    try (Scope scope = new Scope()) {
      Frame motion = scope.own(Resampling.resize(toOther.frame(), width, height));
      Frame smaller = scope.own(Resampling.resize(reliability, width, height));
      Frame other = scope.own(Resampling.resize(likely, width, height));
      FlowField field = new FlowField(scope.release(motion));
      field.scale((float) width / toOther.width(), (float) height / toOther.height());
      return whole(scope, scope.own(field), smaller, other);
    }
  }

  /** An equal one that is closed apart. */
  public FrameMotion copy() {
    try (Scope scope = new Scope()) {
      FlowField field = scope.own(new FlowField(toOther.frame().copy()));
      Frame sure = scope.own(reliability.copy());
      return whole(scope, field, sure, scope.own(likely.copy()));
    }
  }

  private static FrameMotion whole(
      Scope scope, FlowField toOther, Frame reliability, Frame likely) {
    return new FrameMotion(
        scope.release(toOther), scope.release(reliability), scope.release(likely));
  }

  @Override
  public void close() {
    toOther.close();
    reliability.close();
    likely.close();
  }
}
