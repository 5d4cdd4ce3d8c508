package org.impasto.engine.painting;

import java.util.List;
import java.util.function.UnaryOperator;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;

/**
 * What a frame depends on: another frame, moved to this one. Mostly the one before it.
 *
 * @param painting painted, may leave [0,1] a little
 * @param source that the painting was made from
 * @param madeFrom as {@link CarriedSource}, or null where change is judged by the source alone
 * @param within [1,H,W], 1 where the motion comes from inside that frame
 * @param likely [1,H,W] in [0,1], where looks may vouch for the motion (see {@link FrameMotion})
 * @param reliability of the motion, [1,H,W] in [0,1]
 */
public record WarpedNeighbour(
    Frame painting, Frame source, Frame madeFrom, Frame within, Frame likely, Frame reliability)
    implements AutoCloseable {
  /**
   * @param madeFrom null where nothing is known but the source
   * @param published whether the painting is warped bilinearly, as published
   */
  public static WarpedNeighbour warped(
      Frame painting, Frame source, Frame madeFrom, FrameMotion motion, boolean published) {
    Frame made = madeFrom == null ? null : CarriedSource.moved(madeFrom, motion.toOther());
    return new WarpedNeighbour(
        published
            ? Warp.bilinear(painting, motion.toOther())
            : Warp.bicubic(painting, motion.toOther()),
        made == null ? Warp.bicubic(source, motion.toOther()) : CarriedSource.colours(made),
        made,
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
   * @param now this frame's source
   * @param goal the same in the style's colours
   */
  TemporalTarget kept(Frame now, Frame goal, UnaryOperator<Frame> recolouring) {
    try (Frame goalBefore = recolouring.apply(source);
        SourceChange change = new SourceChange(goal, goalBefore)) {
      return new TemporalTarget(change.follow(painting), trust(now, change));
    }
  }

  private Frame trust(Frame now, SourceChange change) {
    Frame trust = change.trust(reliability, likely);
    if (madeFrom != null) {
      CarriedSource.distrustWornOut(trust, now, madeFrom);
    }
    return trust;
  }

  /**
   * What a frame that follows others is made from.
   *
   * @param neighbours that it follows, the closest first
   */
  public static Frame madeFrom(PaintingTask subject, List<WarpedNeighbour> neighbours) {
    Frame made = CarriedSource.of(subject.source());
    try (Frame goal = subject.recolouring().apply(subject.source())) {
      for (int i = neighbours.size() - 1; i >= 0; i--) {
        made = neighbours.get(i).over(made, subject, goal);
      }
      return made;
    }
  }

  /** Takes what lies under it over. */
  private Frame over(Frame under, PaintingTask subject, Frame goal) {
    Frame now = subject.source();
    try (under;
        Frame goalBefore = subject.recolouring().apply(source);
        SourceChange change = new SourceChange(goal, goalBefore);
        Frame trust = trust(now, change);
        Frame followed = change.followed();
        Frame before = madeFrom == null ? CarriedSource.of(source) : madeFrom.copy();
        Frame kept = CarriedSource.after(now, before, followed)) {
      return Blending.mix(kept, under, trust);
    }
  }

  /**
   * How much of what can be kept has come from a keyframe, [1,H,W] in [0,1]. The painting is how
   * much of the other frame had.
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
      return trust(subject.source(), change);
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
    if (madeFrom != null) {
      madeFrom.close();
    }
    within.close();
    likely.close();
    reliability.close();
  }
}
