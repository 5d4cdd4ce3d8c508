package org.impasto.synthesis.vote;

import org.impasto.synthesis.exemplar.Atlas;
import org.impasto.synthesis.exemplar.Part;
import org.impasto.synthesis.work.Workers;

/**
 * A picture that can be read between its pixels by cubic splines (Unser, Aldroubi, Eden 1993): at
 * pixels it gives the pixels, and between them it keeps more of the finest detail than a cubic
 * kernel of the same width.
 */
public final class Spline {
  /** Positions are told in this many parts of a pixel. */
  public static final int STEPS = 256;

  private static final float POLE = (float) (Math.sqrt(3.0) - 2.0);
  private static final float[] WEIGHTS = weights();

  private final float[] coefficients;
  private final int width;
  private final int height;

  /** Of the finest level of the atlas. */
  public Spline(Atlas atlas, Workers workers) {
    width = atlas.level(0).width();
    height = atlas.level(0).height();
    coefficients = atlas.level(0).paint().clone();
    for (Part part : atlas.parts()) {
      int row = 3 * width;
      int corner = part.y() * row + 3 * part.x();
      int w = part.width();
      int h = part.height();
      if (w > 1) {
        workers.rows(
            h,
            16,
            (y0, y1) -> {
              for (int y = y0; y < y1; y++) {
                for (int c = 0; c < 3; c++) {
                  along(corner + y * row + c, w);
                }
              }
            });
      }
      if (h > 1) {
        workers.rows(3 * w, 64, (x0, x1) -> down(corner, row, h, x0, x1));
      }
    }
  }

  private void along(int at, int n) {
    float[] c = coefficients;
    c[at] = start(at, 3, n);
    for (int i = 1; i < n; i++) {
      c[at + 3 * i] = 6 * c[at + 3 * i] + POLE * c[at + 3 * i - 3];
    }
    int last = at + 3 * (n - 1);
    c[last] = POLE / (POLE * POLE - 1) * (c[last] + POLE * c[last - 3]);
    for (int i = n - 2; i >= 0; i--) {
      c[at + 3 * i] = POLE * (c[at + 3 * i + 3] - c[at + 3 * i]);
    }
  }

  private void down(int corner, int row, int n, int x0, int x1) {
    float[] c = coefficients;
    for (int x = x0; x < x1; x++) {
      c[corner + x] = start(corner + x, row, n);
    }
    for (int i = 1; i < n; i++) {
      int at = corner + i * row;
      for (int x = x0; x < x1; x++) {
        c[at + x] = 6 * c[at + x] + POLE * c[at + x - row];
      }
    }
    int last = corner + (n - 1) * row;
    for (int x = x0; x < x1; x++) {
      c[last + x] = POLE / (POLE * POLE - 1) * (c[last + x] + POLE * c[last + x - row]);
    }
    for (int i = n - 2; i >= 0; i--) {
      int at = corner + i * row;
      for (int x = x0; x < x1; x++) {
        c[at + x] = POLE * (c[at + x + row] - c[at + x]);
      }
    }
  }

  /** The causal filter's first value, the picture mirrored about its first pixel. */
  private float start(int at, int step, int n) {
    float sum = 6 * coefficients[at];
    float z = POLE;
    for (int i = 1; i < Math.min(n, 12); i++) {
      sum += z * 6 * coefficients[at + i * step];
      z *= POLE;
    }
    return sum;
  }

  private static float[] weights() {
    float[] weights = new float[4 * STEPS];
    for (int i = 0; i < STEPS; i++) {
      double t = i / (double) STEPS;
      double u = 1 - t;
      weights[4 * i] = (float) (u * u * u / 6);
      weights[4 * i + 1] = (float) ((4 - 6 * t * t + 3 * t * t * t) / 6);
      weights[4 * i + 2] = (float) ((4 - 6 * u * u + 3 * u * u * u) / 6);
      weights[4 * i + 3] = (float) (t * t * t / 6);
    }
    return weights;
  }

  public long bytes() {
    return 4L * coefficients.length;
  }

  /**
   * Adds {@code share} times the colour at a position to {@code to}.
   *
   * @param x in 1 / {@link #STEPS} of a pixel, inside the picture
   * @param y likewise
   */
  void add(int x, int y, float share, float[] to) {
    int left = (x >> 8) - 1;
    int up = (y >> 8) - 1;
    int wx = 4 * (x & 255);
    int wy = 4 * (y & 255);
    float a = WEIGHTS[wx];
    float b = WEIGHTS[wx + 1];
    float c = WEIGHTS[wx + 2];
    float d = WEIGHTS[wx + 3];
    float red = 0;
    float green = 0;
    float blue = 0;
    if (left >= 0 && up >= 0 && left + 3 < width && up + 3 < height) {
      for (int j = 0; j < 4; j++) {
        float w = WEIGHTS[wy + j];
        int at = 3 * ((up + j) * width + left);
        float[] s = coefficients;
        red += w * ((a * s[at] + b * s[at + 3]) + (c * s[at + 6] + d * s[at + 9]));
        green += w * ((a * s[at + 1] + b * s[at + 4]) + (c * s[at + 7] + d * s[at + 10]));
        blue += w * ((a * s[at + 2] + b * s[at + 5]) + (c * s[at + 8] + d * s[at + 11]));
      }
    }
    to[0] += share * clip(red);
    to[1] += share * clip(green);
    to[2] += share * clip(blue);
  }

  private static float clip(float v) {
    return v < 0 ? 0 : v > 1 ? 1 : v;
  }
}
