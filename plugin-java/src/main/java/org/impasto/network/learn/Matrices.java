package org.impasto.network.learn;

/**
 * The matrix product of the learner: blocked for the cache, every sum in a fixed order. Blocks are
 * copied into rows of their own, because only loops whose arrays all start at the loop's index are
 * turned into vector instructions.
 */
final class Matrices {
  private static final int DEPTH_BLOCK = 64;
  private static final int COLUMN_BLOCK = 512;

  private Matrices() {}

  /**
   * Returns a b.
   *
   * @param a [rows, depth] row-major
   * @param b [depth, columns] row-major
   */
  static float[] multiply(float[] a, float[] b, int rows, int depth, int columns) {
    float[] c = new float[rows * columns];
    float[][] block = new float[DEPTH_BLOCK][COLUMN_BLOCK];
    float[] sums = new float[COLUMN_BLOCK];
    for (int j = 0; j < columns; j += COLUMN_BLOCK) {
      int width = Math.min(COLUMN_BLOCK, columns - j);
      for (int k = 0; k < depth; k += DEPTH_BLOCK) {
        int deep = Math.min(DEPTH_BLOCK, depth - k);
        copyBlock(b, k, deep, columns, j, width, block);
        for (int i = 0; i < rows; i++) {
          System.arraycopy(c, i * columns + j, sums, 0, width);
          addRow(a, i * depth + k, deep, block, sums);
          System.arraycopy(sums, 0, c, i * columns + j, width);
        }
      }
    }
    return c;
  }

  private static void copyBlock(
      float[] b, int row, int deep, int stride, int column, int width, float[][] block) {
    for (int k = 0; k < deep; k++) {
      System.arraycopy(b, (row + k) * stride + column, block[k], 0, width);
    }
  }

  private static void addRow(float[] a, int at, int deep, float[][] block, float[] sums) {
    int k = 0;
    for (; k + 3 < deep; k += 4) {
      addFour(
          a[at + k],
          block[k],
          a[at + k + 1],
          block[k + 1],
          a[at + k + 2],
          block[k + 2],
          a[at + k + 3],
          block[k + 3],
          sums);
    }
    for (; k < deep; k++) addOne(a[at + k], block[k], sums);
  }

  private static void addFour(
      float a0,
      float[] b0,
      float a1,
      float[] b1,
      float a2,
      float[] b2,
      float a3,
      float[] b3,
      float[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
    }
  }

  private static void addOne(float a0, float[] b0, float[] sums) {
    for (int j = 0; j < sums.length; j++) sums[j] += a0 * b0[j];
  }

  /** Returns the transpose of a [rows, columns]. */
  static float[] transpose(float[] a, int rows, int columns) {
    float[] t = new float[a.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) t[j * rows + i] = a[i * columns + j];
    }
    return t;
  }
}
