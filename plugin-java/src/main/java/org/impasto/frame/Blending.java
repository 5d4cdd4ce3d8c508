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
    for (int channel = 0; channel < a.channels(); channel++) {
      FloatBuffer[] read = {
        Planes.buffer(a, channel), Planes.buffer(b, channel), Planes.buffer(weight, 0)
      };
      PixelRows.change(
          out,
          new FloatBuffer[] {Planes.buffer(out, channel)},
          read,
          (mixed, in) -> mix(in, mixed[0]));
    }
    return out;
  }

  private static void mix(float[][] in, float[] mixed) {
    for (int x = 0; x < mixed.length; x++) {
      float other = in[1][x];
      mixed[x] = other + in[2][x] * (in[0][x] - other);
    }
  }

  /** low + (1 - low) * weight: weights in [0,1] raised to [low,1]. */
  public static Frame atLeast(Frame weight, double low) {
    Frame out = weight.copy();
    PixelRows.change(out, value -> (float) (low + (1 - low) * value));
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
