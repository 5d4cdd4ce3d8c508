package org.impasto.cuts;

/** Where a whole picture moved to, found at half of the size of signatures. */
final class GlobalShift {
  /** The farthest, as a share of width and height. */
  private static final double FARTHEST = 0.5;

  private GlobalShift() {}

  /**
   * What to add to a place here for its place there.
   *
   * @return x and y, in signature pixels
   */
  static int[] between(Levelled here, Levelled there) {
    int width = here.width / 2;
    int height = here.height / 2;
    float[] a = halved(here, width, height);
    float[] b = halved(there, width, height);
    int mostX = (int) (FARTHEST * width);
    int mostY = (int) (FARTHEST * height);
    int[] best = new int[2];
    double found = score(a, b, width, height, 0, 0);
    for (int y = -mostY; y <= mostY; y++) {
      for (int x = -mostX; x <= mostX; x++) {
        double score = score(a, b, width, height, x, y);
        if (score > found) {
          found = score;
          best[0] = 2 * x;
          best[1] = 2 * y;
        }
      }
    }
    return best;
  }

  private static float[] halved(Levelled of, int width, int height) {
    float[] half = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = 2 * y * of.width + 2 * x;
        half[y * width + x] =
            (of.values[i]
                    + of.values[i + 1]
                    + of.values[i + of.width]
                    + of.values[i + of.width + 1])
                / 4;
      }
    }
    return half;
  }

  /** Correlation of what overlaps; the more overlaps the better. */
  private static double score(float[] a, float[] b, int width, int height, int dx, int dy) {
    int left = Math.max(0, -dx);
    int right = Math.min(width, width - dx);
    int top = Math.max(0, -dy);
    int bottom = Math.min(height, height - dy);
    double products = 0;
    double squaresA = 1e-6;
    double squaresB = 1e-6;
    for (int y = top; y < bottom; y++) {
      int i = y * width;
      int j = (y + dy) * width + dx;
      float p = 0;
      float q = 0;
      float r = 0;
      for (int x = left; x < right; x++) {
        p += a[i + x] * b[j + x];
        q += a[i + x] * a[i + x];
        r += b[j + x] * b[j + x];
      }
      products += p;
      squaresA += q;
      squaresB += r;
    }
    double overlap = (double) (right - left) * (bottom - top) / (width * height);
    return products / Math.sqrt(squaresA * squaresB) * Math.pow(overlap, 0.15);
  }
}
