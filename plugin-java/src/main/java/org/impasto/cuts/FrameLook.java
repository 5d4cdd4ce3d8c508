package org.impasto.cuts;

/**
 * What a signature is like as a whole.
 *
 * @param mean of luma
 * @param deviation of luma
 */
record FrameLook(int width, int height, double mean, double deviation) {
  /** Deviation of a frame's luma up to which it is blank, and from which it is a picture. */
  static final double BLANK = 0.0015;

  private static final double PICTURE = 0.003;

  /** 0 a blank frame, 1 a picture. */
  double shown() {
    return Math.max(0, Math.min(1, (deviation - BLANK) / (PICTURE - BLANK)));
  }

  /** How much lighter or of how much more contrast one is than the other. */
  double lightFrom(FrameLook other) {
    return Math.max(Math.abs(mean - other.mean), Math.abs(deviation - other.deviation));
  }

  boolean sameSize(FrameLook other) {
    return width == other.width && height == other.height;
  }
}
