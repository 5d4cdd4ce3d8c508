package org.impasto.engine.style;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * The frame, mount or bars around a picture: even borders of one colour that end sharply, px. What
 * only fades into the picture, such as blank paper, is none.
 */
public record PictureFrame(int left, int top, int right, int bottom) {
  /** None. */
  public static final PictureFrame NONE = new PictureFrame(0, 0, 0, 0);

  /** A pixel of a border differs by less from the border's colour, in each channel. */
  private static final float EVEN = 0.06f;

  /** Of a border's line: so many pixels are even; of the first line behind it: at most so many. */
  private static final double MOSTLY = 0.98;

  private static final double SELDOM = 0.4;

  /** A border takes no more of a side. */
  private static final double MOST = 0.3;

  private static final int COLOURS = 3;

  /** Of a picture; alpha, where there is one, is not looked at. */
  public static PictureFrame of(Frame picture) {
    FloatBuffer[] planes = Planes.buffers(picture);
    int w = picture.width();
    int h = picture.height();
    int top = border(planes, h, w, 0, w, 1);
    int bottom = border(planes, h, w, (h - 1) * w, -w, 1);
    int left = border(planes, w, h, 0, 1, w);
    int right = border(planes, w, h, w - 1, -1, w);
    return new PictureFrame(left, top, right, bottom);
  }

  /**
   * Lines from one side on that are of one colour.
   *
   * @param lines of the picture in this direction
   * @param length of each
   * @param first pixel of the first
   * @param next from one line to the next
   * @param along from one pixel of a line to the next
   */
  private static int border(
      FloatBuffer[] planes, int lines, int length, int first, int next, int along) {
    float[] colour = new float[COLOURS];
    for (int c = 0; c < COLOURS; c++) {
      for (int i = 0; i < length; i++) {
        colour[c] += planes[c].get(first + i * along) / length;
      }
    }
    int most = (int) (lines * MOST);
    for (int line = 0; line <= most; line++) {
      double even = even(planes, length, first + line * next, along, colour);
      if (even < MOSTLY) {
        boolean sharp = line > 0 && sharp(planes, length, first + line * next, next, along, colour);
        return sharp ? line + 1 : 0;
      }
    }
    return 0;
  }

  /** Whether a border ends within two lines, of which the first may be half of it. */
  private static boolean sharp(
      FloatBuffer[] planes, int length, int at, int next, int along, float[] colour) {
    return Math.min(
            even(planes, length, at, along, colour), even(planes, length, at + next, along, colour))
        < SELDOM;
  }

  /** The share of a line's pixels that have a colour. */
  private static double even(FloatBuffer[] planes, int length, int at, int along, float[] colour) {
    int even = 0;
    for (int i = 0; i < length; i++) {
      float apart = 0;
      for (int c = 0; c < COLOURS; c++) {
        apart = Math.max(apart, Math.abs(planes[c].get(at + i * along) - colour[c]));
      }
      even += apart < EVEN ? 1 : 0;
    }
    return (double) even / length;
  }

  public boolean none() {
    return equals(NONE);
  }

  /** Whether a pixel of a picture of a size lies within the frame. */
  public boolean holds(int x, int y, int width, int height) {
    return x >= left && y >= top && x < width - right && y < height - bottom;
  }
}
