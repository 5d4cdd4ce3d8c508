package org.impasto.frame;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Interleaved numbers that are no colours (mattes, vectors, depth) as planes. */
public final class Channels {
  private Channels() {}

  /**
   * Chosen channels as planes of a new frame, number by number; the caller closes it.
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
}
