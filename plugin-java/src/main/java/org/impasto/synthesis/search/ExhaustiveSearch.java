package org.impasto.synthesis.search;

import org.impasto.synthesis.cost.Candidates;
import org.impasto.synthesis.cost.CostWeights;
import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.cost.TargetLevel;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.exemplar.Patch;
import org.impasto.synthesis.exemplar.PlaceIndex;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/**
 * The best of all places of a level for each pixel. A matrix product of what is most telling in
 * both (principal components of the patches, surroundings, orientation) makes a shortlist, exact
 * costs decide; ties go to the lower place.
 */
public final class ExhaustiveSearch {
  private static final int DIMENSIONS = PlaceIndex.DIMENSIONS;
  private static final int SHORTLIST = 8;
  private static final int BLOCK = 512;
  private static final float SEEDED = 0.05f;

  private final TargetLevel target;
  private final AtlasLevel atlas;
  private final Rules rules;
  private final CostWeights weights;
  private final Workers workers;
  private final int[] places;
  private final float[] matrix;
  private final float[] halfLengths;

  /** What the components, the colours and the orientation of two patches' difference weigh. */
  private final float patchWeight;

  private final float colourWeight;
  private final float orientationWeight;

  /**
   * @param atlas the coarsest level of one
   */
  public ExhaustiveSearch(
      TargetLevel target,
      AtlasLevel atlas,
      Rules rules,
      CostWeights weights,
      Buffers buffers,
      Workers workers) {
    this.target = target;
    this.atlas = atlas;
    this.rules = rules;
    this.weights = weights;
    this.workers = workers;
    places = atlas.index().places();
    matrix = atlas.index().matrix();
    halfLengths = buffers.floats(places.length);
    float vote = atlas.guide() == null ? 1f : 0f;
    patchWeight = vote + weights.guide() + .3f * weights.contour();
    colourWeight = weights.surroundings() * Patch.PIXELS;
    orientationWeight = weights.firstOrientation(target.directed) * Patch.PIXELS;
    atlas.index().halfLengths(patchWeight, colourWeight, orientationWeight, halfLengths);
  }

  private void scale(float[] one, float[] features, int at) {
    for (int d = 0; d < PlaceIndex.COMPONENTS; d++) {
      one[d] *= patchWeight;
    }
    for (int d = 0; d < 5; d++) {
      one[PlaceIndex.COMPONENTS + d] =
          (d < 3 ? colourWeight : orientationWeight) * features[at + d];
    }
  }

  /**
   * @param field gets a place where {@code searched} (null: everywhere) and covered, -1 elsewhere
   *     if it had none
   * @param seed 0: the best place; else places that cost up to 5% more may win, others with each
   *     seed
   */
  public void run(int[] field, byte[] searched, long seed) {
    Candidates costs = new Candidates(target, atlas, rules, weights);
    int bands = Math.max(1, target.height / 2);
    workers.bands(
        bands,
        (band, slot) -> {
          int from = (int) ((long) target.height * band / bands);
          int end = (int) ((long) target.height * (band + 1) / bands);
          new Rows(costs.fresh(), seed).run(field, searched, from, end);
        });
  }

  private final class Rows {
    private final Candidates costs;
    private final float[] one = new float[DIMENSIONS];
    private final float[] scores = new float[BLOCK];
    private final int[] shortest = new int[SHORTLIST];
    private final float[] shortScores = new float[SHORTLIST];
    private final long seed;
    private int count;

    Rows(Candidates costs, long seed) {
      this.costs = costs;
      this.seed = seed;
    }

    void run(int[] field, byte[] searched, int from, int end) {
      for (int y = from; y < end; y++) {
        workers.check();
        for (int x = 0; x < target.width; x++) {
          int q = y * target.width + x;
          if (!target.isCovered(q)) {
            field[q] = -1;
          } else if (searched == null || searched[q] != 0) {
            field[q] = best(x, y, q);
          }
        }
      }
    }

    private int best(int x, int y, int q) {
      float[] picture = target.guide == null ? target.fused : target.guide;
      atlas.index().basis().project(picture, target.patch(x, y), target.row, one, 0);
      scale(one, target.features, q * Patch.FEATURES);
      int label = target.labels == null ? 0 : target.labels[q];
      shortlist(label);
      int best = -1;
      float least = Float.MAX_VALUE;
      for (int i = 0; i < count; i++) {
        float cost = costs.cost(q, target.patch(x, y), shortest[i], Float.MAX_VALUE);
        cost *= 1 + SEEDED * chance(q, shortest[i]);
        if (cost < least || (cost == least && shortest[i] < best)) {
          least = cost;
          best = shortest[i];
        }
      }
      return best;
    }

    /** In [0,1), from seed, pixel and place alone. */
    private float chance(int q, int place) {
      if (seed == 0) {
        return 0f;
      }
      long bits = (seed * 0x9E3779B97F4A7C15L + q) * 0xBF58476D1CE4E5B9L + place;
      bits = (bits ^ (bits >>> 29)) * 0x94D049BB133111EBL;
      return (bits >>> 40) * 0x1p-24f;
    }

    private void shortlist(int label) {
      count = 0;
      float limit = Float.MAX_VALUE;
      int n = places.length;
      for (int from = 0; from < n; from += BLOCK) {
        int length = Math.min(BLOCK, n - from);
        if (!anyAllowed(places[from], places[from + length - 1], label)) {
          continue;
        }
        score(from, length);
        for (int i = 0; i < length; i++) {
          if (scores[i] < limit && costs.allowed(places[from + i], label) != 0) {
            insert(places[from + i], scores[i]);
            limit = count < SHORTLIST ? Float.MAX_VALUE : shortScores[SHORTLIST - 1];
          }
        }
      }
    }

    /** Places ascend, and parts lie one below the other. */
    private boolean anyAllowed(int first, int last, int label) {
      for (int part = atlas.part()[first]; part <= atlas.part()[last]; part++) {
        if (rules.allows(label, part - 1)) {
          return true;
        }
      }
      return false;
    }

    private void score(int from, int length) {
      int n = places.length;
      System.arraycopy(halfLengths, from, scores, 0, length);
      int d = 0;
      for (; d + 3 < DIMENSIONS; d += 4) {
        add4(d * n + from, n, length, one[d], one[d + 1], one[d + 2], one[d + 3]);
      }
      for (; d < DIMENSIONS; d++) {
        float v = one[d];
        int at = d * n + from;
        for (int i = 0; i < length; i++) {
          scores[i] -= v * matrix[at + i];
        }
      }
    }

    private void add4(int at, int n, int length, float a, float b, float c, float d) {
      int bt = at + n;
      int ct = bt + n;
      int dt = ct + n;
      for (int i = 0; i < length; i++) {
        scores[i] -=
            (a * matrix[at + i] + b * matrix[bt + i]) + (c * matrix[ct + i] + d * matrix[dt + i]);
      }
    }

    private void insert(int place, float score) {
      int i = count < SHORTLIST ? count++ : SHORTLIST - 1;
      while (i > 0 && shortScores[i - 1] > score) {
        shortScores[i] = shortScores[i - 1];
        shortest[i] = shortest[i - 1];
        i--;
      }
      shortScores[i] = score;
      shortest[i] = place;
    }
  }
}
