package org.impasto.synthesis.filter;

import org.impasto.synthesis.work.Workers;

/**
 * What of a picture half its size can hold, at every half pixel of that: Lanczos' windowed sinc of
 * three lobes, whose cut lies a little below what pixels can tell. Means of two by two pixels would
 * fold finer detail into them, and it would twinkle wherever paint moves by a part of a pixel.
 */
public final class HalfBand {
  private static final int LOBES = 3;

  /** Of the finest stripes that pixels can hold. */
  private static final double CUT = 0.93;

  private static final float[] TAPS = taps();

  /** Where the first tap lies. */
  private static final int FIRST = 1 - 2 * LOBES;

  /** Rows of a band: it filters eleven more than it writes. */
  private static final int BAND = 64;

  private HalfBand() {}

  private static float[] taps() {
    double[] taps = new double[4 * LOBES];
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      double at = (i + 0.5) / 2 - LOBES;
      taps[i] = sinc(CUT * at) * sinc(at / LOBES);
      sum += taps[i];
    }
    float[] scaled = new float[taps.length];
    for (int i = 0; i < taps.length; i++) {
      scaled[i] = (float) (taps[i] / sum);
    }
    return scaled;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
  }

  /**
   * Pixel (x, y) of the result lies between the pixels x and x + 1, y and y + 1 of the picture.
   *
   * @param from packed RGB [h][w][3], borders repeated
   * @return likewise, in [0,1]
   */
  public static float[] filter(float[] from, int w, int h, Workers workers) {
    float[] to = new float[3 * w * h];
    workers.rows(h, BAND, (y0, y1) -> rows(from, w, h, y0, y1, to));
    return to;
  }

  private static void rows(float[] from, int w, int h, int y0, int y1, float[] to) {
    int row = 3 * w;
    float[] across = new float[row * (y1 - y0 + TAPS.length - 1)];
    for (int y = 0; y < across.length / row; y++) {
      across(from, row * Math.max(0, Math.min(h - 1, y0 + FIRST + y)), w, across, row * y);
    }
    for (int y = y0; y < y1; y++) {
      int at = row * y;
      for (int k = 0; k < TAPS.length; k++) {
        int source = row * (y - y0 + k);
        for (int i = 0; i < row; i++) {
          to[at + i] += TAPS[k] * across[source + i];
        }
      }
      for (int i = at; i < at + row; i++) {
        to[i] = Math.max(0f, Math.min(1f, to[i]));
      }
    }
  }

  private static void across(float[] from, int source, int w, float[] to, int at) {
    for (int x = 0; x < w; x++) {
      for (int k = 0; k < TAPS.length; k++) {
        int column = source + 3 * Math.max(0, Math.min(w - 1, x + FIRST + k));
        for (int c = 0; c < 3; c++) {
          to[at + 3 * x + c] += TAPS[k] * from[column + c];
        }
      }
    }
  }
}
