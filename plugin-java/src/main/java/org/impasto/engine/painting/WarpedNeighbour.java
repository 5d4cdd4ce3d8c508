package org.impasto.engine.painting;

import java.util.function.UnaryOperator;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;

/**
 * What a frame depends on: another frame, moved to this one. Mostly the one before it.
 *
 * @param painting painted, may leave [0,1] a little
 * @param source of that painting
 * @param within [1,H,W], 1 where the motion comes from inside that frame
 * @param likely [1,H,W] in [0,1], where looks may vouch for the motion (see {@link FrameMotion})
 * @param reliability of the motion, [1,H,W] in [0,1]
 */
public record WarpedNeighbour(
    Frame painting, Frame source, Frame within, Frame likely, Frame reliability)
    implements AutoCloseable {
  /**
   * Painting, source and motion stay the caller's.
   *
   * @param published whether the painting is warped bilinearly, as published
   */
  public static WarpedNeighbour warped(
      Frame painting, Frame source, FrameMotion motion, boolean published) {
    return new WarpedNeighbour(
        published
            ? Warp.bilinear(painting, motion.toOther())
            : Warp.bicubic(painting, motion.toOther()),
        Warp.bicubic(source, motion.toOther()),
        Warp.within(motion.toOther()),
        motion.likely().copy(),
        motion.reliability().copy());
  }

  /** Trusts the motion no further than a weight [1,H,W] in [0,1]; returns this. */
  public WarpedNeighbour atMost(Frame weight) {
    PixelRows.multiply(within, weight);
    PixelRows.multiply(likely, weight);
    PixelRows.multiply(reliability, weight);
    return this;
  }

  /**
   * The paint that can be kept: with the change of the source carried over that motion does not
   * explain.
   *
   * @param goal this frame's source in the style's colours
   */
  TemporalTarget kept(Frame goal, UnaryOperator<Frame> recolouring) {
    try (Frame goalBefore = recolouring.apply(source);
        SourceChange change = new SourceChange(goal, goalBefore)) {
      return new TemporalTarget(change.follow(painting), change.trust(reliability, likely));
    }
  }

  /**
   * How much of what can be kept has come from a keyframe, [1,H,W] in [0,1]; the caller closes it.
   * The painting is how much of the other frame had.
   */
  public Frame share(PaintingTask subject) {
    Frame share = subject.published() ? reliability.copy() : trust(subject);
    PixelRows.multiply(share, painting);
    Planes.clampToUnit(share);
    return share;
  }

  private Frame trust(PaintingTask subject) {
    UnaryOperator<Frame> recolouring = subject.recolouring();
    try (Frame goal = recolouring.apply(subject.source());
        Frame goalBefore = recolouring.apply(source);
        SourceChange change = new SourceChange(goal, goalBefore)) {
      return change.trust(reliability, likely);
    }
  }

  /** As published: the warped painting itself, wherever motion is reliable. */
  TemporalTarget published() {
    return new TemporalTarget(painting.copy(), reliability.copy());
  }

  @Override
  public void close() {
    painting.close();
    source.close();
    within.close();
    likely.close();
    reliability.close();
  }
}
