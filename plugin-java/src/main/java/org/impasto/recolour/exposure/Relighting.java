package org.impasto.recolour.exposure;

import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.ToneScale;

/** A distribution of colours as it is after a frame was freed of its exposure. */
final class Relighting {
  private Relighting() {}

  static ColourDistribution freed(ColourDistribution colours, LightChange light, KeyLift lift) {
    if (light.equals(LightChange.NONE) && lift.isNone()) {
      return colours;
    }
    double[] found = new double[ColourDistribution.MOMENTS * ToneScale.BINS];
    for (int bin = 0; bin < ToneScale.BINS; bin++) {
      if (colours.sum(ColourDistribution.WEIGHT, bin) > 0) {
        spread(found, colours, bin, light, lift);
      }
    }
    return ColourDistribution.of(found, 1);
  }

  /** Shares a bin out to those that its interval of luma was moved to. */
  private static void spread(
      double[] found, ColourDistribution colours, int bin, LightChange light, KeyLift lift) {
    double from = unit(lift.apply((ToneScale.edge(bin) - light.haze()) / light.gain()));
    double to = unit(lift.apply((ToneScale.edge(bin + 1) - light.haze()) / light.gain()));
    double middle = Math.max(1e-6, (ToneScale.centre(bin) - light.haze()) / light.gain());
    double chroma = lift.apply(middle) / middle / light.gain();
    int first = ToneScale.bin(from);
    int last = Math.max(first, ToneScale.bin(to));
    for (int target = first; target <= last; target++) {
      double overlap =
          Math.min(to, ToneScale.edge(target + 1)) - Math.max(from, ToneScale.edge(target));
      double part = first == last ? 1 : Math.max(0, overlap) / (to - from);
      for (int moment = 0; moment < ColourDistribution.MOMENTS; moment++) {
        double scale =
            moment == ColourDistribution.WEIGHT
                ? 1
                : moment <= ColourDistribution.B ? chroma : chroma * chroma;
        found[moment * ToneScale.BINS + target] += part * scale * colours.sum(moment, bin);
      }
    }
  }

  private static double unit(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
