package org.impasto.synthesis.cost;

import java.util.Arrays;
import org.impasto.synthesis.exemplar.FeatureScales;
import org.impasto.synthesis.exemplar.Patch;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/**
 * One level of the picture to be painted, as patches see it. Arrays for the kernel are padded by a
 * patch's radius on every side; pixels there, and pixels that are no picture, weigh nothing.
 */
public final class TargetLevel {
  private static final int R = Patch.RADIUS;

  public final int width;
  public final int height;

  /** Values from one padded row to the next. */
  public final int row;

  /** Weighted mean of the guide, the vote and the painting before: padded, packed. */
  public final float[] fused;

  /** Its weight, likewise. */
  public final float[] weight;

  /** Where exemplars have guides of their own, the guide, padded; else null. */
  public final float[] guide;

  /** Its weight, likewise. */
  public final float[] guideWeight;

  /** [pixels][Patch.FEATURES], as an atlas level's. */
  public final float[] features;

  /** [pixels]: of the orientation's difference, summed over a patch. */
  public final float[] orientationWeight;

  /**
   * [pixels]: the least weight in the patch times its pixels, which bounds the patch from below.
   */
  public final float[] leastWeight;

  /** [pixels]: what of the cost does not depend on the place. */
  public final float[] rest;

  /** 1 where there is a picture; null: everywhere. */
  public final byte[] covered;

  /** Which exemplars a pixel may take from; null: all are labelled 0. */
  public final byte[] labels;

  /** Whether strokes are asked to run in some direction. */
  public final boolean directed;

  private final float[] variance;

  private TargetLevel(TargetArrays arrays, boolean directed) {
    this.directed = directed;
    width = arrays.width;
    height = arrays.height;
    row = 3 * (width + 2 * R);
    fused = arrays.fused;
    weight = arrays.weight;
    guide = arrays.guide;
    guideWeight = arrays.guideWeight;
    features = arrays.features;
    orientationWeight = arrays.orientationWeight;
    leastWeight = arrays.leastWeight;
    rest = arrays.rest;
    variance = arrays.variance;
    covered = arrays.covered;
    labels = arrays.labels;
  }

  /**
   * @param inputs of this level
   * @param ownGuide whether exemplars have guides of their own
   * @param buffers where the arrays come from
   */
  public static TargetLevel of(
      TargetPicture picture,
      TargetInputs inputs,
      boolean ownGuide,
      CostWeights weights,
      FeatureScales scales,
      Buffers buffers,
      Workers workers) {
    TargetArrays arrays = new TargetArrays(picture, ownGuide, buffers);
    if (ownGuide) {
      arrays.pad(inputs);
    }
    arrays.describe(inputs, picture.luminance(), weights, scales, buffers, workers);
    return new TargetLevel(arrays, inputs.direction() != null);
  }

  /** Bytes of one pixel's arrays. */
  public static long bytesPerPixel(boolean ownGuide) {
    return TargetArrays.bytesPerPixel(ownGuide);
  }

  public boolean isCovered(int q) {
    return covered == null || covered[q] != 0;
  }

  /** The first value of a pixel's patch in padded arrays. */
  public int patch(int x, int y) {
    return y * row + 3 * x;
  }

  /**
   * Takes what the last vote gave for the patches' target.
   *
   * @param vote packed [h][w][3]; null: only the guide counts
   * @param inputs guide, contour weights and the painting before
   */
  public void fuse(float[] vote, TargetInputs inputs, Workers workers) {
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            fuseRow(y, vote, inputs);
          }
        });
    workers.rows(height, 16, this::boxes);
  }

  private void fuseRow(int y, float[] vote, TargetInputs in) {
    boolean own = guide != null;
    for (int x = 0; x < width; x++) {
      int q = y * width + x;
      int at = (y + R) * row + 3 * (x + R);
      if (!isCovered(q)) {
        Arrays.fill(fused, at, at + 3, 0f);
        Arrays.fill(weight, at, at + 3, 0f);
        variance[q] = 0;
        continue;
      }
      float wv = vote == null ? 0f : 1f;
      float[] voted = vote == null ? in.guide() : vote;
      float wg = own ? 0f : in.guideWeight()[q];
      float wp = vote == null || in.before() == null ? 0f : in.beforeWeight()[q];
      float all = wv + wg + wp;
      float inverse = all > 0 ? 1 / all : 0f;
      float spread = 0;
      for (int c = 0; c < 3; c++) {
        float t = voted[3 * q + c];
        float n = in.guide()[3 * q + c];
        float p = wp == 0f ? 0f : in.before()[3 * q + c];
        float m = (wv * t + wg * n + wp * p) * inverse;
        fused[at + c] = m;
        weight[at + c] = all;
        spread += wv * (t - m) * (t - m) + wg * (n - m) * (n - m) + wp * (p - m) * (p - m);
      }
      variance[q] = spread;
    }
  }

  /** Means and rests of patches, and the least weight. */
  private void boxes(int y0, int y1) {
    float[] down = new float[row];
    float[] spread = new float[width + 2 * R];
    float[] least = new float[row];
    for (int y = y0; y < y1; y++) {
      System.arraycopy(fused, y * row, down, 0, row);
      System.arraycopy(weight, y * row, least, 0, row);
      for (int j = 1; j < Patch.SIDE; j++) {
        int at = (y + j) * row;
        for (int i = 0; i < row; i++) {
          down[i] += fused[at + i];
        }
        for (int i = 0; i < row; i++) {
          least[i] = Math.min(least[i], weight[at + i]);
        }
      }
      Arrays.fill(spread, 0f);
      for (int j = Math.max(0, y - R); j <= Math.min(height - 1, y + R); j++) {
        for (int x = 0; x < width; x++) {
          spread[x + R] += variance[j * width + x];
        }
      }
      for (int x = 0; x < width; x++) {
        patch(y * width + x, x, down, spread, least);
      }
    }
  }

  private void patch(int q, int x, float[] down, float[] spread, float[] least) {
    int f = q * Patch.FEATURES + 5;
    for (int c = 0; c < 3; c++) {
      int i = 3 * x + c;
      float sum = down[i] + down[i + 3] + down[i + 6] + down[i + 9] + down[i + 12];
      features[f + c] = sum / Patch.PIXELS;
    }
    rest[q] = spread[x] + spread[x + 1] + spread[x + 2] + spread[x + 3] + spread[x + 4];
    int i = 3 * x;
    float lowest =
        Math.min(
            Math.min(Math.min(least[i], least[i + 3]), Math.min(least[i + 6], least[i + 9])),
            least[i + 12]);
    leastWeight[q] = lowest * Patch.PIXELS;
  }
}
