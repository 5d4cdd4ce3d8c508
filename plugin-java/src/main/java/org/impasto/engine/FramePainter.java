package org.impasto.engine;

import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.frame.Frame;

/** Paints one frame. */
final class FramePainter {
  private final FirstFrame first;
  private final FollowingFrame following;

  FramePainter(Backend backend) {
    Easel easel = new Easel(backend);
    Losses losses = new Losses(backend);
    first = new FirstFrame(easel, losses);
    following = new FollowingFrame(easel, losses);
  }

  /** A frame with none before it, [0,1]; the caller closes it. */
  Frame first(Subject subject) {
    return first.paint(subject);
  }

  /** A frame that follows others, the closest first, [0,1]; the caller closes it. */
  Frame following(Subject subject, List<Before> befores) {
    return following.paint(subject, befores);
  }
}
