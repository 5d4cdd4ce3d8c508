package org.impasto.synthesis.search;

import org.impasto.synthesis.cost.Candidates;
import org.impasto.synthesis.cost.CostWeights;
import org.impasto.synthesis.cost.TargetLevel;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.exemplar.SimilarPlaces;
import org.impasto.synthesis.work.Workers;

/** One pass over a band of rows of one level. */
final class SearchBand {
  private final Level level;
  private final TargetLevel target;
  private final int width;
  private final int first;
  private final int end;
  private final int borders;
  private final int[] field;
  private final float[] error;
  private final byte[] searched;
  private final Tries tries;
  private final int[] above;
  private final int[] below;
  private final float[] guideWeight;
  private final Uses.Changes uses;
  private final Candidates costs;
  private final int[] table;
  private final int shift;
  private final int atlasWidth;

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

  /**
   * What all bands of a level share.
   *
   * @param guideWeight per pixel, which tells where contours are
   * @param above the row above each band, as it was when the pass began: [bands][width]
   * @param below the row below, likewise
   */
  record Level(
      TargetLevel target,
      float[] guideWeight,
      AtlasLevel atlas,
      CostWeights weights,
      int[] above,
      int[] below,
      Workers workers) {}

  /**
   * The rows of a band.
   *
   * @param borders where its row of the neighbours' places begins
   */
  record Rows(int first, int end, int borders) {}

  /** What a pass reads and writes. */
  record State(int[] field, float[] error, byte[] searched) {}

  /** How a pass goes and what it tries. */
  record Tries(boolean forward, boolean measure, int window, int similar) {}

  SearchBand(
      Level level, Rows rows, State state, Tries tries, Uses.Changes uses, Candidates costs) {
    this.level = level;
    this.target = level.target();
    this.width = target.width;
    this.first = rows.first();
    this.end = rows.end();
    this.borders = rows.borders();
    this.field = state.field();
    this.error = state.error();
    this.searched = state.searched();
    this.tries = tries;
    this.uses = uses;
    this.costs = costs;
    above = level.above();
    below = level.below();
    guideWeight = level.guideWeight();
    table = level.atlas().similar().table();
    shift = level.atlas().similarShift();
    atlasWidth = level.atlas().width();
  }

  void run() {
    for (int i = 0; i < end - first; i++) {
      level.workers().check();
      int y = tries.forward() ? first + i : end - 1 - i;
      for (int j = 0; j < width; j++) {
        int x = tries.forward() ? j : width - 1 - j;
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
    bestError = tries.measure() ? costs.cost(q, patch, before, Float.MAX_VALUE) : error[q];
    int left = x > 0 ? field[q - 1] : -1;
    int right = x < width - 1 ? field[q + 1] : -1;
    int up = y == 0 ? -1 : y > first ? field[q - width] : above[borders + x];
    int down = y == target.height - 1 ? -1 : y < end - 1 ? field[q + width] : below[borders + x];
    seam = level.weights().seamAt(guideWeight[q]);
    fromLeft = left < 0 ? -1 : left + 1;
    fromUp = up < 0 ? -1 : up + atlasWidth;
    fromRight = right < 0 ? -1 : right - 1;
    fromDown = down < 0 ? -1 : down - atlasWidth;
    bestCost = bestError + beside(before, costs.allowed(before, label));
    suggest(fromLeft);
    suggest(fromUp);
    suggest(fromRight);
    suggest(fromDown);
    if (tries.similar() > 0) {
      lookAlike(best, 0);
      boolean odd = ((x ^ y) & 1) != 0;
      if (tries.forward()) {
        lookAlike(odd ? left : up, odd ? 1 : atlasWidth);
      } else {
        lookAlike(odd ? right : down, odd ? -1 : -atlasWidth);
      }
    }
    if (tries.window() > 0) {
      around(best);
    }
    error[q] = bestError;
    if (best != before) {
      field[q] = best;
      uses.change(before, best);
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
      for (int k = 0; k < tries.similar(); k++) {
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
    for (int k = 0; k < tries.similar(); k++) {
      int alike = table[at + k];
      if (alike >= 0) {
        int ay = alike / coarse;
        int ax = alike - ay * coarse;
        consider(((ay << shift) + (y & mask)) * atlasWidth + (ax << shift) + (x & mask) + step);
      }
    }
  }

  private void around(int centre) {
    int window = tries.window();
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
    return uses.price(place, of) + seam * seams;
  }
}
