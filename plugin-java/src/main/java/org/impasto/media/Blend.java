package org.impasto.media;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;

import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;

/** Mixes a painting with its source. */
public final class Blend {
  private Blend() {}

  /** painted = source + mix (painted - source), in place, for mix in [0,1]; both frames have one size. */
  public static void over(Frame source, Frame painted, double mix) {
    try (Mat from = matrix(source);
        Mat to = matrix(painted)) {
      addWeighted(from, 1 - mix, to, mix, 0, to);
    }
  }

  private static Mat matrix(Frame frame) {
    return new Mat(frame.height() * frame.channels(), frame.width(), CV_32F, frame.data());
  }
}
