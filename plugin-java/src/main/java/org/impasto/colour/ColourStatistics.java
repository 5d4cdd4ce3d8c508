package org.impasto.colour;

import java.nio.FloatBuffer;
import java.util.List;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

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
    return of(picture, null);
  }

  /**
   * Statistics of an RGB frame by shares of its pixels.
   *
   * @param shares one a pixel, at least 0, not 0 everywhere; null for 1 everywhere
   */
  public static ColourStatistics of(Frame picture, FloatBuffer shares) {
    Planes.requireChannels("the picture whose colours are measured", picture, COLOURS);
    FloatBuffer data = Planes.all(picture);
    int pixels = picture.width() * picture.height();
    double total = 0;
    double[] sum = new double[COLOURS];
    double[] products = new double[6];
    for (int i = 0; i < pixels; i++) {
      double share = shares == null ? 1 : shares.get(i);
      double r = data.get(i);
      double g = data.get(pixels + i);
      double b = data.get(2 * pixels + i);
      total += share;
      sum[0] += share * r;
      sum[1] += share * g;
      sum[2] += share * b;
      products[0] += share * r * r;
      products[1] += share * r * g;
      products[2] += share * r * b;
      products[3] += share * g * g;
      products[4] += share * g * b;
      products[5] += share * b * b;
    }
    double[] mean = {sum[0] / total, sum[1] / total, sum[2] / total};
    int[][] at = {{0, 1, 2}, {1, 3, 4}, {2, 4, 5}};
    double[] covariance = new double[COLOURS * COLOURS];
    for (int row = 0; row < COLOURS; row++) {
      for (int column = 0; column < COLOURS; column++) {
        covariance[row * COLOURS + column] =
            products[at[row][column]] / total - mean[row] * mean[column];
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
