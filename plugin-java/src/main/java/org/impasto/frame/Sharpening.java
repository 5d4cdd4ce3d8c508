package org.impasto.frame;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;
import static org.bytedeco.opencv.global.opencv_imgproc.sepFilter2D;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;

/** Keeps strokes crisp when a painting is enlarged. */
public final class Sharpening {
  /** One axis of the binomial 5x5 kernel. */
  private static final float[] BINOMIAL = {1f / 16, 4f / 16, 6f / 16, 4f / 16, 1f / 16};

  private Sharpening() {}

  /**
   * Unsharp mask in place: x + amount (x - blurred x), blurred with the binomial 5x5 kernel, border
   * reflected without repeating the edge pixel. The result is not clamped.
   */
  public static void unsharp(Frame picture, double amount) {
    try (Mat kernel = new Mat(BINOMIAL);
        Mat blurred = new Mat();
        Point centre = new Point(-1, -1)) {
      for (int c = 0; c < picture.channels(); c++) {
        try (Mat plane = Planes.matrix(picture, c)) {
          sepFilter2D(plane, blurred, -1, kernel, kernel, centre, 0, BORDER_REFLECT_101);
          addWeighted(plane, 1 + amount, blurred, -amount, 0, plane);
        }
      }
    }
  }
}
