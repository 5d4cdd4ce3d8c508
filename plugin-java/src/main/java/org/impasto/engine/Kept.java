package org.impasto.engine;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;

/**
 * Paint that a frame takes over from another.
 *
 * @param painting [3,H,W]
 * @param trust c, how far it can be kept, [1,H,W] in [0,1]
 */
record Kept(Frame painting, Frame trust) implements AutoCloseable {
  /**
   * Weighs paint from several frames against each other (Ruder et al., section 3.4), in place, so that no pixel's weights
   * exceed 1 together.
   *
   * @param all the closest first
   */
  static void weigh(List<Kept> all, Settings.LongTermWeights method) {
    if (all.size() > 1) {
      eachPixel(all, method == Settings.LongTermWeights.CLOSEST_FIRST ? Kept::closestFirst : Kept::normalise);
    }
  }

  /** c_j = max(c_j - sum over closer k of c_k, 0), the c_k as they were. */
  private static void closestFirst(float[] c) {
    float closer = 0;
    for (int j = 0; j < c.length; j++) {
      float own = c[j];
      c[j] = Math.max(own - closer, 0);
      closer += own;
    }
  }

  /** c_j / max(sum of all, 1). */
  private static void normalise(float[] c) {
    float sum = 0;
    for (float each : c) {
      sum += each;
    }
    for (int j = 0; j < c.length; j++) {
      c[j] /= Math.max(sum, 1);
    }
  }

  private static void eachPixel(List<Kept> all, Consumer<float[]> change) {
    FloatBuffer[] trusts = all.stream().map(each -> Planes.buffer(each.trust, 0)).toArray(FloatBuffer[]::new);
    float[] c = new float[trusts.length];
    for (int i = 0; i < trusts[0].capacity(); i++) {
      for (int j = 0; j < c.length; j++) {
        c[j] = trusts[j].get(i);
      }
      change.accept(c);
      for (int j = 0; j < c.length; j++) {
        trusts[j].put(i, c[j]);
      }
    }
  }

  /**
   * Weighed paint as one: its mean and the sum of its weights. Squared distances to all of it, so weighed, are that to the
   * mean and a constant. Takes those given over; the caller closes the result.
   */
  static Kept together(List<Kept> weighed) {
    Kept one = weighed.get(0);
    if (weighed.size() > 1) {
      FloatBuffer[] sum = Planes.buffers(one.painting);
      FloatBuffer total = Planes.buffer(one.trust, 0);
      for (Kept other : weighed.subList(1, weighed.size())) {
        try (other) {
          add(sum, total, other);
        }
      }
    }
    return one;
  }

  /** Running mean. Where nothing is trusted the first painting stays. */
  private static void add(FloatBuffer[] mean, FloatBuffer total, Kept other) {
    FloatBuffer[] added = Planes.buffers(other.painting);
    FloatBuffer weight = Planes.buffer(other.trust, 0);
    for (int i = 0; i < total.capacity(); i++) {
      float sum = total.get(i) + weight.get(i);
      if (weight.get(i) > 0) {
        float share = weight.get(i) / sum;
        for (int c = 0; c < mean.length; c++) {
          mean[c].put(i, mean[c].get(i) + share * (added[c].get(i) - mean[c].get(i)));
        }
        total.put(i, sum);
      }
    }
  }

  @Override
  public void close() {
    painting.close();
    trust.close();
  }
}
