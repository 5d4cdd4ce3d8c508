package org.impasto.recolour;

/**
 * A picture's lumas in order, at {@link #COUNT} even shares of its pixels. The mean of the
 * quantiles of one scene in several exposures are those of the scene in the mean exposure; the mean
 * of histograms is not.
 */
public final class ToneQuantiles {
  public static final int COUNT = 16;

  private ToneQuantiles() {}

  /** At shares (i + 1/2) / COUNT; zeros of no colours. */
  public static double[] of(ColourDistribution colours) {
    double[] found = new double[COUNT];
    double weight = colours.weight();
    double below = 0;
    int bin = 0;
    for (int i = 0; i < COUNT && weight > 0; i++) {
      double wanted = weight * (i + 0.5) / COUNT;
      while (bin < ToneScale.BINS - 1
          && below + colours.sum(ColourDistribution.WEIGHT, bin) < wanted) {
        below += colours.sum(ColourDistribution.WEIGHT, bin++);
      }
      double inside = colours.sum(ColourDistribution.WEIGHT, bin);
      double part = inside > 0 ? Math.min(1, (wanted - below) / inside) : 0;
      double from = ToneScale.edge(bin);
      found[i] = from + part * (ToneScale.edge(bin + 1) - from);
    }
    return found;
  }

  public static double mean(double[] quantiles) {
    double sum = 0;
    for (double quantile : quantiles) {
      sum += quantile;
    }
    return sum / quantiles.length;
  }
}
