package org.impasto.recolour.transfer;

import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.ToneQuantiles;
import org.impasto.recolour.ToneScale;
import org.impasto.recolour.exposure.KeyLift;

/**
 * A curve from a shot's luma to a style's: strictly monotone, its slope within [{@link
 * #LEAST_SLOPE}, {@link #MOST_SLOPE}] before its ends are fitted into [0,1].
 *
 * <p>It follows the matching of histograms where that is no steeper or flatter than this; the
 * shot's darkest and lightest tones become the style's. The style's key gives way to the shot's by
 * {@link #OWN_KEY}: a dark shot stays darker than the style is.
 */
final class ToneCurve {
  static final double LEAST_SLOPE = 0.35;
  static final double MOST_SLOPE = 2;

  /** How far the mean luma stays the shot's. */
  private static final double OWN_KEY = 0.4;

  private static final int NODES = 64;
  private static final int SMOOTHING = 12;

  /** Value at luma i / NODES. */
  private final float[] values;

  private ToneCurve(float[] values) {
    this.values = values;
  }

  static ToneCurve between(ColourDistribution shot, ColourDistribution style) {
    double key = key(style, style.meanLuma() + OWN_KEY * (shot.meanLuma() - style.meanLuma()));
    double[] slopes = slopes(cumulative(shot), cumulative(style), key);
    double[] from = ToneQuantiles.of(shot);
    double[] to = ToneQuantiles.of(style);
    int last = from.length - 1;
    double dark = KeyLift.bend(to[0], key);
    double light = KeyLift.bend(to[last], key);
    double[] curve = spanning(slopes, from[0], from[last], light - dark);
    double move = (dark - at(curve, from[0]) + light - at(curve, from[last])) / 2;
    return new ToneCurve(fitted(curve, move, (dark + light) / 2));
  }

  /** The integral of the slopes, all scaled so that it rises by a span, as far as bounds allow. */
  private static double[] spanning(double[] slopes, double from, double to, double span) {
    double low = LEAST_SLOPE / MOST_SLOPE;
    double high = MOST_SLOPE / LEAST_SLOPE;
    double[] curve = new double[NODES + 1];
    for (int step = 0; step < 40; step++) {
      double scale = Math.sqrt(low * high);
      for (int i = 0; i < NODES; i++) {
        double slope = Math.max(LEAST_SLOPE, Math.min(MOST_SLOPE, scale * slopes[i]));
        curve[i + 1] = curve[i] + slope / NODES;
      }
      if (at(curve, to) - at(curve, from) < span) {
        low = scale;
      } else {
        high = scale;
      }
    }
    return curve;
  }

  /** Moves the curve and draws each end towards a middle as far as it leaves [0,1]. */
  private static float[] fitted(double[] curve, double move, double middle) {
    double low = curve[0] + move;
    double high = curve[NODES] + move;
    double below = low < 0 ? middle / (middle - low) : 1;
    double above = high > 1 ? (1 - middle) / (high - middle) : 1;
    float[] values = new float[NODES + 1];
    for (int i = 0; i <= NODES; i++) {
      double apart = curve[i] + move - middle;
      values[i] = (float) (middle + apart * (apart < 0 ? below : above));
    }
    return values;
  }

  private static double[] slopes(double[] from, double[] to, double key) {
    double[] slopes = new double[NODES];
    double before = matched(from, to, key, 0);
    for (int i = 0; i < NODES; i++) {
      double here = matched(from, to, key, (i + 1.0) / NODES);
      slopes[i] = Math.max(LEAST_SLOPE, Math.min(MOST_SLOPE, (here - before) * NODES));
      before = here;
    }
    for (int pass = 0; pass < SMOOTHING; pass++) {
      double left = slopes[0];
      for (int i = 0; i < NODES; i++) {
        double right = slopes[Math.min(NODES - 1, i + 1)];
        double here = slopes[i];
        slopes[i] = (left + 2 * here + right) / 4;
        left = here;
      }
    }
    return slopes;
  }

  /** The style's luma, in its new key, that as many pixels lie below as below this one. */
  private static double matched(double[] from, double[] to, double key, double luma) {
    double share = interpolated(from, luma);
    int bin = 0;
    while (bin < ToneScale.BINS - 1 && to[bin + 1] < share) {
      bin++;
    }
    double inside = to[bin + 1] - to[bin];
    double part = inside > 0 ? Math.max(0, Math.min(1, (share - to[bin]) / inside)) : 0;
    double edge = ToneScale.edge(bin);
    return KeyLift.bend(edge + part * (ToneScale.edge(bin + 1) - edge), key);
  }

  private static double interpolated(double[] cumulative, double luma) {
    int bin = ToneScale.bin(luma);
    double edge = ToneScale.edge(bin);
    double part = Math.min(1, (luma - edge) / (ToneScale.edge(bin + 1) - edge));
    return cumulative[bin] + part * (cumulative[bin + 1] - cumulative[bin]);
  }

  /** Share of pixels below each bin's edge. */
  private static double[] cumulative(ColourDistribution colours) {
    double[] shares = new double[ToneScale.BINS + 1];
    double weight = colours.weight();
    for (int bin = 0; bin < ToneScale.BINS; bin++) {
      shares[bin + 1] = shares[bin] + colours.sum(ColourDistribution.WEIGHT, bin) / weight;
    }
    return shares;
  }

  /** The bend of {@link KeyLift} that gives the style a mean luma. */
  private static double key(ColourDistribution style, double mean) {
    double low = 1 / 16.0;
    double high = 16;
    for (int i = 0; i < 40; i++) {
      double middle = Math.sqrt(low * high);
      double sum = 0;
      for (int bin = 0; bin < ToneScale.BINS; bin++) {
        sum +=
            style.sum(ColourDistribution.WEIGHT, bin) * KeyLift.bend(ToneScale.centre(bin), middle);
      }
      if (sum / style.weight() < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double at(double[] curve, double luma) {
    double place = luma * NODES;
    int node = Math.max(0, Math.min(NODES - 1, (int) place));
    return curve[node] + (place - node) * (curve[node + 1] - curve[node]);
  }

  /** Luma in [0,1]. */
  float apply(float luma) {
    float place = luma * NODES;
    int node = Math.min(NODES - 1, (int) place);
    return values[node] + (place - node) * (values[node + 1] - values[node]);
  }

  /** How much steeper the curve is at a luma than the straight line. */
  float slope(float luma) {
    int node = Math.min(NODES - 1, (int) (luma * NODES));
    return (values[node + 1] - values[node]) * NODES;
  }
}
