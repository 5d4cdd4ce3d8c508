package org.impasto.synthesis.frames;

import org.impasto.synthesis.Target;
import org.impasto.synthesis.cost.CostWeights;
import org.impasto.synthesis.cost.TargetPicture;
import org.impasto.synthesis.filter.Contours;
import org.impasto.synthesis.filter.Halving;
import org.impasto.synthesis.filter.Luminance;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/** A target at every level: guide, luminance of the source, coverage, labels. */
final class TargetPyramid {
  private final int[] widths;
  private final int[] heights;
  private final float[][] guides;
  private final float[][] luminances;
  private final byte[][] covered;
  private final byte[][] labels;
  private final byte[][] regions;
  private final float[][] details;
  private final float[][] directions;
  private final CostWeights weights;
  private final Buffers buffers;
  private final Workers workers;

  TargetPyramid(Target target, int levels, CostWeights weights, Buffers buffers, Workers workers) {
    this.weights = weights;
    this.buffers = buffers;
    this.workers = workers;
    widths = new int[levels];
    heights = new int[levels];
    guides = new float[levels][];
    luminances = new float[levels][];
    covered = new byte[levels][];
    labels = new byte[levels][];
    regions = new byte[levels][];
    details = new float[levels][];
    directions = new float[levels][];
    widths[0] = target.width();
    heights[0] = target.height();
    guides[0] = target.guide();
    covered[0] = target.covered();
    labels[0] = target.labels();
    regions[0] = target.regions();
    details[0] = target.maps().detail();
    directions[0] = target.maps().direction();
    luminances[0] = buffers.floats(widths[0] * heights[0]);
    Luminance.of(target.source(), luminances[0], widths[0], heights[0], workers);
    for (int i = 1; i < levels; i++) {
      halve(i);
    }
  }

  private void halve(int i) {
    int w = widths[i - 1];
    int h = heights[i - 1];
    widths[i] = Halving.half(w);
    heights[i] = Halving.half(h);
    int pixels = widths[i] * heights[i];
    byte[] counted = covered[i - 1];
    guides[i] = buffers.floats(3 * pixels);
    Halving.colours(guides[i - 1], counted, guides[i], w, h, 3, workers);
    luminances[i] = buffers.floats(pixels);
    Halving.colours(luminances[i - 1], counted, luminances[i], w, h, 1, workers);
    covered[i] = counted == null ? null : Halving.mask(counted, w, h, 1);
    labels[i] = labels[i - 1] == null ? null : Halving.labels(labels[i - 1], w, h);
    regions[i] =
        regions[i - 1] == labels[i - 1]
            ? labels[i]
            : regions[i - 1] == null ? null : Halving.labels(regions[i - 1], w, h);
    details[i] = halved(details[i - 1], 1, w, h);
    directions[i] = halved(directions[i - 1], 3, w, h);
  }

  private float[] halved(float[] map, int channels, int w, int h) {
    if (map == null) {
      return null;
    }
    float[] half = buffers.floats(channels * Halving.half(w) * Halving.half(h));
    Halving.colours(map, null, half, w, h, channels, workers);
    return half;
  }

  TargetPicture picture(int level) {
    return new TargetPicture(
        widths[level], heights[level], luminances[level], covered[level], labels[level]);
  }

  int width(int level) {
    return widths[level];
  }

  int height(int level) {
    return heights[level];
  }

  float[] guide(int level) {
    return guides[level];
  }

  byte[] covered(int level) {
    return covered[level];
  }

  byte[] labels(int level) {
    return labels[level];
  }

  byte[] regions(int level) {
    return regions[level];
  }

  /** How strokes are to run, as {@link org.impasto.synthesis.StrokeMaps}; null: as they may. */
  float[] direction(int level) {
    return directions[level];
  }

  /** A mask of full size at a level: 1 where any of its pixels is. */
  byte[] mask(byte[] full, int level) {
    byte[] mask = full;
    for (int i = 0; i < level; i++) {
      mask = Halving.mask(mask, widths[i], heights[i], 1);
    }
    return mask;
  }

  /** How much the guide weighs: more on the source's contours, by the map of detail. */
  float[] guideWeight(int level) {
    int w = widths[level];
    int h = heights[level];
    float[] to = buffers.floats(w * h);
    float[] a = buffers.floats(w * h);
    float[] b = buffers.floats(w * h);
    Contours.of(luminances[level], to, a, b, w, h, workers);
    float[] detail = details[level];
    workers.rows(
        h,
        32,
        (y0, y1) -> {
          for (int q = y0 * w; q < y1 * w; q++) {
            float contour = detail == null ? to[q] : to[q] * detail[q];
            to[q] = weights.guide() + weights.contour() * contour;
          }
        });
    buffers.giveBack(a);
    buffers.giveBack(b);
    return to;
  }
}
