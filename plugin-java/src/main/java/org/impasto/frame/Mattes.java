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

  /** 1 - x, in place: what was outside is inside. */
  public static void invert(Frame matte) {
    PixelRows.change(matte, value -> 1 - value);
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
    PixelRows.change(
        shares,
        Planes.buffers(shares),
        Planes.buffers(mattes),
        (to, from) -> share(from, chosen, to));
    return shares;
  }

  /** One row of {@link #shares}. */
  private static void share(float[][] mattes, int[] chosen, float[][] shares) {
    for (int x = 0; x < shares[0].length; x++) {
      float sum = 0;
      for (int matte : chosen) {
        sum += mattes[matte][x];
      }
      float scale = sum > 1 ? 1 / sum : 1;
      for (int r = 0; r < chosen.length; r++) {
        shares[1 + r][x] = scale * mattes[chosen[r]][x];
      }
      shares[0][x] = Math.max(0, 1 - sum);
    }
  }
}
