package org.impasto.recolour.transfer;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.impasto.frame.Rows;

/**
 * The standard deviation of a picture's noise at each luma. It is how much pixels differ from the
 * mean of their four neighbours, in the calmest fifth of the places of that luma. 0 for a picture
 * made without noise.
 */
final class NoiseFloor {
  /** Side of a place, in pixels. */
  private static final int SIDE = 8;

  /** Lumas at which noise is measured, evenly from 0 to 1. */
  static final int LUMAS = 9;

  /** Share of all places that a luma needs. */
  private static final double ENOUGH = 0.003;

  private static final double CALMEST = 0.2;
  private static final int BINS = 1024;
  private static final float UNSEEN = 1e6f;

  /** The difference in the last bin. */
  private static final float MOST = 0.25f;

  /** Standard deviation by the mean absolute difference of normal noise from four of it. */
  private static final double DEVIATION = 1.2533 / 1.118;

  private NoiseFloor() {}

  static float[] of(float[] luma, float[] coverage, int width, int height) {
    AtomicIntegerArray counts = new AtomicIntegerArray(LUMAS * BINS);
    int places = Math.max(0, height - 2) / SIDE;
    int across = Math.max(0, width - 2) / SIDE;
    Rows.parallel(
        places,
        (from, end) -> {
          float[] sums = new float[across];
          float[] means = new float[across];
          for (int place = from; place < end; place++) {
            Arrays.fill(sums, 0);
            Arrays.fill(means, 0);
            for (int y = 1 + place * SIDE; y < 1 + (place + 1) * SIDE; y++) {
              add(luma, coverage, y * width + 1, width, sums, means);
            }
            count(sums, means, counts);
          }
        });
    return floors(counts, places * across);
  }

  private static void add(
      float[] luma, float[] coverage, int row, int width, float[] sums, float[] means) {
    for (int place = 0; place < sums.length; place++) {
      float sum = 0;
      float mean = 0;
      for (int i = row + place * SIDE; i < row + (place + 1) * SIDE; i++) {
        float around = (luma[i - 1] + luma[i + 1] + luma[i - width] + luma[i + width]) / 4;
        sum += coverage == null || coverage[i] == 1 ? Math.abs(luma[i] - around) : UNSEEN;
        mean += luma[i];
      }
      sums[place] += sum;
      means[place] += mean;
    }
  }

  /** Places that are not wholly covered are left out. */
  private static void count(float[] sums, float[] means, AtomicIntegerArray counts) {
    for (int place = 0; place < sums.length; place++) {
      if (sums[place] < UNSEEN) {
        float mean = means[place] / (SIDE * SIDE);
        int luma = Math.max(0, Math.min(LUMAS - 1, Math.round(mean * (LUMAS - 1))));
        float difference = sums[place] / (SIDE * SIDE);
        int bin = Math.min(BINS - 1, (int) (difference / MOST * BINS));
        counts.incrementAndGet(luma * BINS + bin);
      }
    }
  }

  /** Of lumas with few places, what the darker one next to it has, then the lighter one. */
  private static float[] floors(AtomicIntegerArray counts, int places) {
    float[] floors = new float[LUMAS];
    for (int luma = 0; luma < LUMAS; luma++) {
      floors[luma] = floor(counts, luma, ENOUGH * places);
    }
    for (int luma = 1; luma < LUMAS; luma++) {
      floors[luma] = floors[luma] < 0 ? floors[luma - 1] : floors[luma];
    }
    for (int luma = LUMAS - 2; luma >= 0; luma--) {
      floors[luma] = floors[luma] < 0 ? floors[luma + 1] : floors[luma];
    }
    for (int luma = 0; luma < LUMAS; luma++) {
      floors[luma] = Math.max(0, floors[luma]);
    }
    return floors;
  }

  /** Negative where there are not enough places. */
  private static float floor(AtomicIntegerArray counts, int luma, double enough) {
    long total = 0;
    for (int bin = 0; bin < BINS; bin++) {
      total += counts.get(luma * BINS + bin);
    }
    double wanted = CALMEST * total;
    long below = 0;
    for (int bin = 0; bin < BINS && total > enough; bin++) {
      int here = counts.get(luma * BINS + bin);
      if (here > 0 && below + here >= wanted) {
        return (float) (DEVIATION * MOST * (bin + (wanted - below) / here) / BINS);
      }
      below += here;
    }
    return -1;
  }

  /** The deviation at a luma in [0,1]. */
  static float at(float[] floors, float luma) {
    float place = luma * (LUMAS - 1);
    int below = Math.min(LUMAS - 2, (int) place);
    return floors[below] + (place - below) * (floors[below + 1] - floors[below]);
  }
}
