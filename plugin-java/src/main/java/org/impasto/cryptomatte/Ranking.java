package org.impasto.cryptomatte;

import java.util.Arrays;

/**
 * The ranking pixel filter: which objects a pixel's samples show, those that cover most first
 * (specification 1.2, "Ranking Pixel Filter"; a box filter, all samples weigh the same).
 */
public final class Ranking {
  private Ranking() {}

  /**
   * Ranks of one pixel.
   *
   * @param samples object of each sample; 0 for none, which has no rank
   * @param ids and shares a place for each rank kept; those not used become 0. Objects of equal
   *     share stand as they were met
   */
  public static void of(int[] samples, int[] ids, float[] shares) {
    int[] found = new int[samples.length];
    int[] counts = new int[samples.length];
    int kinds = 0;
    for (int id : samples) {
      int k = 0;
      while (k < kinds && found[k] != id) {
        k++;
      }
      found[k] = id;
      counts[k]++;
      kinds = Math.max(kinds, k + 1);
    }
    Arrays.fill(ids, 0);
    Arrays.fill(shares, 0);
    for (int rank = 0; rank < ids.length; rank++) {
      int best = -1;
      for (int k = 0; k < kinds; k++) {
        if (found[k] != 0 && counts[k] > 0 && (best < 0 || counts[k] > counts[best])) {
          best = k;
        }
      }
      if (best < 0) {
        return;
      }
      ids[rank] = found[best];
      shares[rank] = (float) counts[best] / samples.length;
      counts[best] = 0;
    }
  }
}
