package org.impasto.flow.estimate;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;

import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** What the flow algorithms look at: 8-bit luma, Rec.601 weights as OpenCV's grey conversion. */
final class Luma {
  private static final double RED = 0.299;
  private static final double GREEN = 0.587;
  private static final double BLUE = 0.114;
  private static final double WHITE = 255;

  private Luma() {}

  /** Fills an 8-bit matrix; values beyond [0,1] are clamped. */
  static void of(Frame frame, Mat grey) {
    if (frame.channels() == 1) {
      try (Mat plane = Planes.matrix(frame, 0)) {
        plane.convertTo(grey, CV_8UC1, WHITE, 0);
      }
      return;
    }
    Planes.requireChannels("the frame to find motion in", frame, 3);
    try (Mat red = Planes.matrix(frame, 0);
        Mat green = Planes.matrix(frame, 1);
        Mat blue = Planes.matrix(frame, 2);
        Mat sum = new Mat()) {
      addWeighted(red, RED, green, GREEN, 0, sum);
      addWeighted(sum, 1, blue, BLUE, 0, sum);
      sum.convertTo(grey, CV_8UC1, WHITE, 0);
    }
  }
}
