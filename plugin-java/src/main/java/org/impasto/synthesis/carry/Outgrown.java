package org.impasto.synthesis.carry;

import org.impasto.synthesis.work.Workers;

/**
 * Where the guide has moved away from the paint: the cost of places, averaged over a patch, has
 * grown by more than {@link #MOST} times since they were found.
 */
public final class Outgrown {
  private static final int R = 2;
  private static final float MOST = 1.4f;

  /** A patch is kept while its cost has grown by less: grain in the guide is no change. */
  private static final float LITTLE = 0.12f;

  private Outgrown() {}

  /**
   * @param now cost of each place today
   * @param found when it was found; both undefined where there is no place
   * @param field places, -1: none
   * @param excess scratch [h][w]
   * @param given set to 1 where a place is to be given up
   */
  public static void find(
      float[] now,
      float[] found,
      int[] field,
      float[] excess,
      int width,
      int height,
      byte[] given,
      Workers workers) {
    workers.rows(
        height,
        32,
        (y0, y1) -> {
          for (int q = y0 * width; q < y1 * width; q++) {
            excess[q] = field[q] < 0 ? 0f : now[q] - MOST * found[q] - LITTLE;
          }
        });
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            for (int x = 0; x < width; x++) {
              int q = y * width + x;
              if (field[q] >= 0 && around(excess, x, y, width, height) > 0) {
                given[q] = 1;
              }
            }
          }
        });
  }

  private static float around(float[] excess, int x, int y, int width, int height) {
    float sum = 0;
    for (int j = Math.max(0, y - R); j <= Math.min(height - 1, y + R); j++) {
      for (int i = Math.max(0, x - R); i <= Math.min(width - 1, x + R); i++) {
        sum += excess[j * width + i];
      }
    }
    return sum;
  }
}
