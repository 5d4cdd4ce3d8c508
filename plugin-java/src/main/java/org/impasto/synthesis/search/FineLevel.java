package org.impasto.synthesis.search;

import org.impasto.synthesis.cost.CostWeights;
import org.impasto.synthesis.cost.PatchCost;
import org.impasto.synthesis.cost.PatchCosts;
import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.cost.TargetPicture;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.exemplar.Patch;
import org.impasto.synthesis.filter.Enlarging;
import org.impasto.synthesis.vote.Vote;
import org.impasto.synthesis.work.Workers;

/**
 * One level that is too large to be searched: places carried up from a coarser one are moved by a
 * pixel at most, or to where a neighbour's continues. Works band by band in little memory; every
 * pixel looks at the places as they were carried up, so the order of bands does not matter.
 */
public final class FineLevel {
  private static final int R = Patch.RADIUS;
  private static final int ROWS = 32;

  private final int width;
  private final int height;
  private final AtlasLevel atlas;
  private final Rules rules;
  private final CostWeights weights;
  private final float[] guide;
  private final byte[] labels;
  private final Contours contours;
  private final Vote vote;
  private final int row;

  /**
   * How much the guide weighs at the finest searched level, which tells where contours are.
   *
   * @param guideWeight [height][width]
   * @param shift that level is smaller than the fine one by {@code 1 << shift}
   */
  public record Contours(float[] guideWeight, int width, int height, int shift) {}

  /**
   * @param guide packed [h][w][3]
   * @param regions whose paint is not mixed; null: all one
   */
  public FineLevel(
      TargetPicture picture,
      float[] guide,
      byte[] regions,
      Contours contours,
      AtlasLevel atlas,
      Rules rules,
      CostWeights weights) {
    width = picture.width();
    height = picture.height();
    this.atlas = atlas;
    this.rules = rules;
    this.weights = weights;
    this.guide = guide;
    labels = picture.labels();
    this.contours = contours;
    vote = new Vote(atlas.paint(), atlas.width(), width, height, regions);
    row = 3 * (width + 2 * R);
  }

  /**
   * @param from places as they were carried up, -1: none
   * @param to where they go; written where {@code wanted}, null: everywhere
   */
  public void run(int[] from, int[] to, byte[] wanted, Workers workers) {
    int bands = (height + ROWS - 1) / ROWS;
    workers.bands(
        bands,
        (band, slot) -> {
          int end = Math.min(height, (band + 1) * ROWS);
          if (any(wanted, band * ROWS, end)) {
            new Band(band * ROWS, end).run(from, to, wanted, workers);
          }
        });
  }

  private boolean any(byte[] wanted, int y0, int y1) {
    if (wanted == null) {
      return true;
    }
    for (int q = y0 * width; q < y1 * width; q++) {
      if (wanted[q] != 0) {
        return true;
      }
    }
    return false;
  }

  private final class Band {
    private final int first;
    private final int end;
    private final float[] fused = new float[row * (ROWS + 2 * R) + Patch.SLACK];
    private final float[] weight = new float[fused.length];
    private final float[] own = atlas.guide() == null ? null : new float[fused.length];
    private final float[] ownWeight = own == null ? null : new float[fused.length];
    private final PatchCost kernel = PatchCosts.fastest();
    private final int atlasWidth = atlas.width();
    private final int upperLeft = R * atlas.width() + R;

    private int best;
    private float bestCost;

    Band(int first, int end) {
      this.first = first;
      this.end = end;
    }

    void run(int[] from, int[] to, byte[] wanted, Workers workers) {
      float[] guideWeight = new float[width];
      float[] voted = new float[3 * width];
      for (int y = Math.max(0, first - R); y < Math.min(height, end + R); y++) {
        Enlarging.row(
            contours.guideWeight(),
            contours.width(),
            contours.height(),
            1,
            contours.shift(),
            y,
            width,
            guideWeight,
            0,
            1);
        System.arraycopy(guide, 3 * y * width, voted, 0, 3 * width);
        vote.row(from, y, voted);
        fuse(y, voted, guideWeight, from);
      }
      for (int y = first; y < end; y++) {
        workers.check();
        Enlarging.row(
            contours.guideWeight(),
            contours.width(),
            contours.height(),
            1,
            contours.shift(),
            y,
            width,
            guideWeight,
            0,
            1);
        for (int x = 0; x < width; x++) {
          int q = y * width + x;
          if (wanted == null || wanted[q] != 0) {
            to[q] = from[q] < 0 ? -1 : improve(from, x, y, q, weights.seamAt(guideWeight[x]));
          }
        }
      }
    }

    private void fuse(int y, float[] voted, float[] guideWeight, int[] from) {
      int at = (y - first + R) * row + 3 * R;
      for (int x = 0; x < width; x++) {
        int q = y * width + x;
        float w = guideWeight[x];
        for (int c = 0; c < 3; c++) {
          int i = at + 3 * x + c;
          float n = guide[3 * q + c];
          if (from[q] < 0) {
            weight[i] = 0f;
          } else if (own == null) {
            fused[i] = (voted[3 * x + c] + w * n) / (1 + w);
            weight[i] = 1 + w;
          } else {
            fused[i] = voted[3 * x + c];
            weight[i] = 1f;
            own[i] = n;
            ownWeight[i] = w;
          }
        }
      }
    }

    private int improve(int[] from, int x, int y, int q, float seam) {
      int label = labels == null ? 0 : labels[q];
      int patch = (y - first) * row + 3 * x;
      int left = x > 0 && from[q - 1] >= 0 ? from[q - 1] + 1 : -1;
      int right = x < width - 1 && from[q + 1] >= 0 ? from[q + 1] - 1 : -1;
      int up = y > 0 && from[q - width] >= 0 ? from[q - width] + atlasWidth : -1;
      int down = y < height - 1 && from[q + width] >= 0 ? from[q + width] - atlasWidth : -1;
      best = -1;
      bestCost = Float.MAX_VALUE;
      consider(from[q], patch, label, left, up, right, down, seam);
      consider(left, patch, label, left, up, right, down, seam);
      consider(up, patch, label, left, up, right, down, seam);
      consider(right, patch, label, left, up, right, down, seam);
      consider(down, patch, label, left, up, right, down, seam);
      int centre = from[q];
      for (int j = -1; j <= 1; j++) {
        for (int i = -1; i <= 1; i++) {
          if ((i | j) != 0) {
            consider(centre + j * atlasWidth + i, patch, label, left, up, right, down, seam);
          }
        }
      }
      return best < 0 ? centre : best;
    }

    private void consider(
        int place, int patch, int label, int left, int up, int right, int down, float seam) {
      if (place < 0 || place == best) {
        return;
      }
      int of = atlas.part()[place];
      if (of == 0 || !rules.allows(label, of - 1)) {
        return;
      }
      int seams = 4;
      seams -= place == left ? 1 : 0;
      seams -= place == up ? 1 : 0;
      seams -= place == right ? 1 : 0;
      seams -= place == down ? 1 : 0;
      int at = 3 * (place - upperLeft);
      float cost =
          seam * seams + kernel.of(fused, weight, patch, row, atlas.paint(), at, 3 * atlasWidth);
      if (own != null && cost < bestCost) {
        cost += kernel.of(own, ownWeight, patch, row, atlas.guide(), at, 3 * atlasWidth);
      }
      if (cost < bestCost) {
        bestCost = cost;
        best = place;
      }
    }
  }
}
