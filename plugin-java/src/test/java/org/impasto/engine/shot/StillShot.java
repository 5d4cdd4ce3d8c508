package org.impasto.engine.shot;

import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;

/**
 * A shot whose frames are all one picture.
 *
 * @param last its last frame; the first is 1
 */
public record StillShot(Frame picture, int last) implements FrameSource {
  @Override
  public ShotRange range() {
    return ShotRange.of(1, last);
  }

  @Override
  public Frame frame(int time) {
    return picture.copy();
  }
}
