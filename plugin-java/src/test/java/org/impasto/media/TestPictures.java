package org.impasto.media;

import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.impasto.frame.Frame;

/** Smooth moving pictures, so that compression costs little and a wrong frame shows. */
public final class TestPictures {
  private TestPictures() {}

  /** Waves that move by 3 pixels a frame, in other directions and colours in each channel. */
  public static Frame waves(int width, int height, int time) {
    Frame frame = Frame.allocate(width, height, 3);
    FloatIndexer pixels = FloatIndexer.create(frame.data());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        long i = (long) y * width + x;
        pixels.put(i, wave(x + 3 * time, 9));
        pixels.put(i + (long) width * height, wave(y - 3 * time, 7));
        pixels.put(i + 2L * width * height, 0.2f + 0.6f * x / width);
      }
    }
    return frame;
  }

  private static float wave(double phase, double length) {
    return (float) (0.5 + 0.4 * Math.sin(phase / length));
  }

  /** Peak signal-to-noise ratio in decibels, for pictures in [0,1] of one size. */
  public static double psnr(Frame a, Frame b) {
    FloatIndexer left = FloatIndexer.create(a.data());
    FloatIndexer right = FloatIndexer.create(b.data());
    double sum = 0;
    for (long i = 0; i < a.elements(); i++) {
      double difference = left.get(i) - right.get(i);
      sum += difference * difference;
    }
    return -10 * Math.log10(Math.max(1e-12, sum / a.elements()));
  }
}
