package org.impasto.frame;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/** Pixelwise sums of pictures of one size. */
public final class Blending {
  private Blending() {}

  /**
   * out = weight * a + (1 - weight) * b.
   *
   * @param weight one channel in [0,1]
   */
  public static Frame mix(Frame a, Frame b, Frame weight) {
    Frame out = Frame.allocate(a.width(), a.height(), a.channels());
    FloatBuffer first = Planes.all(a);
    FloatBuffer second = Planes.all(b);
    FloatBuffer share = Planes.all(weight);
    FloatBuffer result = Planes.all(out);
    int pixels = a.width() * a.height();
    for (int channel = 0; channel < a.channels(); channel++) {
      int base = channel * pixels;
      for (int i = 0; i < pixels; i++) {
        float other = second.get(base + i);
        result.put(base + i, other + share.get(i) * (first.get(base + i) - other));
      }
    }
    return out;
  }

  /** low + (1 - low) * weight: weights in [0,1] raised to [low,1]. */
  public static Frame atLeast(Frame weight, double low) {
    Frame out = weight.copy();
    FloatBuffer data = Planes.all(out);
    for (int i = 0; i < data.capacity(); i++) {
      data.put(i, (float) (low + (1 - low) * data.get(i)));
    }
    return out;
  }

  /** Adds normally distributed noise; the same seed gives the same noise. */
  public static void addNoise(Frame picture, long seed, double deviation) {
    SplittableRandom random = new SplittableRandom(seed);
    FloatBuffer data = Planes.all(picture);
    for (int i = 0; i < data.capacity(); i++) {
      data.put(i, (float) (data.get(i) + deviation * random.nextGaussian()));
    }
  }
}
