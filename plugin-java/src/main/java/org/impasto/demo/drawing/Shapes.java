package org.impasto.demo.drawing;

/** Tests of a point against simple shapes. */
public final class Shapes {
  private Shapes() {}

  public static boolean box(
      double x, double y, double left, double top, double right, double bottom) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** Even-odd rule; {@code corners} is x0, y0, x1, y1 ... */
  public static boolean polygon(double x, double y, double... corners) {
    boolean inside = false;
    int n = corners.length;
    for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
      if (corners[i + 1] > y != corners[j + 1] > y) {
        double t = (y - corners[i + 1]) / (corners[j + 1] - corners[i + 1]);
        if (x < Colour.mix(corners[i], corners[j], t)) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  /** Distance to the line piece from (ax, ay) to (bx, by). */
  public static double distance(double x, double y, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double t = Colour.clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy));
    return Math.hypot(x - ax - t * dx, y - ay - t * dy);
  }
}
