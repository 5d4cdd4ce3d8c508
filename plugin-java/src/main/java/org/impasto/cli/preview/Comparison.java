package org.impasto.cli.preview;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** A shot's frame and its painting in one picture. */
enum Comparison {
  /** The frame left, its painting right. */
  SIDE {
    @Override
    int width(int width) {
      return 2 * width;
    }

    @Override
    int border(int width, double seconds) {
      return width;
    }
  },
  /** The painting in the frame's place, up to a line that goes to and fro. */
  WIPE {
    @Override
    int width(int width) {
      return width;
    }

    @Override
    int border(int width, double seconds) {
      return (int) Math.round(width * (0.5 - 0.5 * Math.cos(2 * Math.PI * seconds / PERIOD)));
    }
  };

  private static final double PERIOD = 4;

  /** Of the line between both, by the picture's width. */
  private static final double LINE = 1 / 480.0;

  /** Width of the picture, by the frame's. */
  abstract int width(int width);

  /** Column at which the painting begins, at so many seconds from the film's start. */
  abstract int border(int width, double seconds);

  /**
   * @param source RGB
   * @param painting of the same size; more planes than three do not count
   * @return RGB; the caller closes it
   */
  Frame of(Frame source, Frame painting, double seconds) {
    int width = source.width();
    int border = border(width, seconds);
    int line = (int) Math.max(1, Math.round(width * LINE));
    Frame both = Frame.allocate(width(width), source.height(), 3);
    for (int channel = 0; channel < 3; channel++) {
      FloatBuffer to = Planes.buffer(both, channel);
      FloatBuffer before = Planes.buffer(source, channel);
      FloatBuffer after = Planes.buffer(painting, channel);
      for (int y = 0; y < source.height(); y++) {
        int row = y * both.width();
        to.put(row, before, y * width, Math.min(border, width));
        int from = this == SIDE ? 0 : border;
        to.put(row + border, after, y * width + from, width - from);
        for (int x = Math.max(0, border - line); x < Math.min(both.width(), border + line); x++) {
          to.put(row + x, 1);
        }
      }
    }
    return both;
  }
}
