package org.impasto.tools.sheets.shots;

import org.impasto.demo.DemoShot;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.tools.sheets.board.Views;

/**
 * An edit of two scenes: the demo shot, and from a frame on the lighthouse of it, nearer and seen
 * in a mirror.
 */
public final class CutShot implements FrameSource {
  /** The frame that begins the second scene. */
  static final int CUT = 5;

  private static final int LAST = 8;

  /**
   * The second scene is seen so many times larger, from this place on, in shares of the enlarged
   * frame.
   */
  private static final double NEARER = 2.2;

  private static final double LEFT = 0.53;
  private static final double TOP = 0.1;

  private final int width;
  private final int height;
  private final DemoShot wide;
  private final DemoShot near;

  CutShot(int width, int height) {
    this.width = width;
    this.height = height;
    wide = new DemoShot(width, height);
    near = new DemoShot((int) (NEARER * width), (int) (NEARER * height));
  }

  @Override
  public ShotRange range() {
    return ShotRange.of(1, LAST);
  }

  @Override
  public Frame frame(int time) {
    return time < CUT ? wide.render(time) : mirrored(time);
  }

  private Frame mirrored(int time) {
    try (Frame whole = near.render(time);
        Frame part =
            Views.crop(
                whole,
                (int) (LEFT * whole.width()),
                (int) (TOP * whole.height()),
                width,
                height,
                1)) {
      return Views.mirrored(part);
    }
  }
}
