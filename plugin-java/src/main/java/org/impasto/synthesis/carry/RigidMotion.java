package org.impasto.synthesis.carry;

/** Where all around a pixel moves alike: paint there is moved as a whole, and stays as it is. */
public final class RigidMotion {
  private static final int RADIUS = 2;

  /** Motion that differs by less is the same, in pixels. */
  private static final float ALIKE = 1f / 32;

  private final float[] u;
  private final float[] v;
  private final int width;
  private final int height;

  /**
   * @param u motion across, in pixels, [height][width]
   * @param v down
   */
  public RigidMotion(float[] u, float[] v, int width, int height) {
    this.u = u;
    this.v = v;
    this.width = width;
    this.height = height;
  }

  boolean at(int column, int row) {
    int q = row * width + column;
    int bottom = Math.min(height - 1, row + RADIUS);
    int right = Math.min(width - 1, column + RADIUS);
    for (int j = Math.max(0, row - RADIUS); j <= bottom; j++) {
      for (int i = Math.max(0, column - RADIUS); i <= right; i++) {
        int p = j * width + i;
        if (!(Math.abs(u[p] - u[q]) <= ALIKE && Math.abs(v[p] - v[q]) <= ALIKE)) {
          return false;
        }
      }
    }
    return true;
  }
}
