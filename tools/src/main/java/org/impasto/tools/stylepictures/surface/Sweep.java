package org.impasto.tools.stylepictures.surface;

import java.util.Arrays;

/** Finds the pixels near a path, each once, with its place along and across the path. */
public final class Sweep {
  /** What a brush does at a pixel. */
  @FunctionalInterface
  public interface Mark {
    /**
     * @param along from the path's start, design px
     * @param across from -1 at the left edge to 1 at the right
     */
    void at(int pixel, double along, double across);
  }

  private final int size;
  private final float[] nearest;
  private final float[] along;
  private final float[] across;
  private int[] touched = new int[1 << 14];
  private int count;

  Sweep(int size) {
    this.size = size;
    nearest = new float[size * size];
    along = new float[size * size];
    across = new float[size * size];
    Arrays.fill(nearest, Float.MAX_VALUE);
  }

  void run(Path path, double scale, double radius, Mark mark) {
    count = 0;
    double from = 0;
    for (int i = 0; i + 1 < path.points(); i++) {
      from += segment(path, i, scale, radius * scale, from);
    }
    for (int i = 0; i < count; i++) {
      int pixel = touched[i];
      nearest[pixel] = Float.MAX_VALUE;
      mark.at(pixel, along[pixel] / scale, across[pixel]);
    }
  }

  private double segment(Path path, int i, double scale, double radius, double from) {
    double x = path.x[i] * scale;
    double y = path.y[i] * scale;
    double dx = path.x[i + 1] * scale - x;
    double dy = path.y[i + 1] * scale - y;
    double length = Math.hypot(dx, dy) + 1e-9;
    dx /= length;
    dy /= length;
    int left = (int) Math.max(0, Math.ceil(Math.min(x, x + dx * length) - radius - 0.5));
    int right = (int) Math.min(size - 1, Math.floor(Math.max(x, x + dx * length) + radius - 0.5));
    int top = (int) Math.max(0, Math.ceil(Math.min(y, y + dy * length) - radius - 0.5));
    int bottom = (int) Math.min(size - 1, Math.floor(Math.max(y, y + dy * length) + radius - 0.5));
    double most = radius * radius;
    for (int v = top; v <= bottom; v++) {
      double oy = v + 0.5 - y;
      for (int u = left; u <= right; u++) {
        double ox = u + 0.5 - x;
        double t = Math.max(0, Math.min(length, ox * dx + oy * dy));
        double ex = ox - t * dx;
        double ey = oy - t * dy;
        double distance = ex * ex + ey * ey;
        int pixel = v * size + u;
        if (distance < most && distance < nearest[pixel]) {
          if (nearest[pixel] == Float.MAX_VALUE) {
            touch(pixel);
          }
          nearest[pixel] = (float) distance;
          along[pixel] = (float) (from + t);
          across[pixel] = (float) (Math.signum(dx * oy - dy * ox) * Math.sqrt(distance) / radius);
        }
      }
    }
    return length;
  }

  private void touch(int pixel) {
    if (count == touched.length) {
      touched = Arrays.copyOf(touched, 2 * count);
    }
    touched[count++] = pixel;
  }
}
