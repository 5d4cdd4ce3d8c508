package org.impasto.synthesis.carry;

import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.search.Rules;
import org.impasto.synthesis.work.Workers;

/**
 * Places of a frame as the motion brings them from earlier ones: a pixel's place is that of the
 * nearest pixel that it came from, and what rounding left over. A mean of two places would be
 * neither's.
 */
public final class CarriedPlaces {
  private static final int STEPS = 256;
  private static final float RELIABLE = 0.5f;

  private final int width;
  private final int height;
  private final AtlasLevel atlas;
  private final Rules rules;
  private final byte[] labels;
  private final byte[] covered;

  /**
   * @param atlas its finest level
   * @param covered null: everywhere
   * @param labels null: all 0
   */
  public CarriedPlaces(
      int width, int height, AtlasLevel atlas, Rules rules, byte[] covered, byte[] labels) {
    this.width = width;
    this.height = height;
    this.atlas = atlas;
    this.rules = rules;
    this.covered = covered;
    this.labels = labels;
  }

  /**
   * One earlier frame, and the motion that leads there.
   *
   * @param x places, in 1/256 of a pixel
   * @param y likewise
   * @param cost when they were found, of pixels {@code 1 << shift} times as large
   * @param u motion across, in pixels
   * @param v down
   * @param reliability in [0,1]
   */
  public record Source(
      int[] x, int[] y, float[] cost, int shift, float[] u, float[] v, float[] reliability) {}

  /**
   * Fills pixels that have no place yet.
   *
   * @param x places, in 1/256 of a pixel of the atlas; -1: none yet
   * @param y likewise
   * @param found written where a place was carried: its cost when it was found
   */
  public void carry(Source source, int[] x, int[] y, float[] found, Workers workers) {
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int row = y0; row < y1; row++) {
            for (int column = 0; column < width; column++) {
              int q = row * width + column;
              if (x[q] < 0
                  && (covered == null || covered[q] != 0)
                  && source.reliability()[q] >= RELIABLE) {
                pixel(source, column, row, q, x, y, found);
              }
            }
          }
        });
  }

  private void pixel(Source source, int column, int row, int q, int[] x, int[] y, float[] found) {
    float px = column + source.u()[q];
    float py = row + source.v()[q];
    if (!(px > -0.5f && py > -0.5f && px < width - 0.5f && py < height - 0.5f)) {
      return;
    }
    int nx = (int) (px + 0.5f);
    int ny = (int) (py + 0.5f);
    int p = ny * width + nx;
    if (source.x()[p] < 0) {
      return;
    }
    int toX = source.x()[p] + Math.round((px - nx) * STEPS);
    int toY = source.y()[p] + Math.round((py - ny) * STEPS);
    int ax = (toX + STEPS / 2) >> 8;
    int ay = (toY + STEPS / 2) >> 8;
    if (ax < 0 || ay < 0 || ax >= atlas.width() || ay >= atlas.height()) {
      return;
    }
    int of = atlas.part()[ay * atlas.width() + ax];
    if (of == 0 || (rules.allowed(labels == null ? 0 : labels[q]) >>> (of - 1) & 1) == 0) {
      return;
    }
    x[q] = toX;
    y[q] = toY;
    int shift = source.shift();
    int coarse = (width + (1 << shift) - 1) >> shift;
    found[q] = source.cost()[(ny >> shift) * coarse + (nx >> shift)];
  }
}
