package org.impasto.synthesis.search;

import org.impasto.synthesis.cost.Candidates;
import org.impasto.synthesis.cost.CostWeights;
import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.cost.TargetLevel;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/**
 * Passes over one level, which try for each pixel what its four neighbours' places suggest, the
 * places that look like those, and a small window.
 *
 * <p>The level is split into bands whose number depends on its height alone. A band sees the uses
 * counted at the pass's start and its own changes, and its neighbours' rows as they were then. So
 * bands may run in any order, on any number of threads.
 */
public final class SearchPass {
  private static final int FEWEST_ROWS = 16;
  private static final int MOST_BANDS = 24;

  private final SearchBand.Level level;
  private final int width;
  private final int height;
  private final Candidates[] candidates;
  private final Uses uses;
  private final int bands;

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
    width = target.width;
    height = target.height;
    candidates = new Candidates[workers.threads()];
    Candidates first = new Candidates(target, atlas, rules, weights);
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = first.fresh();
    }
    bands = Math.max(1, Math.min(MOST_BANDS, height / FEWEST_ROWS));
    long[] pixels = pixelsOfLabels(target, rules.labels());
    uses = new Uses(atlas, rules, pixels, weights, bands, workers.threads(), buffers);
    int[] above = buffers.ints(bands * width);
    int[] below = buffers.ints(bands * width);
    level = new SearchBand.Level(target, guideWeight, atlas, weights, above, below, workers);
  }

  private static long[] pixelsOfLabels(TargetLevel target, int labels) {
    long[] pixels = new long[labels];
    for (int q = 0; q < target.width * target.height; q++) {
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
    for (int b = 0; b < bands; b++) {
      int from = start(b);
      int end = start(b + 1);
      if (from > 0) {
        System.arraycopy(field, (from - 1) * width, level.above(), b * width, width);
      }
      if (end < height) {
        System.arraycopy(field, end * width, level.below(), b * width, width);
      }
    }
    level
        .workers()
        .bands(
            bands,
            (b, slot) ->
                new SearchBand(
                        level,
                        new SearchBand.Rows(start(b), start(b + 1), b * width),
                        new SearchBand.State(field, error, searched),
                        new SearchBand.Tries(forward, measure, window, similar),
                        uses.begin(slot),
                        candidates[slot])
                    .run());
  }

  private int start(int band) {
    return (int) ((long) height * band / bands);
  }
}
