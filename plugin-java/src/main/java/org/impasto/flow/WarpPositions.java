package org.impasto.flow;

import java.nio.FloatBuffer;

/**
 * Where the pixels of one row lie in the other frame: whole coordinates and the rest, in [0,1).
 * Arrays are reused from row to row.
 */
public final class WarpPositions {
  /** How far outside the frame a coordinate may lie; beyond, border repetition changes nothing. */
  private static final int MARGIN = 4;

  public final int[] column;
  public final int[] line;
  final float[] right;
  final float[] down;
  private final float[] u;
  private final float[] v;
  private final int height;

  public WarpPositions(int width, int height) {
    column = new int[width];
    line = new int[width];
    right = new float[width];
    down = new float[width];
    u = new float[width];
    v = new float[width];
    this.height = height;
  }

  /** Reads row y of the field's planes. Where the flow is NaN the target is the pixel itself. */
  public void locate(int y, FloatBuffer uPlane, FloatBuffer vPlane) {
    int width = column.length;
    uPlane.get(y * width, u);
    vPlane.get(y * width, v);
    for (int x = 0; x < width; x++) {
      boolean valid = u[x] == u[x] && v[x] == v[x];
      double targetX = bounded(valid ? x + (double) u[x] : x, width);
      double targetY = bounded(valid ? y + (double) v[x] : y, height);
      column[x] = floor(targetX);
      line[x] = floor(targetY);
      right[x] = (float) (targetX - column[x]);
      down[x] = (float) (targetY - line[x]);
    }
  }

  private static double bounded(double coordinate, int size) {
    return Math.max(-MARGIN, Math.min(size + MARGIN, coordinate));
  }

  /** Of coordinates that are not below -MARGIN: truncation after a shift is faster than a floor. */
  private static int floor(double coordinate) {
    return (int) (coordinate + MARGIN) - MARGIN;
  }
}
