package org.impasto.synthesis;

import org.impasto.errors.UserException;
import org.impasto.synthesis.filter.HalfBand;
import org.impasto.synthesis.work.Workers;

/**
 * A picture to paint with, at the size at which its strokes are to appear.
 *
 * @param paint packed RGB [height][width][3], display-referred, in [0,1]
 * @param twice the same at every half pixel, [2 height][2 width][3], of which {@code paint} is
 *     every other, so that paint between pixels is as crisp as on them; null: not known
 * @param guide what it was painted over, likewise, such as the source of a painted keyframe; null:
 *     the paint guides itself
 * @param usable [height][width], 0 where it may not be used (transparent, a frame, bars), else 1;
 *     null: all of it
 * @param mirrored whether a mirrored copy is used too; not where there is lettering, or light from
 *     one side
 */
public record ExemplarPicture(
    int width,
    int height,
    float[] paint,
    float[] twice,
    float[] guide,
    byte[] usable,
    boolean mirrored) {

  public ExemplarPicture {
    long values = 3L * width * height;
    if (width < 1 || height < 1 || paint.length < values) {
      throw new IllegalArgumentException(
          paint.length + " values of paint; " + width + "x" + height + "x3 are required");
    }
    if (twice != null && twice.length < 4 * values) {
      throw new IllegalArgumentException(
          twice.length + " values at twice the size; " + 4 * values + " are required");
    }
    if (guide != null && guide.length < values) {
      throw new IllegalArgumentException(
          guide.length + " values of guide; " + width + "x" + height + "x3 are required");
    }
    if (usable != null && !anyUsable(usable, width * height)) {
      throw new UserException(
          "the style picture of "
              + width
              + "x"
              + height
              + " is transparent, or all frame and bars; at least a part of it must be opaque."
              + " Choose another picture");
    }
  }

  /** Known at its own size alone. */
  public ExemplarPicture(
      int width, int height, float[] paint, float[] guide, byte[] usable, boolean mirrored) {
    this(width, height, paint, null, guide, usable, mirrored);
  }

  /**
   * A style picture that is known at twice the size: brought down without what a pixel cannot hold,
   * so that paint does not twinkle as it moves.
   *
   * @param large packed RGB [2 height][2 width][3]
   * @param guide at its own size, as above
   * @param usable likewise
   */
  public static ExemplarPicture ofTwice(
      int width,
      int height,
      float[] large,
      float[] guide,
      byte[] usable,
      boolean mirrored,
      Workers workers) {
    float[] twice = HalfBand.filter(large, 2 * width, 2 * height, workers);
    float[] paint = new float[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        System.arraycopy(twice, 3 * (4 * y * width + 2 * x), paint, 3 * (y * width + x), 3);
      }
    }
    return new ExemplarPicture(width, height, paint, twice, guide, usable, mirrored);
  }

  /** What it takes. */
  public ExemplarSize size() {
    return new ExemplarSize(width, height, twice != null, guide != null, mirrored);
  }

  private static boolean anyUsable(byte[] usable, int pixels) {
    for (int i = 0; i < pixels; i++) {
      if (usable[i] != 0) {
        return true;
      }
    }
    return false;
  }

  /** A style picture, all of it, and its mirrored copy. */
  public static ExemplarPicture style(int width, int height, float[] paint) {
    return new ExemplarPicture(width, height, paint, null, null, true);
  }

  /** A painted keyframe over its source. */
  public static ExemplarPicture keyframe(int width, int height, float[] paint, float[] source) {
    return new ExemplarPicture(width, height, paint, source, null, false);
  }
}
