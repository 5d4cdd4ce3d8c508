package org.impasto.flow.estimate;

import static org.bytedeco.opencv.global.opencv_core.setNumThreads;

/** Threads of OpenCV's own loops, for the whole process. */
public final class OpenCvThreads {
  private OpenCvThreads() {}

  /** Bounds them; at least 1. */
  public static void limit(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "a limit of " + threads + " threads; at least 1 is required");
    }
    setNumThreads(threads);
  }
}
