package org.impasto.frame;

import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_core.inRange;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Pictures of how much of each pixel belongs to something: in [0,1]. */
public final class Mattes {
  /** Filters of hosts overshoot by less; nobody is told of that. */
  private static final double TOLERANCE = 0.001;

  private Mattes() {}

  /**
   * Clamps a matte to [0,1], in place; NaN becomes 0.
   *
   * @return how many values were NaN or outside [0,1] by more than a thousandth
   */
  public static long clamp(Frame matte) {
    long outside = 0;
    try (Mat low = new Mat(1, 1, CV_64F, Scalar.all(-TOLERANCE));
        Mat high = new Mat(1, 1, CV_64F, Scalar.all(1 + TOLERANCE));
        Mat inside = new Mat()) {
      for (int c = 0; c < matte.channels(); c++) {
        try (Mat plane = Planes.matrix(matte, c)) {
          inRange(plane, low, high, inside);
          outside += plane.total() - countNonZero(inside);
        }
      }
    }
    Planes.clampToUnit(matte);
    return outside;
  }
}
