package org.impasto.tools.footage;

import org.impasto.demo.DemoShot;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;

/** The demo shot, frames from 1, with as much of what is known of it as is asked for. */
public final class DemoSource implements FrameSource {
  private final DemoShot shot;
  private final boolean forward;
  private final boolean backward;
  private final boolean depth;
  private final int last;

  public DemoSource(int width, int height, boolean forward, boolean backward, boolean depth) {
    this(width, height, forward, backward, depth, DemoShot.FRAMES);
  }

  /** As far as a frame. */
  public DemoSource(
      int width, int height, boolean forward, boolean backward, boolean depth, int last) {
    this.last = last;
    shot = new DemoShot(width, height);
    this.forward = forward;
    this.backward = backward;
    this.depth = depth;
  }

  @Override
  public ShotRange range() {
    return ShotRange.of(1, last);
  }

  @Override
  public Frame frame(int time) {
    return shot.render(time - 1);
  }

  @Override
  public FlowField toPrevious(int time) {
    return backward ? new FlowField(shot.flow(time - 1, time - 2)) : null;
  }

  @Override
  public FlowField toNext(int time) {
    return forward ? new FlowField(shot.flow(time - 1, time)) : null;
  }

  @Override
  public Frame depth(int time) {
    return depth ? shot.depth(time - 1) : null;
  }
}
