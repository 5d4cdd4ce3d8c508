package org.impasto.cli.preview;

import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.ownership.Scope;
import org.impasto.steering.SteeringMaps;

/** A shot that begins at one frame, so that it is painted alone, at any size. */
final class StillSource implements FrameSource {
  private final FrameSource shot;
  private final int time;
  private final int width;
  private final int height;

  /**
   * @param shot stays the caller's
   */
  StillSource(FrameSource shot, int time, int width, int height) {
    this.shot = shot;
    this.time = time;
    this.width = width;
    this.height = height;
  }

  /**
   * Of two frames, the second of which nobody asks for: one alone would be a picture, not a shot.
   */
  @Override
  public ShotRange range() {
    return ShotRange.of(time, time + 1);
  }

  @Override
  public Frame frame(int wanted) {
    return sized(shot.frame(wanted));
  }

  @Override
  public Frame regions(int wanted) {
    return sized(shot.regions(wanted));
  }

  @Override
  public SteeringMaps steering(int wanted) {
    try (SteeringMaps maps = shot.steering(wanted);
        Scope scope = new Scope()) {
      Frame size = scope.own(map(maps.size()));
      Frame direction = scope.own(map(maps.direction()));
      Frame detail = scope.own(map(maps.detail()));
      return new SteeringMaps(scope.release(size), scope.release(direction), scope.release(detail));
    }
  }

  /** A copy; numbers and vectors are not mixed. */
  private Frame map(Frame full) {
    return full == null ? null : Resampling.nearest(full, width, height);
  }

  private Frame sized(Frame frame) {
    if (frame == null || frame.width() == width && frame.height() == height) {
      return frame;
    }
    try (frame) {
      return Resampling.resize(frame, width, height);
    }
  }
}
