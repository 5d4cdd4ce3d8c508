package org.impasto.engine;

import org.impasto.frame.Frame;

/** The shot for tests, to be given guides. */
class MovingShotWithGuides implements FrameSource {
  private final MovingShot shot = new MovingShot(4, true);

  @Override
  public int first() {
    return shot.first();
  }

  @Override
  public int last() {
    return shot.last();
  }

  @Override
  public boolean temporalAccess() {
    return shot.temporalAccess();
  }

  @Override
  public Frame frame(int time) {
    return shot.frame(time);
  }
}
