package org.impasto.engine.loss;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;

/**
 * Paint that a frame takes over from another.
 *
 * @param painting [3,H,W]
 * @param trust c, how far it can be kept, [1,H,W] in [0,1]
 */
public record TemporalTarget(Frame painting, Frame trust) implements AutoCloseable {
  /**
   * Weighs paint from several frames against each other (Ruder et al., section 3.4), in place, so
   * that no pixel's weights exceed 1 together.
   *
   * @param all the closest first
   */
  public static void weigh(List<TemporalTarget> all, Settings.LongTermWeights method) {
    if (all.size() > 1) {
      eachPixel(
          all,
          method == Settings.LongTermWeights.CLOSEST_FIRST
              ? TemporalTarget::closestFirst
              : TemporalTarget::normalise);
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

  private static void eachPixel(List<TemporalTarget> all, Consumer<float[]> change) {
    FloatBuffer[] trusts =
        all.stream().map(each -> Planes.buffer(each.trust, 0)).toArray(FloatBuffer[]::new);
    PixelRows.change(
        all.get(0).trust, trusts, new FloatBuffer[0], (rows, none) -> changeEach(rows, change));
  }

  private static void changeEach(float[][] rows, Consumer<float[]> change) {
    float[] c = new float[rows.length];
    for (int x = 0; x < rows[0].length; x++) {
      for (int j = 0; j < c.length; j++) {
        c[j] = rows[j][x];
      }
      change.accept(c);
      for (int j = 0; j < c.length; j++) {
        rows[j][x] = c[j];
      }
    }
  }

  /**
   * Weighed paint as one: its mean and the sum of its weights. Squared distances to all of it, so
   * weighed, are that to the mean and a constant. Takes those given over.
   */
  public static TemporalTarget together(List<TemporalTarget> weighed) {
    TemporalTarget one = weighed.get(0);
    if (weighed.size() > 1) {
      for (TemporalTarget other : weighed.subList(1, weighed.size())) {
        try (other) {
          PixelRows.change(one.trust, one.planes(), other.planes(), TemporalTarget::add);
        }
      }
    }
    return one;
  }

  /** The painting's, then that of trust. */
  private FloatBuffer[] planes() {
    return Stream.concat(
            Arrays.stream(Planes.buffers(painting)), Stream.of(Planes.buffer(trust, 0)))
        .toArray(FloatBuffer[]::new);
  }

  /** Running mean. Where nothing is trusted the first painting stays. */
  private static void add(float[][] mean, float[][] added) {
    int colours = mean.length - 1;
    float[] total = mean[colours];
    float[] weight = added[colours];
    for (int x = 0; x < total.length; x++) {
      if (weight[x] > 0) {
        float sum = total[x] + weight[x];
        float share = weight[x] / sum;
        for (int c = 0; c < colours; c++) {
          mean[c][x] += share * (added[c][x] - mean[c][x]);
        }
        total[x] = sum;
      }
    }
  }

  public TemporalTarget copy() {
    return new TemporalTarget(painting.copy(), trust.copy());
  }

  @Override
  public void close() {
    painting.close();
    trust.close();
  }
}
