package org.impasto.synthesis.carry;

import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.vote.LastVote;
import org.impasto.synthesis.work.Workers;

/**
 * Places of a frame as the motion brings them from earlier ones: a pixel's place is that of the
 * patch nearest to where it came from, and what rounding left over. A mean of two places would be
 * neither's.
 */
public final class CarriedPlaces {
  private static final int STEPS = 256;
  private static final int OFFSETS = LastVote.OFFSETS;
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
   * @param besideX how far right of its pixel a patch stands, in 1/128 of a pixel
   * @param besideY likewise down
   * @param cost when they were found, of pixels {@code 1 << shift} times as large
   * @param u motion across, in pixels
   * @param v down
   * @param reliability in [0,1]
   */
  public record Source(
      int[] x,
      int[] y,
      byte[] besideX,
      byte[] besideY,
      float[] cost,
      int shift,
      float[] u,
      float[] v,
      float[] reliability) {}

  /** The same of the frame to be painted; {@code x} is -1 where there is no place yet. */
  public record Carried(int[] x, int[] y, byte[] besideX, byte[] besideY, float[] found) {}

  /** Fills pixels that have no place yet. */
  public void carry(Source source, Carried to, Workers workers) {
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int row = y0; row < y1; row++) {
            for (int column = 0; column < width; column++) {
              int q = row * width + column;
              if (to.x()[q] < 0
                  && (covered == null || covered[q] != 0)
                  && source.reliability()[q] >= RELIABLE) {
                pixel(source, column, row, q, to);
              }
            }
          }
        });
  }

  private void pixel(Source source, int column, int row, int q, Carried to) {
    float px = column + source.u()[q];
    float py = row + source.v()[q];
    if (!(px > -0.5f && py > -0.5f && px < width - 0.5f && py < height - 0.5f)) {
      return;
    }
    int fromX = Math.round(px * OFFSETS);
    int fromY = Math.round(py * OFFSETS);
    int p = nearest(source, fromX, fromY);
    if (p < 0) {
      return;
    }
    int nx = p % width;
    int ny = p / width;
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
    to.x()[q] = toX;
    to.y()[q] = toY;
    to.besideX()[q] = beside(nx * OFFSETS + source.besideX()[p] - fromX);
    to.besideY()[q] = beside(ny * OFFSETS + source.besideY()[p] - fromY);
    int shift = source.shift();
    int coarse = (width + (1 << shift) - 1) >> shift;
    to.found()[q] = source.cost()[(ny >> shift) * coarse + (nx >> shift)];
  }

  /** The pixel whose patch stands nearest; -1 where none has a place. */
  private int nearest(Source source, int fromX, int fromY) {
    int nx = (fromX + OFFSETS / 2) / OFFSETS;
    int ny = (fromY + OFFSETS / 2) / OFFSETS;
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int j = Math.max(0, ny - 1); j <= Math.min(height - 1, ny + 1); j++) {
      for (int i = Math.max(0, nx - 1); i <= Math.min(width - 1, nx + 1); i++) {
        int p = j * width + i;
        if (source.x()[p] < 0) {
          continue;
        }
        int dx = i * OFFSETS + source.besideX()[p] - fromX;
        int dy = j * OFFSETS + source.besideY()[p] - fromY;
        int squared = dx * dx + dy * dy;
        if (squared < least) {
          least = squared;
          best = p;
        }
      }
    }
    return best;
  }

  private static byte beside(int offset) {
    return (byte) Math.max(-OFFSETS + 1, Math.min(OFFSETS - 1, offset));
  }
}
