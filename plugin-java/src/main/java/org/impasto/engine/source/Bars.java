package org.impasto.engine.source;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * Borders of a frame that are no picture, px.
 *
 * @param left columns, and so on; together fewer than the frame has
 */
public record Bars(int left, int top, int right, int bottom) {
  public static final Bars NONE = new Bars(0, 0, 0, 0);

  /** A border is of one colour where no number in it is farther from its corner's than this. */
  private static final float ONE_COLOUR = 4 / 255f;

  /** Bars are dark: a plain bright sky is a picture. */
  private static final float DARK = 0.1f;

  /** A wider border on one side is not a bar but a plain picture: share of the side. */
  private static final double WIDEST = 0.45;

  private static final String AUTOMATIC = "automatic";
  private static final String OFF = "off";

  /** Whether a setting asks for bars to be found. */
  public static boolean automatic(String setting) {
    return setting.isBlank() || setting.strip().equalsIgnoreCase(AUTOMATIC);
  }

  /**
   * What a setting says.
   *
   * @param setting "Off", or left, top, right, bottom in px at full size
   * @param width of the frame at full size
   * @param scale of working size to full size
   * @throws UserException where it is not understood, or nothing is left of the frame
   */
  public static Bars given(String setting, int width, int height, double scale) {
    if (setting.strip().equalsIgnoreCase(OFF)) {
      return NONE;
    }
    String[] numbers = setting.strip().split("[,;\\s]+");
    boolean four = numbers.length == 4;
    for (String number : numbers) {
      four &= number.matches("\\d{1,6}");
    }
    if (!four) {
      throw new UserException(
          "Bars is '"
              + setting.strip()
              + "'; write Automatic, Off, or four numbers, px: left, top, right, bottom, such as 0,"
              + " 132, 0, 132");
    }
    Bars full =
        new Bars(
            Integer.parseInt(numbers[0]),
            Integer.parseInt(numbers[1]),
            Integer.parseInt(numbers[2]),
            Integer.parseInt(numbers[3]));
    if (full.left + full.right >= width || full.top + full.bottom >= height) {
      throw new UserException(
          "Bars is '"
              + setting.strip()
              + "', but the frame is "
              + width
              + "x"
              + height
              + " px; the bars together must be smaller than it");
    }
    return full.scaled(scale);
  }

  private Bars scaled(double scale) {
    return new Bars(
        scaled(left, scale), scaled(top, scale), scaled(right, scale), scaled(bottom, scale));
  }

  private static int scaled(int side, double scale) {
    return (int) Math.rint(side * scale);
  }

  /**
   * Borders of one dark colour; null where all of the frame is one, which says nothing.
   *
   * @param frame RGB, [0,1]
   */
  public static Bars measured(Frame frame) {
    int width = frame.width();
    int height = frame.height();
    FloatBuffer[] planes = Planes.buffers(frame);
    int top = 0;
    while (top < height && row(planes, width, top, 0)) {
      top++;
    }
    if (top == height) {
      return null;
    }
    int bottom = 0;
    while (row(planes, width, height - 1 - bottom, (height - 1) * width)) {
      bottom++;
    }
    int left = 0;
    while (left < width && column(planes, width, left, top, height - bottom, 0)) {
      left++;
    }
    int right = 0;
    while (right < width - left
        && column(planes, width, width - 1 - right, top, height - bottom, width - 1)) {
      right++;
    }
    return new Bars(
        plausible(left, width),
        plausible(top, height),
        plausible(right, width),
        plausible(bottom, height));
  }

  private static int plausible(int border, int side) {
    return border > WIDEST * side ? 0 : border;
  }

  private static boolean row(FloatBuffer[] planes, int width, int y, int corner) {
    for (int x = 0; x < width; x++) {
      if (!same(planes, y * width + x, corner)) {
        return false;
      }
    }
    return true;
  }

  private static boolean column(
      FloatBuffer[] planes, int width, int x, int from, int end, int corner) {
    for (int y = from; y < end; y++) {
      if (!same(planes, y * width + x, from * width + corner)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(FloatBuffer[] planes, int pixel, int corner) {
    for (int c = 0; c < 3; c++) {
      float colour = planes[c].get(corner);
      if (!(colour <= DARK && Math.abs(planes[c].get(pixel) - colour) <= ONE_COLOUR)) {
        return false;
      }
    }
    return true;
  }

  /** The borders that both have; either may be null, which says nothing. */
  public static Bars shared(Bars one, Bars other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new Bars(
        Math.min(one.left, other.left),
        Math.min(one.top, other.top),
        Math.min(one.right, other.right),
        Math.min(one.bottom, other.bottom));
  }

  public boolean none() {
    return left + top + right + bottom == 0;
  }

  /** A coverage, 1 everywhere where null is given, with 0 inside the bars; changed in place. */
  float[] cleared(float[] coverage, int width, int height) {
    float[] cleared = coverage;
    if (cleared == null) {
      cleared = new float[width * height];
      Arrays.fill(cleared, 1);
    }
    for (int y = 0; y < height; y++) {
      boolean bar = y < top || y >= height - bottom;
      Arrays.fill(cleared, y * width, y * width + (bar ? width : left), 0);
      Arrays.fill(cleared, (y + 1) * width - (bar ? 0 : right), (y + 1) * width, 0);
    }
    return cleared;
  }

  /**
   * The coverage of a frame within these bars, [1,H,W]. Null where all is picture.
   *
   * @param coverage without bars; null: all is picture
   */
  public Frame within(Frame coverage, int width, int height) {
    if (none()) {
      return coverage == null ? null : coverage.copy();
    }
    float[] covered = null;
    if (coverage != null) {
      covered = new float[width * height];
      Planes.buffer(coverage, 0).get(0, covered);
    }
    Frame within = Frame.allocate(width, height, 1);
    Planes.buffer(within, 0).put(0, cleared(covered, width, height));
    return within;
  }
}
