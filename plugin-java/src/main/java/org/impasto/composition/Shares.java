package org.impasto.composition;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** How much of a painting shows in each pixel: mix x mask, in [0,1]. */
final class Shares {
  private final float mix;
  private final Frame mask;
  private final FloatBuffer weights;

  /**
   * @param mask one channel, in [0,1]; null for 1 everywhere
   */
  Shares(double mix, Frame mask) {
    if (mask != null) {
      Planes.requireChannels("the mask", mask, 1);
    }
    this.mix = (float) mix;
    this.mask = mask;
    weights = mask == null ? null : Planes.buffer(mask, 0);
  }

  /** Null for 1 everywhere. */
  Frame mask() {
    return mask;
  }

  /** Fills in the shares of one row. */
  void row(int y, float[] share) {
    if (weights == null) {
      Arrays.fill(share, mix);
      return;
    }
    weights.get(y * share.length, share);
    for (int x = 0; x < share.length; x++) {
      share[x] *= mix;
    }
  }
}
