package org.impasto.frame;

import org.bytedeco.javacpp.FloatPointer;

/**
 * A host's picture: interleaved RGBA floats, [H,W,4], top row first, no padding between rows, in
 * the host's numbers (any range, any premultiplication), in native memory.
 */
public final class HostPixels implements AutoCloseable {
  /** Floats of one pixel. */
  public static final int CHANNELS = 4;

  private final int width;
  private final int height;
  private final Premultiplication premultiplication;
  private final boolean owned;
  private FloatPointer data;

  private HostPixels(
      int width,
      int height,
      Premultiplication premultiplication,
      FloatPointer data,
      boolean owned) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a host picture of " + width + "x" + height + " has no pixels; at least 1x1 is required");
    }
    this.width = width;
    this.height = height;
    this.premultiplication = premultiplication;
    this.data = data == null ? new FloatPointer((long) width * height * CHANNELS) : data;
    this.owned = owned;
  }

  /** Pixels are undefined. Throws IllegalArgumentException for a size below 1x1. */
  public static HostPixels allocate(int width, int height, Premultiplication premultiplication) {
    return new HostPixels(width, height, premultiplication, null, true);
  }

  /**
   * Pixels that somebody else owns and keeps alive; closing leaves them as they are.
   *
   * @param data at least width x height x 4 floats from its position
   */
  public static HostPixels wrap(
      FloatPointer data, int width, int height, Premultiplication premultiplication) {
    return new HostPixels(width, height, premultiplication, data.getPointer(0), false);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public Premultiplication premultiplication() {
    return premultiplication;
  }

  /** Number of floats. */
  public long elements() {
    return (long) width * height * CHANNELS;
  }

  /** All pixels. Valid until closed. */
  public FloatPointer data() {
    if (data == null) {
      throw new IllegalStateException("these host pixels were closed");
    }
    return data;
  }

  /** A pointer of one's own, whose position may be moved; a view, not to be closed. */
  public FloatPointer view() {
    return data().getPointer(0);
  }

  public void requireSize(String what, int foundWidth, int foundHeight) {
    if (foundWidth != width || foundHeight != height) {
      throw new IllegalArgumentException(
          String.format(
              "%s is %dx%d, but the host's picture is %dx%d; resize it first",
              what, foundWidth, foundHeight, width, height));
    }
  }

  @Override
  public void close() {
    if (data != null && owned) {
      data.deallocate();
    }
    data = null;
  }
}
