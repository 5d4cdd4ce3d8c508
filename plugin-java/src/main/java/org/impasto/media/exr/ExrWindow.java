package org.impasto.media.exr;

/** A rectangle of pixels, ends included, y downwards: an OpenEXR file's data or display window. */
public record ExrWindow(int minX, int minY, int maxX, int maxY) {
  public long width() {
    return (long) maxX - minX + 1;
  }

  public long height() {
    return (long) maxY - minY + 1;
  }

  /** What both have; less than a pixel wide or high where they do not meet. */
  ExrWindow within(ExrWindow other) {
    return new ExrWindow(
        Math.max(minX, other.minX),
        Math.max(minY, other.minY),
        Math.min(maxX, other.maxX),
        Math.min(maxY, other.maxY));
  }
}
