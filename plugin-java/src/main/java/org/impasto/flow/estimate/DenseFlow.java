package org.impasto.flow.estimate;

import static org.bytedeco.opencv.global.opencv_core.split;

import java.util.function.Supplier;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_video.DenseOpticalFlow;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * An algorithm of OpenCV behind our interface: frames to luma, interleaved motion to planes. It is
 * made for each call, as its buffers, up to twelve pictures, would stand beside the painting.
 */
abstract class DenseFlow implements OpticalFlow {
  /** Below this, the pyramids of the algorithms have no level. */
  private static final int SMALLEST = 16;

  private final Supplier<? extends DenseOpticalFlow> algorithm;

  DenseFlow(Supplier<? extends DenseOpticalFlow> algorithm) {
    this.algorithm = algorithm;
  }

  @Override
  public final void compute(Frame from, Frame to, FlowField field) {
    Planes.requireSameSize("the frame to find motion to", to, from);
    Planes.requireSameSize("the flow field", field.frame(), from);
    if (from.width() < SMALLEST || from.height() < SMALLEST) {
      throw new IllegalArgumentException(
          String.format(
              "motion was asked for in a frame of %dx%d; at least %dx%d is required",
              from.width(), from.height(), SMALLEST, SMALLEST));
    }
    try (DenseOpticalFlow once = algorithm.get();
        Mat first = new Mat();
        Mat second = new Mat();
        Mat interleaved = new Mat();
        Mat u = Planes.matrix(field.frame(), 0);
        Mat v = Planes.matrix(field.frame(), 1);
        MatVector planes = new MatVector(u, v)) {
      Luma.of(from, first);
      Luma.of(to, second);
      once.calc(first, second, interleaved);
      split(interleaved, planes);
    }
  }

  @Override
  public void close() {}
}
