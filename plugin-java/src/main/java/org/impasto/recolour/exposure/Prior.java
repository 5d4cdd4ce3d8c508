package org.impasto.recolour.exposure;

import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.ToneScale;

/**
 * What a picture looks like before any is known: lumas about 0.42, most of them in the middle
 * tones, chroma around grey.
 */
final class Prior {
  private static final double MEAN = 0.42;
  private static final double DEVIATION = 0.22;
  private static final double CHROMA_VARIANCE = 0.006;

  static final ColourDistribution COLOURS = make();

  private Prior() {}

  private static ColourDistribution make() {
    double[] found = new double[ColourDistribution.MOMENTS * ToneScale.BINS];
    double total = 0;
    for (int bin = 0; bin < ToneScale.BINS; bin++) {
      double apart = (ToneScale.centre(bin) - MEAN) / DEVIATION;
      double share =
          StrictMath.exp(-apart * apart / 2) * (ToneScale.edge(bin + 1) - ToneScale.edge(bin));
      found[ColourDistribution.WEIGHT * ToneScale.BINS + bin] = share;
      found[ColourDistribution.AA * ToneScale.BINS + bin] = share * CHROMA_VARIANCE;
      found[ColourDistribution.BB * ToneScale.BINS + bin] = share * CHROMA_VARIANCE;
      total += share;
    }
    return ColourDistribution.of(found, 1 / total);
  }
}
