package org.impasto.frame;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * New frames from chosen planes of others, or from channels of interleaved numbers that are no
 * colours (mattes, vectors, depth).
 */
public final class Channels {
  private Channels() {}

  /**
   * Chosen channels as planes of a new frame, number by number.
   *
   * @param interleaved [height,width,channels]
   * @param chosen indices of channels, in the order of the planes
   */
  public static Frame planes(
      FloatPointer interleaved, int width, int height, int channels, int... chosen) {
    Frame frame = Frame.allocate(width, height, chosen.length);
    try (Mat pixels = new Mat(height, width, CV_32FC(channels), interleaved)) {
      for (int c = 0; c < chosen.length; c++) {
        try (Mat plane = Planes.matrix(frame, c)) {
          extractChannel(pixels, plane, chosen[c]);
        }
      }
    }
    return frame;
  }

  /** The first planes of a frame; a new frame. */
  public static Frame first(Frame frame, int planes) {
    Frame first = Frame.allocate(frame.width(), frame.height(), planes);
    Pointer.memcpy(first.data(), frame.data(), first.elements() * Float.BYTES);
    return first;
  }

  /** The planes of a frame from one on; a new frame. */
  public static Frame from(Frame frame, int first) {
    Frame rest = Frame.allocate(frame.width(), frame.height(), frame.channels() - first);
    Pointer.memcpy(rest.data(), frame.plane(first), rest.elements() * Float.BYTES);
    return rest;
  }

  /** Chosen planes of a frame, in their order; a new frame. */
  public static Frame chosen(Frame frame, int... planes) {
    Frame chosen = Frame.allocate(frame.width(), frame.height(), planes.length);
    long bytes = chosen.elements() / planes.length * Float.BYTES;
    for (int c = 0; c < planes.length; c++) {
      Pointer.memcpy(chosen.plane(c), frame.plane(planes[c]), bytes);
    }
    return chosen;
  }

  /** The planes of one frame, then those of another of its size; a new frame. */
  public static Frame joined(Frame first, Frame second) {
    Planes.requireSameSize("the frame to join", second, first);
    Frame joined =
        Frame.allocate(first.width(), first.height(), first.channels() + second.channels());
    Pointer.memcpy(joined.data(), first.data(), first.elements() * Float.BYTES);
    Pointer.memcpy(joined.plane(first.channels()), second.data(), second.elements() * Float.BYTES);
    return joined;
  }

  /**
   * Colours with alpha as a fourth plane where it is not 1 everywhere: how much of each pixel is
   * picture.
   *
   * @param colours taken over
   * @param alpha one channel in [0,1], or null for 1
   */
  public static Frame covered(Frame colours, Frame alpha) {
    if (alpha == null || Planes.lowest(alpha, 0) >= 1) {
      return colours;
    }
    try (colours) {
      return joined(colours, alpha);
    }
  }
}
