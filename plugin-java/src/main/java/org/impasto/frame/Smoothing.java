package org.impasto.frame;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Removes what is finer than a scale. */
public final class Smoothing {
  private Smoothing() {}

  /**
   * Gaussian blur in place, border reflected without repeating the edge pixel.
   *
   * @param deviation of the Gaussian, px
   */
  public static void gaussian(Frame picture, double deviation) {
    try (Size automatic = new Size(0, 0)) {
      for (int c = 0; c < picture.channels(); c++) {
        try (Mat plane = Planes.matrix(picture, c)) {
          GaussianBlur(plane, plane, automatic, deviation, deviation, BORDER_REFLECT_101, 0);
        }
      }
    }
  }
}
