package org.impasto.objective;

import java.util.Arrays;
import org.impasto.backend.Moments;

/**
 * The published style loss of one layer: L = mean_ij (G_ij - T_ij)^2 with G = F F^T / (C N), N
 * positions, T the style picture's G.
 *
 * <p>Source: Gatys, Ecker, Bethge (arXiv 1508.06576), section 2, in the normalisation of the
 * program of Ruder, Dosovitskiy, Brox (arXiv 1604.08610).
 */
public final class GramTarget implements StyleTarget {
  private final double[] target;

  public GramTarget(Moments style) {
    target = gram(style);
  }

  /** mean_ij T_ij^2, at least the smallest normal number: what the distance is relative to. */
  public double energy() {
    return Math.max(
        Arrays.stream(target).map(entry -> entry * entry).sum() / target.length, Double.MIN_NORMAL);
  }

  private static double[] gram(Moments moments) {
    double scale = 1.0 / ((double) moments.channels() * moments.positions());
    return Arrays.stream(moments.second()).map(value -> value * scale).toArray();
  }

  @Override
  public double evaluate(Moments moments, double weight, double[] second, double[] first) {
    int entries = target.length;
    double scale = 1.0 / ((double) moments.channels() * moments.positions());
    double sum = 0;
    for (int i = 0; i < entries; i++) {
      double difference = moments.second()[i] * scale - target[i];
      sum += difference * difference;
      second[i] = weight * 2 * difference * scale / entries;
    }
    Arrays.fill(first, 0);
    return sum / entries;
  }
}
