package org.impasto.synthesis.search;

import java.util.Arrays;
import org.impasto.synthesis.cost.CostWeights;
import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.exemplar.Patch;
import org.impasto.synthesis.work.Buffers;

/** What it costs that a place, or a picture, is used more often than its share. */
final class Uses {
  private final AtlasLevel atlas;
  private final Rules rules;
  private final UseCounts counts;
  private final float[] perEvenUse;
  private final float overuse;

  /** Per picture, as uses count against its share; null where there is one picture. */
  private final float[] perDueUse;

  private final float overshare;
  private final int[] ofPictures;
  private final int bands;

  /**
   * @param pixels of each label
   * @param bands that change side by side
   * @param slots threads that count side by side
   */
  Uses(
      AtlasLevel atlas,
      Rules rules,
      long[] pixels,
      CostWeights weights,
      int bands,
      int slots,
      Buffers buffers) {
    this.atlas = atlas;
    this.rules = rules;
    this.bands = bands;
    counts = new UseCounts(atlas.width(), atlas.height(), slots, buffers);
    overuse = weights.use() * Patch.PIXELS;
    perEvenUse = rules.perEvenUse(atlas, pixels, UseCounts.TOTAL * UseCounts.CELL);
    perDueUse = rules.pictures() > 1 ? rules.perDueUse(atlas, pixels) : null;
    overshare = weights.share() * Patch.PIXELS;
    ofPictures = new int[rules.pictures()];
  }

  /** Counts anew what all pixels use. */
  void count(int[] field, int pixels) {
    counts.count(field, pixels);
    if (perDueUse == null) {
      return;
    }
    Arrays.fill(ofPictures, 0);
    for (int q = 0; q < pixels; q++) {
      if (field[q] >= 0) {
        ofPictures[picture(field[q])]++;
      }
    }
  }

  private int picture(int place) {
    return rules.picture(atlas.part()[place] - 1);
  }

  /** The uses as one band sees them: those of all at the pass's start, and its own changes. */
  Changes begin(int slot) {
    return new Changes(counts.begin(slot));
  }

  /** The changes of one band. */
  final class Changes {
    private final int[] live;
    private final int[] changes = new int[ofPictures.length];

    Changes(int[] live) {
      this.live = live;
    }

    /** A pixel goes from one place to another. */
    void change(int before, int now) {
      counts.use(live, before, -1);
      counts.use(live, now, 1);
      if (perDueUse != null) {
        changes[picture(before)]--;
        changes[picture(now)]++;
      }
    }

    /**
     * What a place's use costs.
     *
     * @param of 1 + its part; 0: a place that may not be taken
     */
    float price(int place, int of) {
      if (of == 0) {
        return 0f;
      }
      float over = live[place >> 1] * perEvenUse[of - 1] - 1f;
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
