package org.impasto.frame;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Mean and covariance of a picture's colours.
 *
 * @param mean R, G, B
 * @param covariance 3 x 3 row-major
 */
public record ColourStatistics(double[] mean, double[] covariance) {
  private static final int COLOURS = 3;

  /** Statistics of an RGB frame over all its pixels. */
  public static ColourStatistics of(Frame picture) {
    Planes.requireChannels("the picture whose colours are measured", picture, COLOURS);
    FloatBuffer data = Planes.all(picture);
    int pixels = picture.width() * picture.height();
    double[] sum = new double[COLOURS];
    double[] products = new double[6];
    for (int i = 0; i < pixels; i++) {
      double r = data.get(i);
      double g = data.get(pixels + i);
      double b = data.get(2 * pixels + i);
      sum[0] += r;
      sum[1] += g;
      sum[2] += b;
      products[0] += r * r;
      products[1] += r * g;
      products[2] += r * b;
      products[3] += g * g;
      products[4] += g * b;
      products[5] += b * b;
    }
    double[] mean = {sum[0] / pixels, sum[1] / pixels, sum[2] / pixels};
    int[][] at = {{0, 1, 2}, {1, 3, 4}, {2, 4, 5}};
    double[] covariance = new double[COLOURS * COLOURS];
    for (int row = 0; row < COLOURS; row++) {
      for (int column = 0; column < COLOURS; column++) {
        covariance[row * COLOURS + column] = products[at[row][column]] / pixels - mean[row] * mean[column];
      }
    }
    return new ColourStatistics(mean, covariance);
  }

  /**
   * Statistics of a picture of which each of several covers its share.
   *
   * @param shares as many as statistics, summing to 1
   */
  public static ColourStatistics blend(List<ColourStatistics> statistics, double[] shares) {
    double[] mean = new double[COLOURS];
    double[] covariance = new double[COLOURS * COLOURS];
    for (int i = 0; i < shares.length; i++) {
      for (int c = 0; c < COLOURS; c++) {
        mean[c] += shares[i] * statistics.get(i).mean[c];
      }
    }
    for (int i = 0; i < shares.length; i++) {
      ColourStatistics each = statistics.get(i);
      for (int entry = 0; entry < covariance.length; entry++) {
        int row = entry / COLOURS;
        int column = entry % COLOURS;
        double apart = (each.mean[row] - mean[row]) * (each.mean[column] - mean[column]);
        covariance[entry] += shares[i] * (each.covariance[entry] + apart);
      }
    }
    return new ColourStatistics(mean, covariance);
  }
}
