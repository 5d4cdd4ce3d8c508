package org.impasto.frame;

import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_core.inRange;

import java.nio.FloatBuffer;
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

  /** 1 - x, in place: what was outside is inside. */
  public static void invert(Frame matte) {
    FloatBuffer all = Planes.all(matte);
    for (int i = 0; i < all.capacity(); i++) {
      all.put(i, 1 - all.get(i));
    }
  }

  /**
   * Shares of each pixel, [1+R,H,W], that sum to 1: first what no matte covers, then each chosen
   * matte, divided by their sum where they overlap.
   *
   * @param mattes [C,H,W] in [0,1]
   * @param chosen R indices of channels
   */
  public static Frame shares(Frame mattes, int... chosen) {
    Frame shares = Frame.allocate(mattes.width(), mattes.height(), 1 + chosen.length);
    FloatBuffer[] from = Planes.buffers(mattes);
    FloatBuffer[] to = Planes.buffers(shares);
    for (int i = 0; i < to[0].capacity(); i++) {
      float sum = 0;
      for (int matte : chosen) {
        sum += from[matte].get(i);
      }
      float scale = sum > 1 ? 1 / sum : 1;
      for (int r = 0; r < chosen.length; r++) {
        to[1 + r].put(i, scale * from[chosen[r]].get(i));
      }
      to[0].put(i, Math.max(0, 1 - sum));
    }
    return shares;
  }
}
