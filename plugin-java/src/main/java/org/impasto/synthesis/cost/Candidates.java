package org.impasto.synthesis.cost;

import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.exemplar.Patch;

/** What a place costs a pixel, and whether the pixel may take it. Immutable but for its scratch. */
public final class Candidates {
  private final TargetLevel target;
  private final AtlasLevel atlas;
  private final float[] placeFeatures;
  private final float[] paint;
  private final float[] ownGuide;
  private final byte[] part;
  private final int atlasWidth;
  private final int upperLeft;
  private final float surroundings;
  private final Rules rules;
  private final PatchCost kernel;

  public Candidates(TargetLevel target, AtlasLevel atlas, Rules rules, CostWeights weights) {
    this(target, atlas, rules, weights.surroundings() * Patch.PIXELS, PatchCosts.fastest());
  }

  private Candidates(
      TargetLevel target, AtlasLevel atlas, Rules rules, float surroundings, PatchCost kernel) {
    this.target = target;
    this.atlas = atlas;
    this.rules = rules;
    this.surroundings = surroundings;
    this.kernel = kernel;
    placeFeatures = atlas.features();
    paint = atlas.paint();
    ownGuide = atlas.guide();
    part = atlas.part();
    atlasWidth = atlas.width();
    upperLeft = Patch.RADIUS * atlasWidth + Patch.RADIUS;
  }

  /** Another of the kind with its own scratch, for one thread at a time. */
  public Candidates fresh() {
    return new Candidates(target, atlas, rules, surroundings, kernel.fresh());
  }

  /** 1 + the part of a place that the label may take from; 0: not to be taken. */
  public int allowed(int place, int label) {
    int of = part[place];
    return of != 0 && rules.allows(label, of - 1) ? of : 0;
  }

  /**
   * The cost without use and without what all places share; anything from {@code limit} on may come
   * back as MAX_VALUE.
   *
   * @param q the pixel
   * @param patch the first value of its patch in padded arrays
   */
  public float cost(int q, int patch, int place, float limit) {
    int t = q * Patch.FEATURES;
    int s = place * Patch.FEATURES;
    float[] a = target.features;
    float[] b = placeFeatures;
    float d0 = a[t] - b[s];
    float d1 = a[t + 1] - b[s + 1];
    float d2 = a[t + 2] - b[s + 2];
    float d3 = a[t + 3] - b[s + 3];
    float d4 = a[t + 4] - b[s + 4];
    float d5 = a[t + 5] - b[s + 5];
    float d6 = a[t + 6] - b[s + 6];
    float d7 = a[t + 7] - b[s + 7];
    float cost =
        surroundings * (d0 * d0 + d1 * d1 + d2 * d2)
            + target.orientationWeight[q] * (d3 * d3 + d4 * d4);
    if (cost + target.leastWeight[q] * (d5 * d5 + d6 * d6 + d7 * d7) >= limit) {
      return Float.MAX_VALUE;
    }
    int from = 3 * (place - upperLeft);
    cost += kernel.of(target.fused, target.weight, patch, target.row, paint, from, 3 * atlasWidth);
    if (ownGuide != null && cost < limit) {
      cost +=
          kernel.of(
              target.guide, target.guideWeight, patch, target.row, ownGuide, from, 3 * atlasWidth);
    }
    return cost;
  }
}
