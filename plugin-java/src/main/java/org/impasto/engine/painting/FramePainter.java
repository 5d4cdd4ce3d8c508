package org.impasto.engine.painting;

import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.frame.Frame;

/** Paints one frame. */
public final class FramePainter {
  private final FirstFrame first;
  private final FollowingFrame following;
  private final Retouching retouching;
  private final Meeting meeting;

  public FramePainter(Backend backend) {
    Easel easel = new Easel(backend);
    Losses losses = new Losses(backend);
    first = new FirstFrame(easel, losses);
    HeldPaint paint = new HeldPaint(easel, losses);
    following = new FollowingFrame(easel, paint);
    retouching = new Retouching(paint);
    meeting = new Meeting(paint);
  }

  /** A frame with none before it, [0,1]; the caller closes it. */
  public Frame first(Subject subject) {
    return first.paint(subject);
  }

  /**
   * A frame that follows others, the closest first, [0,1]; the caller closes it.
   *
   * @param other painting that it starts from instead of them; null where there is none
   */
  public Frame following(Subject subject, List<Before> befores, Frame other) {
    return following.paint(subject, befores, other);
  }

  /** A frame between two keyframes; see {@link Meeting}. */
  public Frame meeting(Subject subject, Kept forward, Kept backward, double way) {
    return meeting.paint(subject, forward, backward, way);
  }

  /** A frame once more, in a later pass; see {@link Retouching}. */
  public Frame again(Subject subject, Frame own, List<Before> neighbours, boolean held) {
    return retouching.paint(subject, own, neighbours, held);
  }
}
