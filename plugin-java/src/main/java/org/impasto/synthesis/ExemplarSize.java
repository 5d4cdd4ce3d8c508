package org.impasto.synthesis;

/**
 * How large an exemplar is, before its pixels are made.
 *
 * @param twice whether it will be known at every half pixel
 * @param guided whether it will have a guide of its own
 * @param mirrored whether a mirrored copy is used too
 */
public record ExemplarSize(int width, int height, boolean twice, boolean guided, boolean mirrored) {
  private static final int PAINT = 3 * Float.BYTES;

  /** Bytes of its pixels: paint, guide and usable ones. */
  public long bytes() {
    long each = PAINT + (guided ? PAINT : 0) + 1;
    return (long) width * height * each + finer();
  }

  /** Bytes of its half pixels; as many again are needed while they are made. */
  long finer() {
    return twice ? 4L * PAINT * width * height : 0;
  }
}
