package org.impasto.recolour.transfer;

import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.ToneScale;

/**
 * Mean chroma of each luma, smoothed, and the covariance of what is left. A picture's shadows and
 * lights often have colours of their own.
 */
final class ChromaByTone {
  static final int NODES = 32;

  /** Standard deviation of the smoothing, in luma. */
  private static final double WIDTH = 0.09;

  /** Share of all pixels that draws each luma's mean to the mean of all. */
  private static final double DRAWN = 0.03;

  /** How far lumas may have colours of their own. */
  private static final double OWN = 0.6;

  /** At luma i / NODES. */
  final float[] a = new float[NODES + 1];

  final float[] b = new float[NODES + 1];
  final Symmetric covariance;

  ChromaByTone(ColourDistribution colours) {
    double weight = colours.weight();
    double meanA = colours.total(ColourDistribution.A) / weight;
    double meanB = colours.total(ColourDistribution.B) / weight;
    for (int node = 0; node <= NODES; node++) {
      double shares = DRAWN * weight;
      double sumA = shares * meanA;
      double sumB = shares * meanB;
      for (int bin = 0; bin < ToneScale.BINS; bin++) {
        double apart = (ToneScale.centre(bin) - (double) node / NODES) / WIDTH;
        double kernel = StrictMath.exp(-apart * apart / 2);
        shares += kernel * colours.sum(ColourDistribution.WEIGHT, bin);
        sumA += kernel * colours.sum(ColourDistribution.A, bin);
        sumB += kernel * colours.sum(ColourDistribution.B, bin);
      }
      a[node] = (float) (meanA + OWN * (sumA / shares - meanA));
      b[node] = (float) (meanB + OWN * (sumB / shares - meanB));
    }
    covariance = left(colours, weight);
  }

  private Symmetric left(ColourDistribution colours, double weight) {
    double aa = 0;
    double ab = 0;
    double bb = 0;
    for (int bin = 0; bin < ToneScale.BINS; bin++) {
      double share = colours.sum(ColourDistribution.WEIGHT, bin);
      double luma = ToneScale.centre(bin);
      double u = at(a, (float) luma);
      double v = at(b, (float) luma);
      double sumA = colours.sum(ColourDistribution.A, bin);
      double sumB = colours.sum(ColourDistribution.B, bin);
      aa += colours.sum(ColourDistribution.AA, bin) - 2 * u * sumA + share * u * u;
      ab += colours.sum(ColourDistribution.AB, bin) - u * sumB - v * sumA + share * u * v;
      bb += colours.sum(ColourDistribution.BB, bin) - 2 * v * sumB + share * v * v;
    }
    return new Symmetric(aa / weight, ab / weight, bb / weight);
  }

  static float at(float[] nodes, float luma) {
    float place = luma * NODES;
    int node = Math.min(NODES - 1, (int) place);
    return nodes[node] + (place - node) * (nodes[node + 1] - nodes[node]);
  }
}
