package org.impasto.frame.geometry;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** Frames of two eyes as one, and halves of such frames. New frames are the caller's to close. */
public final class SideBySide {
  private SideBySide() {}

  /** The first on the left; throws IllegalArgumentException where sizes or channels differ. */
  public static Frame joined(Frame first, Frame second) {
    Planes.requireSameSize("the frame beside it", second, first);
    Planes.requireChannels("the frame beside it", second, first.channels());
    Frame joined = Frame.allocate(2 * first.width(), first.height(), first.channels());
    copy(first, 0, joined, 0, first.width());
    copy(second, 0, joined, first.width(), first.width());
    return joined;
  }

  /**
   * @param number 0: the left, 1: the right half
   */
  public static Frame half(Frame frame, int number) {
    int width = frame.width() / 2;
    Frame half = Frame.allocate(width, frame.height(), frame.channels());
    copy(frame, number * width, half, 0, width);
    return half;
  }

  /**
   * @param number 0: the upper, 1: the lower half
   */
  public static Frame overUnder(Frame frame, int number) {
    int height = frame.height() / 2;
    Frame half = Frame.allocate(frame.width(), height, frame.channels());
    int values = frame.width() * height;
    for (int c = 0; c < half.channels(); c++) {
      Planes.buffer(half, c).put(0, Planes.buffer(frame, c), number * values, values);
    }
    return half;
  }

  private static void copy(Frame from, int fromColumn, Frame to, int toColumn, int columns) {
    for (int c = 0; c < to.channels(); c++) {
      FloatBuffer source = Planes.buffer(from, c);
      FloatBuffer target = Planes.buffer(to, c);
      for (int y = 0; y < to.height(); y++) {
        target.put(y * to.width() + toColumn, source, y * from.width() + fromColumn, columns);
      }
    }
  }
}
