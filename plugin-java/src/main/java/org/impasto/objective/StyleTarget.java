package org.impasto.objective;

import org.impasto.backend.Moments;

/**
 * A style picture's statistics at one tap, and the distance of other statistics from them.
 *
 * <p>An example, of means alone: L = |m - t|^2 with m = first / positions.
 *
 * <pre>{@code
 * record MeanTarget(double[] mean) implements StyleTarget {
 *   public double evaluate(Moments moments, double weight, double[] second, double[] first) {
 *     Arrays.fill(second, 0);
 *     double distance = 0;
 *     for (int c = 0; c < mean.length; c++) {
 *       double difference = moments.first()[c] / moments.positions() - mean[c];
 *       distance += difference * difference;
 *       first[c] = weight * 2 * difference / moments.positions();
 *     }
 *     return distance;
 *   }
 * }
 * }</pre>
 */
public interface StyleTarget {
  /**
   * Distance of {@code moments} from this target.
   *
   * @param weight factor of the gradient
   * @param second receives weight * dL/d(moments.second), C x C row-major, overwritten
   * @param first receives weight * dL/d(moments.first), C, overwritten
   * @return the unweighted distance
   */
  double evaluate(Moments moments, double weight, double[] second, double[] first);
}
