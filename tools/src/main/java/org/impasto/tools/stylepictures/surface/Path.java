package org.impasto.tools.stylepictures.surface;

/** A line of points, design px. */
public final class Path {
  public final double[] x;
  public final double[] y;
  private int points;

  public Path(int most) {
    x = new double[most];
    y = new double[most];
  }

  public Path add(double atX, double atY) {
    x[points] = atX;
    y[points++] = atY;
    return this;
  }

  public int points() {
    return points;
  }

  /** Design px. */
  public double length() {
    double sum = 0;
    for (int i = 1; i < points; i++) {
      sum += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
    }
    return sum;
  }

  /** A path that bends evenly. */
  public static Path arc(double x, double y, double angle, double bend, double length, int points) {
    Path path = new Path(points);
    double step = length / (points - 1);
    for (int i = 0; i < points; i++) {
      path.add(x, y);
      double turned = angle + bend * ((double) i / (points - 1) - 0.5);
      x += step * Math.cos(turned);
      y += step * Math.sin(turned);
    }
    return path;
  }
}
