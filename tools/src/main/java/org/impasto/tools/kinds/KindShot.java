package org.impasto.tools.kinds;

import java.util.function.IntFunction;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;

/**
 * A shot made by program.
 *
 * @param first and last frame
 * @param frames gives each, a new one
 */
record KindShot(int first, int last, IntFunction<Frame> frames) implements FrameSource {
  /** From frame 1 on. */
  static KindShot to(int last, IntFunction<Frame> frames) {
    return new KindShot(1, last, frames);
  }

  @Override
  public ShotRange range() {
    return ShotRange.of(first, last);
  }

  @Override
  public Frame frame(int time) {
    return frames.apply(time);
  }

  /** A frame with its next as a shot of its own: a clip of one would be painted at Best. */
  KindShot alone(int time) {
    return new KindShot(time, time + 1, frames);
  }
}
