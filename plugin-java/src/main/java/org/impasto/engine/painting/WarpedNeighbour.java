package org.impasto.engine.painting;

import java.util.List;
import java.util.function.UnaryOperator;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.ownership.Scope;

/** What one frame depends on: another frame, moved to it. Mostly the one before it. */
public final class WarpedNeighbour implements AutoCloseable {
  /** Painted, may leave [0,1] a little. */
  private final Frame painting;

  /** That the painting was made from. */
  private final Frame source;

  /** As {@link CarriedSource}, or null where change is judged by the source alone. */
  private final Frame madeFrom;

  /** [1,H,W], 1 where the motion comes from inside that frame. */
  private final Frame within;

  /** [1,H,W] in [0,1], where looks may vouch for the motion (see {@link FrameMotion}). */
  private final Frame likely;

  /** Of the motion, [1,H,W] in [0,1]. */
  private final Frame reliability;

  private final Scope owned;

  /** How the source changed, and how far the paint can be kept; null until they are asked for. */
  private SourceChange change;

  private Frame trust;

  private WarpedNeighbour(
      Frame painting, Frame source, Frame madeFrom, FrameMotion motion, boolean published) {
    FlowField toOther = motion.toOther();
    try (Scope scope = new Scope()) {
      this.madeFrom = scope.own(madeFrom == null ? null : CarriedSource.moved(madeFrom, toOther));
      this.painting =
          scope.own(published ? Warp.bilinear(painting, toOther) : Warp.bicubic(painting, toOther));
      this.source =
          scope.own(
              madeFrom == null
                  ? Warp.bicubic(source, toOther)
                  : CarriedSource.colours(this.madeFrom));
      within = scope.own(Warp.within(toOther));
      likely = scope.own(motion.likely().copy());
      reliability = scope.own(motion.reliability().copy());
      owned = scope.handOver();
    }
  }

  /**
   * @param madeFrom null where nothing is known but the source
   * @param published whether the painting is warped bilinearly, as published
   */
  public static WarpedNeighbour warped(
      Frame painting, Frame source, Frame madeFrom, FrameMotion motion, boolean published) {
    return new WarpedNeighbour(painting, source, madeFrom, motion, published);
  }

  /** Trusts the motion no further than a weight [1,H,W] in [0,1]; returns this. */
  public WarpedNeighbour atMost(Frame weight) {
    PixelRows.multiply(within, weight);
    PixelRows.multiply(likely, weight);
    PixelRows.multiply(reliability, weight);
    return this;
  }

  Frame painting() {
    return painting;
  }

  Frame within() {
    return within;
  }

  /**
   * The paint that can be kept: with the change of the source carried over that motion does not
   * explain.
   *
   * @param now this frame's source
   * @param goal the same in the style's colours
   */
  TemporalTarget kept(Frame now, Frame goal, UnaryOperator<Frame> recolouring) {
    compare(now, goal, recolouring);
    try (Scope scope = new Scope()) {
      Frame followed = scope.own(change.follow(painting));
      return new TemporalTarget(scope.release(followed), trust.copy());
    }
  }

  /** Looks once how the source changed. */
  private void compare(Frame now, Frame goal, UnaryOperator<Frame> recolouring) {
    if (trust != null) {
      return;
    }
    try (Frame goalBefore = recolouring.apply(source)) {
      change = owned.own(new SourceChange(goal, goalBefore));
    }
    Frame found = owned.own(change.trust(reliability, likely));
    if (madeFrom != null) {
      CarriedSource.distrustWornOut(found, now, madeFrom);
    }
    trust = found;
  }

  /**
   * What a frame that follows others is made from.
   *
   * @param neighbours that it follows, the closest first
   */
  public static Frame madeFrom(PaintingTask subject, List<WarpedNeighbour> neighbours) {
    if (neighbours.isEmpty()) {
      return CarriedSource.of(subject.source());
    }
    UnaryOperator<Frame> recolouring = subject.recolouring();
    try (Frame goal = recolouring.apply(subject.source())) {
      neighbours.forEach(each -> each.compare(subject.source(), goal, recolouring));
    }
    Frame made = CarriedSource.of(subject.source());
    for (int i = neighbours.size() - 1; i >= 0; i--) {
      try (Frame under = made) {
        made = neighbours.get(i).over(under, subject.source());
      }
    }
    return made;
  }

  private Frame over(Frame under, Frame now) {
    try (Frame followed = change.followed();
        Frame fresh = madeFrom == null ? CarriedSource.of(source) : null;
        Frame kept = CarriedSource.after(now, fresh == null ? madeFrom : fresh, followed)) {
      return Blending.mix(kept, under, trust);
    }
  }

  /**
   * How much of what can be kept has come from a keyframe, [1,H,W] in [0,1]. The painting is how
   * much of the other frame had.
   */
  public Frame share(PaintingTask subject) {
    if (!subject.published()) {
      UnaryOperator<Frame> recolouring = subject.recolouring();
      try (Frame goal = recolouring.apply(subject.source())) {
        compare(subject.source(), goal, recolouring);
      }
    }
    Frame share = (subject.published() ? reliability : trust).copy();
    PixelRows.multiply(share, painting);
    Planes.clampToUnit(share);
    return share;
  }

  /** As published: the warped painting itself, wherever motion is reliable. */
  TemporalTarget published() {
    return new TemporalTarget(painting.copy(), reliability.copy());
  }

  @Override
  public void close() {
    owned.close();
  }
}
