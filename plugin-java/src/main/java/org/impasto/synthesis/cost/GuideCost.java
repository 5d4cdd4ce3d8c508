package org.impasto.synthesis.cost;

import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.work.Workers;

/** How far the guide and the exemplar are apart at given places, whatever was voted. */
public final class GuideCost {
  private GuideCost() {}

  /**
   * @param target fused with the guide alone
   * @param field places, -1: none
   * @param wanted pixels to be measured; null: all
   * @param cost written where there is a place
   */
  public static void measure(
      TargetLevel target,
      AtlasLevel atlas,
      Rules rules,
      CostWeights weights,
      int[] field,
      byte[] wanted,
      float[] cost,
      Workers workers) {
    Candidates all = new Candidates(target, atlas, rules, weights);
    workers.rows(
        target.height,
        8,
        (y0, y1) -> {
          Candidates costs = all.fresh();
          for (int y = y0; y < y1; y++) {
            for (int x = 0; x < target.width; x++) {
              int q = y * target.width + x;
              if (field[q] >= 0 && (wanted == null || wanted[q] != 0)) {
                cost[q] = costs.cost(q, target.patch(x, y), field[q], Float.MAX_VALUE);
              }
            }
          }
        });
  }
}
