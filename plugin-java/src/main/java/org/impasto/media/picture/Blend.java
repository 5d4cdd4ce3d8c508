package org.impasto.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** Mixes a painting with its source. */
public final class Blend {
  private Blend() {}

  /**
   * painted = source + mix (painted - source), in place, for mix in [0,1]; both frames have one
   * size.
   */
  public static void over(Frame source, Frame painted, double mix) {
    try (Mat from = matrix(source);
        Mat to = matrix(painted)) {
      addWeighted(from, 1 - mix, to, mix, 0, to);
    }
  }

  /**
   * painted = source + mix mask (painted - source), in place.
   *
   * @param mask one channel in [0,1]
   * @throws IllegalArgumentException where the mask is of another size
   */
  public static void over(Frame source, Frame painted, double mix, Frame mask) {
    Planes.requireSameSize("the mask", mask, painted);
    FloatBuffer share = Planes.buffer(mask, 0);
    for (int c = 0; c < painted.channels(); c++) {
      FloatBuffer from = Planes.buffer(source, c);
      FloatBuffer to = Planes.buffer(painted, c);
      for (int i = 0; i < to.capacity(); i++) {
        to.put(i, (float) (from.get(i) + mix * share.get(i) * (to.get(i) - from.get(i))));
      }
    }
  }

  /** RGBA of colours and of an alpha of the same size, or 1 where there is none. */
  public static Frame join(Frame colours, Frame alpha) {
    int pixels = colours.width() * colours.height();
    Frame joined = Frame.allocate(colours.width(), colours.height(), 4);
    Planes.all(joined).put(0, Planes.all(colours), 0, 3 * pixels);
    if (alpha == null) {
      FloatBuffer opaque = Planes.buffer(joined, 3);
      for (int i = 0; i < pixels; i++) {
        opaque.put(i, 1);
      }
    } else {
      Planes.requireSameSize("the alpha", alpha, colours);
      Planes.buffer(joined, 3).put(0, Planes.all(alpha), 0, pixels);
    }
    return joined;
  }

  private static Mat matrix(Frame frame) {
    return new Mat(frame.height() * frame.channels(), frame.width(), CV_32F, frame.data());
  }
}
