package org.impasto.frame;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.minMaxLoc;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_TOZERO;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_TRUNC;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A frame's planes: views, which are valid until the frame is closed, and what is done to every
 * number.
 */
public final class Planes {
  private Planes() {}

  /** The plane as a single-channel float matrix: a header to close, over the frame's own pixels. */
  public static Mat matrix(Frame frame, int channel) {
    return new Mat(frame.height(), frame.width(), CV_32FC1, frame.plane(channel));
  }

  /**
   * The plane as a buffer of height x width floats, for reading and writing at absolute indices.
   */
  public static FloatBuffer buffer(Frame frame, int channel) {
    FloatPointer plane = frame.plane(channel);
    return plane.capacity((long) frame.width() * frame.height()).asBuffer();
  }

  /** All planes, one after the other, as one buffer. */
  public static FloatBuffer all(Frame frame) {
    return frame.data().asBuffer();
  }

  /** All planes as buffers. */
  public static FloatBuffer[] buffers(Frame frame) {
    FloatBuffer[] planes = new FloatBuffer[frame.channels()];
    for (int c = 0; c < planes.length; c++) {
      planes[c] = buffer(frame, c);
    }
    return planes;
  }

  /** A copy of one channel, row by row. */
  public static float[] values(Frame frame, int channel) {
    float[] values = new float[frame.width() * frame.height()];
    buffer(frame, channel).get(0, values);
    return values;
  }

  /** Sets every number; a pointer's own fill sets bytes. */
  public static void fill(Frame frame, float value) {
    FloatBuffer all = all(frame);
    for (int i = 0; i < all.capacity(); i++) {
      all.put(i, value);
    }
  }

  /** Clamps every value to [0,1], in place; NaN becomes 0. */
  public static void clampToUnit(Frame frame) {
    for (int c = 0; c < frame.channels(); c++) {
      try (Mat plane = matrix(frame, c)) {
        threshold(plane, plane, 0, 0, THRESH_TOZERO);
        threshold(plane, plane, 1, 0, THRESH_TRUNC);
      }
    }
  }

  /** The smallest number of a plane. */
  public static double lowest(Frame frame, int channel) {
    try (Mat plane = matrix(frame, channel);
        DoublePointer lowest = new DoublePointer(1)) {
      minMaxLoc(plane, lowest);
      return lowest.get();
    }
  }

  /**
   * Checks that two frames can be combined pixel by pixel.
   *
   * @throws IllegalArgumentException naming both sizes, where they differ
   */
  public static void requireSameSize(String what, Frame found, Frame required) {
    if (found.width() != required.width() || found.height() != required.height()) {
      throw new IllegalArgumentException(
          String.format(
              "%s is %dx%d, but %dx%d is required; resize it first",
              what, found.width(), found.height(), required.width(), required.height()));
    }
  }

  /**
   * @throws IllegalArgumentException where the frame has another number of channels
   */
  public static void requireChannels(String what, Frame found, int channels) {
    if (found.channels() != channels) {
      throw new IllegalArgumentException(
          String.format(
              "%s has %d channels, but %d are required", what, found.channels(), channels));
    }
  }
}
