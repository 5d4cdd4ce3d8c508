package org.impasto.frame;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_NEAREST_EXACT;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Changes a frame's size: area average where an axis shrinks, bicubic (a = -0.75, pixel centres at
 * half coordinates, border repeated) where it grows. Where one axis shrinks and the other grows,
 * the shrinking one goes first. Bicubic results may leave the range of the source.
 */
public final class Resampling {
  private Resampling() {}

  /** A new frame of the given size. */
  public static Frame resize(Frame source, int width, int height) {
    Frame target = Frame.allocate(width, height, source.channels());
    resizeInto(source, target);
    return target;
  }

  /**
   * As {@link #resize}, by the pixel nearest to the centre of each new one: for numbers that are no
   * colours and must not be mixed across an object's border.
   */
  public static Frame nearest(Frame source, int width, int height) {
    Frame target = Frame.allocate(width, height, source.channels());
    resizePlanes(source, target, INTER_NEAREST_EXACT);
    return target;
  }

  /**
   * Fills an existing frame, of whatever size, with the resized source.
   *
   * @throws IllegalArgumentException where the numbers of channels differ
   */
  public static void resizeInto(Frame source, Frame target) {
    Planes.requireChannels("the frame to resize into", target, source.channels());
    boolean shrinks = target.width() < source.width() || target.height() < source.height();
    boolean grows = target.width() > source.width() || target.height() > source.height();
    if (shrinks && grows) {
      int width = Math.min(source.width(), target.width());
      int height = Math.min(source.height(), target.height());
      try (Frame smaller = resize(source, width, height)) {
        resizePlanes(smaller, target, INTER_CUBIC);
      }
    } else if (shrinks || grows) {
      resizePlanes(source, target, shrinks ? INTER_AREA : INTER_CUBIC);
    } else {
      Pointer.memcpy(target.data(), source.data(), source.elements() * Float.BYTES);
    }
  }

  private static void resizePlanes(Frame source, Frame target, int interpolation) {
    try (Size size = new Size(target.width(), target.height())) {
      for (int c = 0; c < source.channels(); c++) {
        try (Mat from = Planes.matrix(source, c);
            Mat to = Planes.matrix(target, c)) {
          opencv_imgproc.resize(from, to, size, 0, 0, interpolation);
        }
      }
    }
  }
}
