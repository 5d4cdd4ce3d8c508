package org.impasto.engine.painting;

import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.engine.loss.LossBuilder;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.frame.Frame;

/** Paints one frame. */
public final class FramePainter {
  private final FirstFramePainter first;
  private final FollowingFramePainter following;
  private final PassPainter passPainter;
  private final KeyframeDissolve dissolve;

  public FramePainter(Backend backend) {
    FrameOptimiser frameOptimiser = new FrameOptimiser(backend);
    LossBuilder losses = new LossBuilder(backend);
    first = new FirstFramePainter(frameOptimiser, losses);
    HeldPaint paint = new HeldPaint(frameOptimiser, losses);
    following = new FollowingFramePainter(frameOptimiser, paint);
    passPainter = new PassPainter(paint);
    dissolve = new KeyframeDissolve(paint);
  }

  /** A frame with none before it, [0,1]. */
  public Frame first(PaintingTask subject) {
    return first.paintFirst(subject);
  }

  /**
   * A frame that follows others, the closest first, [0,1].
   *
   * @param other painting that it starts from instead of them; null where there is none
   */
  public Frame following(PaintingTask subject, List<WarpedNeighbour> neighbours, Frame other) {
    return following.paintFollowing(subject, neighbours, other);
  }

  /** A frame between two keyframes; see {@link KeyframeDissolve}. */
  public Frame dissolve(
      PaintingTask subject, TemporalTarget forward, TemporalTarget backward, double way) {
    return dissolve.dissolve(subject, forward, backward, way);
  }

  /** A frame once more, in a later pass; see {@link PassPainter}. */
  public Frame again(
      PaintingTask subject, Frame own, List<WarpedNeighbour> neighbours, boolean held) {
    return passPainter.repaint(subject, own, neighbours, held);
  }
}
