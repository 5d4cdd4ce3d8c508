package org.impasto.synthesis.cost;

import java.util.Arrays;
import org.impasto.synthesis.exemplar.FeatureScales;
import org.impasto.synthesis.exemplar.Patch;
import org.impasto.synthesis.filter.Blur;
import org.impasto.synthesis.filter.Enlarging;
import org.impasto.synthesis.filter.Halving;
import org.impasto.synthesis.filter.Orientation;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/** The arrays of a {@link TargetLevel}, from a pool, with features from guide and source. */
final class TargetArrays {
  final int width;
  final int height;
  final float[] fused;
  final float[] weight;
  final float[] guide;
  final float[] guideWeight;
  final float[] features;
  final float[] orientationWeight;
  final float[] leastWeight;
  final float[] rest;
  final float[] variance;
  final byte[] covered;
  final byte[] labels;

  TargetArrays(TargetPicture picture, boolean ownGuide, Buffers buffers) {
    width = picture.width();
    height = picture.height();
    covered = picture.covered();
    labels = picture.labels();
    int pixels = width * height;
    int padded = 3 * (width + 2 * Patch.RADIUS) * (height + 2 * Patch.RADIUS) + Patch.SLACK;
    fused = buffers.zeros(padded);
    weight = buffers.zeros(padded);
    guide = ownGuide ? buffers.zeros(padded) : null;
    guideWeight = ownGuide ? buffers.zeros(padded) : null;
    features = buffers.floats(pixels * Patch.FEATURES);
    orientationWeight = buffers.floats(pixels);
    leastWeight = buffers.floats(pixels);
    rest = buffers.floats(pixels);
    variance = buffers.floats(pixels);
  }

  /** Bytes of one pixel's arrays. */
  static long bytesPerPixel(boolean ownGuide) {
    return 4L * ((ownGuide ? 12 : 6) + Patch.FEATURES + 4);
  }

  /** Writes the guide and its weight, where exemplars have guides of their own. */
  void pad(TargetInputs inputs) {
    int r = Patch.RADIUS;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int q = y * width + x;
        if (covered != null && covered[q] == 0) {
          continue;
        }
        int at = (y + r) * 3 * (width + 2 * r) + 3 * (x + r);
        System.arraycopy(inputs.guide(), 3 * q, guide, at, 3);
        Arrays.fill(guideWeight, at, at + 3, inputs.guideWeight()[q]);
      }
    }
  }

  /**
   * Writes the features and what the orientation weighs.
   *
   * @param inputs the guide, and how strokes are to run
   * @param luminance of the source, [h][w]
   */
  void describe(
      TargetInputs inputs,
      float[] luminance,
      CostWeights weights,
      FeatureScales scales,
      Buffers buffers,
      Workers workers) {
    float[] direction = inputs.direction();
    float[] blurred = inputs.guide();
    byte[] counted = covered;
    int bw = width;
    int bh = height;
    int shift = 0;
    double sigma = scales.surroundings();
    while (sigma >= 3) {
      float[] half = buffers.floats(Halving.half(bw) * Halving.half(bh) * 3);
      Halving.colours(blurred, counted, half, bw, bh, 3, workers);
      counted = counted == null ? null : Halving.mask(counted, bw, bh, 1);
      blurred = half;
      bw = Halving.half(bw);
      bh = Halving.half(bh);
      sigma /= 2;
      shift++;
    }
    float[] smooth = buffers.floats(bw * bh * 3);
    float[] scratch = buffers.floats(bw * bh * 3);
    new Blur(sigma).apply(blurred, smooth, scratch, bw, bh, 3, workers);
    int ow = Halving.half(width);
    int oh = Halving.half(height);
    float[] orientation = buffers.floats(ow * oh * 3);
    float[] between = buffers.floats(ow * oh * 3);
    Orientation.of(luminance, width, height, scales.window(), orientation, between, workers);
    int smoothW = bw;
    int smoothH = bh;
    int smoothShift = shift;
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            int at = y * width * Patch.FEATURES;
            Enlarging.row(
                smooth, smoothW, smoothH, 3, smoothShift, y, width, features, at, Patch.FEATURES);
            Enlarging.row(orientation, ow, oh, 3, 1, y, width, features, at + 3, Patch.FEATURES);
            for (int x = 0; x < width; x++) {
              float strength = features[at + x * Patch.FEATURES + 5];
              float confidence = Math.max(0f, Math.min(1f, strength / 0.03f));
              orientationWeight[y * width + x] = weights.orientation() * confidence * Patch.PIXELS;
            }
            if (direction != null) {
              steer(direction, y);
            }
          }
        });
  }

  /** Replaces what the source's contours say by what is asked for, the firmer the more. */
  private void steer(float[] direction, int y) {
    for (int q = y * width; q < (y + 1) * width; q++) {
      int at = q * Patch.FEATURES + 3;
      float firm = direction[3 * q + 2];
      features[at] += direction[3 * q] - firm * features[at];
      features[at + 1] += direction[3 * q + 1] - firm * features[at + 1];
      float asked = CostWeights.DIRECTED * Patch.PIXELS;
      orientationWeight[q] += firm * (asked - orientationWeight[q]);
    }
  }
}
