package org.impasto.frame.geometry;

import java.nio.FloatBuffer;

/** Planes read between pixels by Catmull and Rom's cubic; 0 is the middle of the first pixel. */
public final class Cubic {
  private Cubic() {}

  /** Beyond its edges the plane goes on as it ends. */
  public static float at(FloatBuffer plane, int width, int height, double x, double y) {
    return at(plane, width, height, x, y, false);
  }

  /** As {@link #at}, of a plane whose right edge goes on at its left. */
  public static float around(FloatBuffer plane, int width, int height, double x, double y) {
    return at(plane, width, height, x, y, true);
  }

  private static float at(
      FloatBuffer plane, int width, int height, double x, double y, boolean around) {
    int left = (int) Math.floor(x);
    int up = (int) Math.floor(y);
    float sum = 0;
    for (int j = -1; j <= 2; j++) {
      float across = 0;
      int row = clamp(up + j, height) * width;
      for (int i = -1; i <= 2; i++) {
        int column = around ? Math.floorMod(left + i, width) : clamp(left + i, width);
        across += weight(x - left - i) * plane.get(row + column);
      }
      sum += weight(y - up - j) * across;
    }
    return sum;
  }

  private static float weight(double distance) {
    double d = Math.abs(distance);
    return (float)
        (d < 1 ? (1.5 * d - 2.5) * d * d + 1 : d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0);
  }

  private static int clamp(int i, int n) {
    return Math.max(0, Math.min(n - 1, i));
  }
}
