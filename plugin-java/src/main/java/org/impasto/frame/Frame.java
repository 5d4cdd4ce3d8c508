package org.impasto.frame;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A planar float picture, [C,H,W], top row first, in native memory that it owns.
 *
 * <p>Colour frames are RGB, display-referred, unpremultiplied, nominally in [0,1].
 */
public final class Frame implements AutoCloseable {
  private final int width;
  private final int height;
  private final int channels;
  private FloatPointer data;

  private Frame(int width, int height, int channels, FloatPointer data) {
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.data = data;
  }

  /** Pixels are undefined. Throws IllegalArgumentException for a size below 1x1x1. */
  public static Frame allocate(int width, int height, int channels) {
    if (width < 1 || height < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "a frame of "
              + width
              + "x"
              + height
              + "x"
              + channels
              + " has no pixels; at least 1x1x1 is required");
    }
    return new Frame(width, height, channels, new FloatPointer((long) width * height * channels));
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int channels() {
    return channels;
  }

  /** Number of floats. */
  public long elements() {
    return (long) width * height * channels;
  }

  /** All planes, one after the other. Valid until the frame is closed. */
  public FloatPointer data() {
    if (data == null) {
      throw new IllegalStateException("this frame was closed");
    }
    return data;
  }

  /** One plane, a view. */
  public FloatPointer plane(int channel) {
    return data().getPointer((long) channel * width * height);
  }

  public Frame copy() {
    Frame copy = allocate(width, height, channels);
    Pointer.memcpy(copy.data, data(), elements() * Float.BYTES);
    return copy;
  }

  @Override
  public void close() {
    if (data != null) {
      data.deallocate();
      data = null;
    }
  }
}
