package org.impasto.synthesis.carry;

import org.impasto.synthesis.work.Workers;

/**
 * Makes carried places even within a piece of paint: each pixel's displacement (its place less
 * where it stands) becomes the mean of those around that are nearly the same. Motion is never as
 * smooth as a stroke; its noise would add up from frame to frame and dissolve the paint into
 * specks. Where all around moves alike, places stay as they were brought: a still or a pan keeps
 * its paint.
 */
public final class PieceSmoothing {
  private static final int RADIUS = 2;
  private static final int STEPS = 256;

  /** Displacements that differ by more belong to another piece, in 1/256 of a pixel. */
  private static final int SAME = 2 * STEPS;

  private final int width;
  private final int height;
  private final byte[] part;
  private final int partWidth;
  private final int[] fromX;
  private final int[] fromY;

  /**
   * @param part of the exemplars at every place of the finest level, 0: none
   * @param partWidth its width
   * @param scratchX [height][width]
   * @param scratchY likewise
   */
  public PieceSmoothing(
      int width, int height, byte[] part, int partWidth, int[] scratchX, int[] scratchY) {
    this.width = width;
    this.height = height;
    this.part = part;
    this.partWidth = partWidth;
    this.fromX = scratchX;
    this.fromY = scratchY;
  }

  /**
   * @param x carried places in 1/256 of a pixel, -1: none; written
   * @param y likewise
   * @param rigid of the motion to the closest earlier frame
   */
  public void run(int[] x, int[] y, RigidMotion rigid, Workers workers) {
    System.arraycopy(x, 0, fromX, 0, width * height);
    System.arraycopy(y, 0, fromY, 0, width * height);
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int row = y0; row < y1; row++) {
            for (int column = 0; column < width; column++) {
              int q = row * width + column;
              if (fromX[q] >= 0 && !rigid.at(column, row)) {
                mean(column, row, x, y);
              }
            }
          }
        });
  }

  private void mean(int column, int row, int[] x, int[] y) {
    int q = row * width + column;
    int sumX = 0;
    int sumY = 0;
    int count = 0;
    int top = Math.max(0, row - RADIUS);
    int bottom = Math.min(height - 1, row + RADIUS);
    int left = Math.max(0, column - RADIUS);
    int right = Math.min(width - 1, column + RADIUS);
    for (int j = top; j <= bottom; j++) {
      for (int i = left; i <= right; i++) {
        int p = j * width + i;
        if (fromX[p] < 0) {
          continue;
        }
        int dx = fromX[p] - fromX[q] - (i - column) * STEPS;
        int dy = fromY[p] - fromY[q] - (j - row) * STEPS;
        if (Math.abs(dx) <= SAME && Math.abs(dy) <= SAME) {
          sumX += dx;
          sumY += dy;
          count++;
        }
      }
    }
    int toX = fromX[q] + Math.round((float) sumX / count);
    int toY = fromY[q] + Math.round((float) sumY / count);
    if (partAt(toX, toY) == partAt(fromX[q], fromY[q])) {
      x[q] = toX;
      y[q] = toY;
    }
  }

  private int partAt(int x, int y) {
    int px = (x + STEPS / 2) / STEPS;
    int py = (y + STEPS / 2) / STEPS;
    boolean inside = px >= 0 && py >= 0 && px < partWidth && py < part.length / partWidth;
    return inside ? part[py * partWidth + px] : 0;
  }
}
