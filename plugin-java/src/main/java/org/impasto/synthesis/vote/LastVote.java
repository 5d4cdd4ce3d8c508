package org.impasto.synthesis.vote;

import org.impasto.synthesis.work.Workers;

/**
 * The picture of a match field with fractions: the mean of what the patches of a pixel and of its
 * four neighbours say. Those that continue each other are one piece of paint and are read once, at
 * their mean place, so that nothing softens.
 */
public final class LastVote {
  /** Places that differ by no more than this (a quarter of a pixel) are one piece. */
  private static final int SAME = Spline.STEPS / 4;

  private static final int[] ACROSS = {-1, 0, 1, 0};
  private static final int[] DOWN = {0, -1, 0, 1};

  private final float[] paint;
  private final int atlasWidth;
  private final Spline spline;
  private final int width;
  private final int height;
  private final byte[] labels;

  /**
   * @param paint of the finest level of the atlas, packed
   * @param spline of the same
   * @param labels patches speak only where their pixel's label is; null: everywhere
   */
  public LastVote(
      float[] paint, int atlasWidth, Spline spline, int width, int height, byte[] labels) {
    this.paint = paint;
    this.atlasWidth = atlasWidth;
    this.spline = spline;
    this.width = width;
    this.height = height;
    this.labels = labels;
  }

  /**
   * @param x per pixel the place across, in 1/256 of a pixel of the atlas; negative: none
   * @param y likewise down
   * @param voted pixels that are voted; null: all
   * @param to packed [h][w][3]; pixels without a place keep their colour
   */
  public void run(int[] x, int[] y, byte[] voted, float[] to, Workers workers) {
    workers.rows(
        height,
        8,
        (y0, y1) -> {
          float[] sum = new float[3];
          for (int row = y0; row < y1; row++) {
            for (int column = 0; column < width; column++) {
              int q = row * width + column;
              if (x[q] >= 0 && (voted == null || voted[q] != 0)) {
                pixel(x, y, column, row, q, sum);
                System.arraycopy(sum, 0, to, 3 * q, 3);
              }
            }
          }
        });
  }

  private void pixel(int[] x, int[] y, int column, int row, int q, float[] sum) {
    sum[0] = 0;
    sum[1] = 0;
    sum[2] = 0;
    int cx = x[q];
    int cy = y[q];
    int offX = 0;
    int offY = 0;
    int same = 1;
    int all = 1;
    for (int k = 0; k < 4; k++) {
      if (column + ACROSS[k] < 0
          || column + ACROSS[k] >= width
          || row + DOWN[k] < 0
          || row + DOWN[k] >= height) {
        continue;
      }
      int p = q + DOWN[k] * width + ACROSS[k];
      if (x[p] < 0 || (labels != null && labels[p] != labels[q])) {
        continue;
      }
      all++;
      int dx = x[p] - ACROSS[k] * Spline.STEPS - cx;
      int dy = y[p] - DOWN[k] * Spline.STEPS - cy;
      if (dx >= -SAME && dx <= SAME && dy >= -SAME && dy <= SAME) {
        offX += dx;
        offY += dy;
        same++;
      } else {
        read(cx + dx, cy + dy, 1f, sum);
      }
    }
    read(cx + mean(offX, same), cy + mean(offY, same), same, sum);
    float share = 1f / all;
    sum[0] *= share;
    sum[1] *= share;
    sum[2] *= share;
  }

  private static int mean(int sum, int count) {
    return Math.floorDiv(2 * sum + count, 2 * count);
  }

  private void read(int x, int y, float share, float[] sum) {
    if (((x | y) & (Spline.STEPS - 1)) == 0) {
      int at = 3 * ((y >> 8) * atlasWidth + (x >> 8));
      sum[0] += share * paint[at];
      sum[1] += share * paint[at + 1];
      sum[2] += share * paint[at + 2];
    } else {
      spline.add(x, y, share, sum);
    }
  }
}
