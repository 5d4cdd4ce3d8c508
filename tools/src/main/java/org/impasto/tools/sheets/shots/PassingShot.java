package org.impasto.tools.sheets.shots;

import java.nio.FloatBuffer;
import org.impasto.demo.DemoShot;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * A picture of the demo shot that stands still, and a post that passes before it: each place is
 * hidden for one frame.
 */
public final class PassingShot implements FrameSource {
  private static final int LAST = 8;
  private static final double BEGINS = 0.06;
  private static final double STEP = 0.13;
  private static final double BREADTH = 0.13;

  /** Dark bark, with a light edge on the left. */
  private static final float[] COLOUR = {0.24f, 0.16f, 0.12f};

  private static final double EDGE = 0.2;

  private final Frame picture;

  /** The picture is never closed: shots live as long as the program. */
  PassingShot(int width, int height) {
    picture = new DemoShot(width, height).render(8);
  }

  @Override
  public ShotRange range() {
    return ShotRange.of(1, LAST);
  }

  @Override
  public Frame frame(int time) {
    Frame frame = picture.copy();
    FloatBuffer[] planes = Planes.buffers(frame);
    int from = left(time);
    int end = (int) (from + BREADTH * frame.width());
    for (int y = 0; y < frame.height(); y++) {
      for (int x = Math.max(0, from); x < Math.min(frame.width(), end); x++) {
        double across = (x - from) / (double) (end - from);
        double light =
            0.6
                + 0.9 * Math.exp(-Math.pow((across - EDGE) / 0.25, 2))
                + 0.25 * Math.sin(0.21 * y + 9 * across);
        for (int c = 0; c < planes.length; c++) {
          planes[c].put(y * frame.width() + x, (float) Math.min(1, light * COLOUR[c]));
        }
      }
    }
    return frame;
  }

  /** Left edge of the post in a frame, px. */
  int left(int time) {
    return (int) ((BEGINS + STEP * (time - 1)) * picture.width());
  }
}
