package org.impasto.tools.footage;

import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;

/**
 * A shot whose frames are all one picture, which the caller closes when the shot is painted.
 *
 * @param last its last frame; the first is 1
 */
public record Still(Frame picture, int last) implements FrameSource {
  @Override
  public ShotRange range() {
    return ShotRange.of(1, last);
  }

  @Override
  public Frame frame(int time) {
    return picture.copy();
  }
}
