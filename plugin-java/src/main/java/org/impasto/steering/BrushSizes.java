package org.impasto.steering;

/**
 * Sizes in which strokes are kept ready where a map asks for several: a third of two octaves apart,
 * from a quarter to four times.
 */
public final class BrushSizes {
  public static final double LEAST = 0.25;
  public static final double MOST = 4;

  /** Sizes that there are. */
  public static final int COUNT = 7;

  /** The class of size 1. */
  public static final int PLAIN = COUNT / 2;

  private BrushSizes() {}

  /** Factor of a class. */
  public static double factor(int size) {
    return Math.pow(MOST, (double) (size - PLAIN) / PLAIN);
  }

  /** The class nearest to a factor; what is no number is 1, what is too small or large the last. */
  public static int of(float factor) {
    if (Float.isNaN(factor)) {
      return PLAIN;
    }
    double clamped = Math.max(LEAST, Math.min(MOST, factor));
    return (int) Math.rint(Math.log(clamped) / Math.log(MOST) * PLAIN) + PLAIN;
  }
}
