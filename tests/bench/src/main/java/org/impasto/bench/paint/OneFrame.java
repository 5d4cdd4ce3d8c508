package org.impasto.bench.paint;

import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;

/** A frame of a shot as a shot of its own, so that none is painted before it. */
record OneFrame(FrameSource shot, int time) implements FrameSource {
  @Override
  public ShotRange range() {
    return ShotRange.of(time, time);
  }

  @Override
  public Frame frame(int asked) {
    return shot.frame(asked);
  }
}
