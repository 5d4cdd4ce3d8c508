package org.impasto.synthesis.carry;

import org.impasto.synthesis.work.Workers;

/**
 * Where carried places no longer lie as pixels do: steps over six pixels of one piece of paint are
 * longer or shorter by a quarter. Strokes would visibly grow or shrink there.
 */
public final class Stretch {
  private static final int REACH = 3;
  private static final int STEPS = 256;
  private static final float MOST = 1.25f;
  private static final float EXPECTED = 2f * REACH * STEPS;

  private Stretch() {}

  /**
   * @param x carried places in 1/256 of a pixel, -1: none
   * @param y likewise
   * @param rigid of the motion to the closest earlier frame: there a seam of pieces is no stretch
   * @param given set to 1 where a place is to be given up
   */
  public static void find(
      int[] x, int[] y, RigidMotion rigid, int width, int height, byte[] given, Workers workers) {
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int row = y0; row < y1; row++) {
            for (int column = 0; column < width; column++) {
              int q = row * width + column;
              boolean across =
                  column >= REACH
                      && column < width - REACH
                      && stretched(x, y, q - REACH, q + REACH, true);
              boolean down =
                  row >= REACH
                      && row < height - REACH
                      && stretched(x, y, q - REACH * width, q + REACH * width, false);
              if (x[q] >= 0 && (across || down) && !rigid.at(column, row)) {
                given[q] = 1;
              }
            }
          }
        });
  }

  private static boolean stretched(int[] x, int[] y, int a, int b, boolean across) {
    int step = (b - a) / (2 * REACH);
    for (int p = a; p < b; p += step) {
      if (!continues(x, y, p, p + step, across)) {
        return false;
      }
    }
    float dx = x[b] - x[a];
    float dy = y[b] - y[a];
    float squared = dx * dx + dy * dy;
    return squared > MOST * MOST * EXPECTED * EXPECTED
        || squared * MOST * MOST < EXPECTED * EXPECTED;
  }

  /** Whether the places of two neighbours are neighbours too: the same, or up to two pixels on. */
  private static boolean continues(int[] x, int[] y, int p, int q, boolean across) {
    if (x[p] < 0 || x[q] < 0) {
      return false;
    }
    int dx = x[q] - x[p] - (across ? STEPS : 0);
    int dy = y[q] - y[p] - (across ? 0 : STEPS);
    return Math.abs(dx) <= STEPS && Math.abs(dy) <= STEPS;
  }
}
