package org.impasto.network.learn.pictures;

/**
 * One ellipse or rectangle, drawn with anti-aliased edges.
 *
 * @param x centre, in pixels; pixel centres are at whole numbers
 * @param first half axis or half side along {@code angle}, in pixels
 * @param second half axis or half side across
 * @param angle in radians
 * @param colour RGB in [0,1]
 */
public record Leaf(
    boolean ellipse,
    double x,
    double y,
    double first,
    double second,
    double angle,
    float[] colour) {
  /** Coverage is counted on SAMPLES x SAMPLES points of a pixel. */
  private static final int SAMPLES = 4;

  public void draw(FeatureMap picture) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    int reach = (int) Math.ceil(ellipse ? first : Math.sqrt(first * first + second * second)) + 1;
    int top = Math.max(0, (int) y - reach);
    int bottom = Math.min(picture.height() - 1, (int) y + reach);
    int left = Math.max(0, (int) x - reach);
    int right = Math.min(picture.width() - 1, (int) x + reach);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        float coverage = coverage(column - x, row - y, cos, sin);
        if (coverage > 0) blend(picture, row * picture.width() + column, coverage);
      }
    }
  }

  private float coverage(double dx, double dy, double cos, double sin) {
    int inside = 0;
    for (int j = 0; j < SAMPLES; j++) {
      double v = dy + (j + .5) / SAMPLES - .5;
      for (int i = 0; i < SAMPLES; i++) {
        double u = dx + (i + .5) / SAMPLES - .5;
        if (contains((u * cos + v * sin) / first, (v * cos - u * sin) / second)) inside++;
      }
    }
    return inside / (float) (SAMPLES * SAMPLES);
  }

  /** In the leaf's own frame, where it is the unit disc or the square [-1,1]^2. */
  private boolean contains(double u, double v) {
    return ellipse ? u * u + v * v <= 1 : Math.abs(u) <= 1 && Math.abs(v) <= 1;
  }

  private void blend(FeatureMap picture, int pixel, float coverage) {
    float[] values = picture.values();
    for (int c = 0; c < colour.length; c++) {
      int i = c * picture.positions() + pixel;
      values[i] += coverage * (colour[c] - values[i]);
    }
  }
}
