package org.impasto.synthesis.search;

import java.util.Arrays;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.exemplar.Patch;
import org.impasto.synthesis.exemplar.SimilarPlaces;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/**
 * Passes over one level, which try for each pixel what its four neighbours' places suggest, the
 * places that look like those, and a small window.
 *
 * <p>The level is split into bands whose number depends on its height alone. A band sees the uses
 * counted at the pass's start and its own changes, and its neighbours' rows as they were then; so
 * bands may run in any order, on any number of threads.
 */
public final class SearchPass {
  private static final int FEWEST_ROWS = 16;
  private static final int MOST_BANDS = 24;

  private final TargetLevel target;
  private final AtlasLevel atlas;
  private final Workers workers;
  private final Candidates[] candidates;
  private final UseCounts uses;
  private final float[] perEvenUse;
  private final float overuse;
  private final Rules rules;
  private final CostWeights weights;
  private final float[] guideWeight;

  /** Per picture, as uses count against its share; null where there is one picture. */
  private final float[] perDueUse;

  private final float overshare;
  private final int[] ofPictures;
  private final int width;
  private final int height;
  private final int bands;
  private final int[] above;
  private final int[] below;

  /**
   * @param guideWeight per pixel, which tells where contours are
   */
  public SearchPass(
      TargetLevel target,
      float[] guideWeight,
      AtlasLevel atlas,
      Rules rules,
      CostWeights weights,
      Buffers buffers,
      Workers workers) {
    this.target = target;
    this.atlas = atlas;
    this.workers = workers;
    width = target.width;
    height = target.height;
    candidates = new Candidates[workers.threads()];
    Candidates first = new Candidates(target, atlas, rules, weights);
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = first.fresh();
    }
    uses = new UseCounts(atlas.width(), atlas.height(), workers.threads(), buffers);
    overuse = weights.use() * Patch.PIXELS;
    long[] pixels = pixelsOfLabels(rules.labels());
    perEvenUse = rules.perEvenUse(atlas, pixels);
    this.rules = rules;
    this.weights = weights;
    this.guideWeight = guideWeight;
    perDueUse = rules.pictures() > 1 ? rules.perDueUse(atlas, pixels) : null;
    overshare = weights.share() * Patch.PIXELS;
    ofPictures = new int[rules.pictures()];
    bands = Math.max(1, Math.min(MOST_BANDS, height / FEWEST_ROWS));
    above = buffers.ints(bands * width);
    below = buffers.ints(bands * width);
  }

  private long[] pixelsOfLabels(int labels) {
    long[] pixels = new long[labels];
    for (int q = 0; q < width * height; q++) {
      if (target.isCovered(q)) {
        pixels[target.labels == null ? 0 : target.labels[q]]++;
      }
    }
    return pixels;
  }

  /**
   * One pass.
   *
   * @param field a valid place for each covered pixel
   * @param error what it costs without use; written where {@code measure}, else read too
   * @param searched pixels that may change; null: all
   * @param forward from the upper left to the lower right, or back
   * @param measure the target has changed since {@code error} was written
   * @param window places away that are tried; 0: none
   * @param similar how many similar places are tried, up to SimilarPlaces.COUNT
   */
  public void run(
      int[] field,
      float[] error,
      byte[] searched,
      boolean forward,
      boolean measure,
      int window,
      int similar) {
    uses.count(field, width * height);
    countPictures(field);
    for (int b = 0; b < bands; b++) {
      int from = start(b);
      int end = start(b + 1);
      if (from > 0) {
        System.arraycopy(field, (from - 1) * width, above, b * width, width);
      }
      if (end < height) {
        System.arraycopy(field, end * width, below, b * width, width);
      }
    }
    workers.bands(
        bands,
        (b, slot) ->
            new Band(b, slot, field, error, searched, forward, measure, window, similar).run());
  }

  private void countPictures(int[] field) {
    if (perDueUse == null) {
      return;
    }
    Arrays.fill(ofPictures, 0);
    for (int q = 0; q < width * height; q++) {
      if (field[q] >= 0) {
        ofPictures[rules.picture(atlas.part()[field[q]] - 1)]++;
      }
    }
  }

  private int start(int band) {
    return (int) ((long) height * band / bands);
  }

  /** One band of one pass. */
  private final class Band {
    private final int first;
    private final int end;
    private final int borders;
    private final int[] field;
    private final float[] error;
    private final byte[] searched;
    private final boolean forward;
    private final boolean measure;
    private final int window;
    private final int similar;
    private final int[] counts;
    private final Candidates costs;
    private final int[] changes = new int[ofPictures.length];
    private final int[] table = atlas.similar().table();
    private final int shift = atlas.similarShift();
    private final int atlasWidth = atlas.width();

    private int pixel;
    private int patch;
    private int label;
    private int best;
    private float bestCost;
    private float bestError;
    private float seam;
    private int fromLeft;
    private int fromUp;
    private int fromRight;
    private int fromDown;

    Band(
        int band,
        int slot,
        int[] field,
        float[] error,
        byte[] searched,
        boolean forward,
        boolean measure,
        int window,
        int similar) {
      this.first = start(band);
      this.end = start(band + 1);
      this.borders = band * width;
      this.field = field;
      this.error = error;
      this.searched = searched;
      this.forward = forward;
      this.measure = measure;
      this.window = window;
      this.similar = similar;
      this.counts = uses.begin(slot);
      this.costs = candidates[slot];
    }

    void run() {
      for (int i = 0; i < end - first; i++) {
        workers.check();
        int y = forward ? first + i : end - 1 - i;
        for (int j = 0; j < width; j++) {
          int x = forward ? j : width - 1 - j;
          int q = y * width + x;
          if (field[q] >= 0 && (searched == null || searched[q] != 0)) {
            improve(x, y, q);
          }
        }
      }
    }

    private void improve(int x, int y, int q) {
      pixel = q;
      patch = target.patch(x, y);
      label = target.labels == null ? 0 : target.labels[q];
      int before = field[q];
      best = before;
      bestError = measure ? costs.cost(q, patch, before, Float.MAX_VALUE) : error[q];
      int left = x > 0 ? field[q - 1] : -1;
      int right = x < width - 1 ? field[q + 1] : -1;
      int up = y == 0 ? -1 : y > first ? field[q - width] : above[borders + x];
      int down = y == height - 1 ? -1 : y < end - 1 ? field[q + width] : below[borders + x];
      seam = weights.seamAt(guideWeight[q]);
      fromLeft = left < 0 ? -1 : left + 1;
      fromUp = up < 0 ? -1 : up + atlasWidth;
      fromRight = right < 0 ? -1 : right - 1;
      fromDown = down < 0 ? -1 : down - atlasWidth;
      bestCost = bestError + beside(before, costs.allowed(before, label));
      suggest(fromLeft);
      suggest(fromUp);
      suggest(fromRight);
      suggest(fromDown);
      if (similar > 0) {
        lookAlike(best, 0);
        boolean odd = ((x ^ y) & 1) != 0;
        if (forward) {
          lookAlike(odd ? left : up, odd ? 1 : atlasWidth);
        } else {
          lookAlike(odd ? right : down, odd ? -1 : -atlasWidth);
        }
      }
      if (window > 0) {
        around(best);
      }
      error[q] = bestError;
      if (best != before) {
        field[q] = best;
        uses.use(counts, before, -1);
        uses.use(counts, best, 1);
        if (perDueUse != null) {
          changes[rules.picture(atlas.part()[before] - 1)]--;
          changes[rules.picture(atlas.part()[best] - 1)]++;
        }
      }
    }

    private void suggest(int place) {
      if (place >= 0) {
        consider(place);
      }
    }

    private void lookAlike(int place, int step) {
      if (place < 0) {
        return;
      }
      if (shift == 0) {
        int at = place * SimilarPlaces.COUNT;
        for (int k = 0; k < similar; k++) {
          int alike = table[at + k];
          if (alike >= 0) {
            consider(alike + step);
          }
        }
        return;
      }
      int mask = (1 << shift) - 1;
      int y = place / atlasWidth;
      int x = place - y * atlasWidth;
      int coarse = atlasWidth >> shift;
      int at = ((y >> shift) * coarse + (x >> shift)) * SimilarPlaces.COUNT;
      for (int k = 0; k < similar; k++) {
        int alike = table[at + k];
        if (alike >= 0) {
          int ay = alike / coarse;
          int ax = alike - ay * coarse;
          consider(((ay << shift) + (y & mask)) * atlasWidth + (ax << shift) + (x & mask) + step);
        }
      }
    }

    private void around(int centre) {
      for (int j = -window; j <= window; j++) {
        for (int i = -window; i <= window; i++) {
          if ((i | j) != 0) {
            consider(centre + j * atlasWidth + i);
          }
        }
      }
    }

    private void consider(int place) {
      if (place == best) {
        return;
      }
      int of = costs.allowed(place, label);
      if (of == 0) {
        return;
      }
      float beside = beside(place, of);
      float error = costs.cost(pixel, patch, place, bestCost - beside);
      if (error + beside < bestCost) {
        best = place;
        bestError = error;
        bestCost = error + beside;
      }
    }

    /** What a place costs beside the patches' difference. */
    private float beside(int place, int of) {
      int seams = 4;
      seams -= place == fromLeft ? 1 : 0;
      seams -= place == fromUp ? 1 : 0;
      seams -= place == fromRight ? 1 : 0;
      seams -= place == fromDown ? 1 : 0;
      return overuse(place, of) + seam * seams;
    }

    private float overuse(int place, int of) {
      if (of == 0) {
        return 0f;
      }
      float over = counts[place >> 1] * perEvenUse[of - 1] - 1f;
      float cost = over > 0 ? overuse * over : 0f;
      return perDueUse == null ? cost : cost + overshare(rules.picture(of - 1));
    }

    /** Other bands are taken to change as this one does. */
    private float overshare(int picture) {
      int used = ofPictures[picture] + bands * changes[picture];
      float over = used * perDueUse[picture] - 1f;
      return over > 0 ? overshare * over : 0f;
    }
  }
}
