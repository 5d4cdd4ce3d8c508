package org.impasto.frame;

import java.nio.FloatBuffer;

/** What pictures show in small places, whatever their brightness and contrast there. */
public final class LocalStructure {
  /** Side of the places, px; they overlap by half. */
  private static final int SIDE = 8;

  /** Variance of luma that counts as nothing: flat places are like each other. */
  private static final double FLAT = 0.0009;

  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  private LocalStructure() {}

  /**
   * Mean over places of 1 - r, r their correlation in luma, at least 0: 0 the same structure, 1
   * none in common. 0 where the pictures, of one size, are smaller than a place.
   */
  public static double distance(Frame a, Frame b) {
    Planes.requireSameSize("the picture to compare with", b, a);
    float[] first = luma(a);
    float[] second = luma(b);
    double sum = 0;
    int places = 0;
    for (int y = 0; y + SIDE <= a.height(); y += SIDE / 2) {
      for (int x = 0; x + SIDE <= a.width(); x += SIDE / 2) {
        sum += Math.max(0, 1 - correlation(first, second, y * a.width() + x, a.width()));
        places++;
      }
    }
    return places == 0 ? 0 : Math.min(1, sum / places);
  }

  private static double correlation(float[] a, float[] b, int corner, int width) {
    double sumA = 0;
    double sumB = 0;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int i = corner + row * width; i < corner + row * width + SIDE; i++) {
        sumA += a[i];
        sumB += b[i];
        squaresA += a[i] * a[i];
        squaresB += b[i] * b[i];
        products += a[i] * b[i];
      }
    }
    double n = SIDE * SIDE;
    double varianceA = squaresA / n - sumA / n * sumA / n + FLAT;
    double varianceB = squaresB / n - sumB / n * sumB / n + FLAT;
    return (products / n - sumA / n * sumB / n + FLAT) / Math.sqrt(varianceA * varianceB);
  }

  private static float[] luma(Frame picture) {
    float[] luma = new float[picture.width() * picture.height()];
    for (int c = 0; c < LUMA.length; c++) {
      FloatBuffer plane = Planes.buffer(picture, c);
      for (int i = 0; i < luma.length; i++) {
        luma[i] += LUMA[c] * plane.get(i);
      }
    }
    return luma;
  }
}
