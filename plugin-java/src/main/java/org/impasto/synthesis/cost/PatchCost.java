package org.impasto.synthesis.cost;

/**
 * The weighted squared difference of two patches. Every implementation gives the same bits. Rows
 * have sixteen values, of which the last one is dropped. Each lane is summed down the five rows,
 * then lanes i and i + 8, i and i + 4, i and i + 2, and the last two. Products are rounded before
 * they are added.
 */
public interface PatchCost {
  /**
   * Sum of weight (target - exemplar)^2.
   *
   * @param target packed RGB
   * @param weight likewise
   * @param at of the patch's first value in both
   * @param targetRow values from one row to the next in both
   * @param exemplar packed RGB
   * @param from of the patch's first value there
   * @param exemplarRow values from one row to the next there
   */
  float of(
      float[] target,
      float[] weight,
      int at,
      int targetRow,
      float[] exemplar,
      int from,
      int exemplarRow);

  /** Another of the kind with its own scratch, for one thread at a time. */
  PatchCost fresh();
}
