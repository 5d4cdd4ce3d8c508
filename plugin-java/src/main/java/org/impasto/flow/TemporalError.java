package org.impasto.flow;

import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.subtract;
import static org.bytedeco.opencv.global.opencv_core.sumElems;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** How far a frame departs from its predecessor carried along the motion: the measure of flicker. */
public final class TemporalError {
  private TemporalError() {}

  /**
   * sum c (b - warped a)^2 / (C sum c), bilinear warp, C channels; 0 where nothing is reliable.
   *
   * @param a the earlier frame
   * @param b the later frame
   * @param flow from b to a
   * @param reliability c, [1,H,W] in [0,1], of that flow
   */
  public static double measure(Frame a, Frame b, FlowField flow, Frame reliability) {
    Planes.requireSameSize("the earlier frame", a, b);
    Planes.requireSameSize("the reliability", reliability, b);
    Planes.requireChannels("the reliability", reliability, 1);
    Planes.requireChannels("the earlier frame", a, b.channels());
    try (Frame warped = Warp.bilinear(a, flow);
        Mat weight = Planes.matrix(reliability, 0);
        Mat difference = new Mat();
        Scalar total = sumElems(weight)) {
      double sum = 0;
      for (int c = 0; c < b.channels(); c++) {
        try (Mat before = Planes.matrix(warped, c);
            Mat after = Planes.matrix(b, c)) {
          subtract(after, before, difference);
          multiply(difference, difference, difference);
          sum += difference.dot(weight);
        }
      }
      return total.get(0) > 0 ? sum / (b.channels() * total.get(0)) : 0;
    }
  }
}
