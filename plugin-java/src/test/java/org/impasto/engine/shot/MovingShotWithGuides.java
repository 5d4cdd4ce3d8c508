package org.impasto.engine.shot;

import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;

/** The shot for tests, to be given guides. */
public class MovingShotWithGuides implements FrameSource {
  private final MovingShot shot = new MovingShot(4, true);

  @Override
  public ShotRange range() {
    return shot.range();
  }

  @Override
  public Frame frame(int time) {
    return shot.frame(time);
  }
}
