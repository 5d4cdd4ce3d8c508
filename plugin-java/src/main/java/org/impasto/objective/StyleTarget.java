package org.impasto.objective;

import org.impasto.backend.Moments;

/** A style picture's statistics at one tap, and the distance of other statistics from them. */
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
