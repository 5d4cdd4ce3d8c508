package org.impasto.synthesis.vote;

import org.impasto.synthesis.exemplar.Atlas;
import org.impasto.synthesis.exemplar.Part;
import org.impasto.synthesis.work.Workers;

/**
 * Pictures that can be read between their pixels by cubic splines (Unser, Aldroubi, Eden 1993). At
 * pixels they give the pixels. Between them they keep more of the finest detail than a cubic kernel
 * of the same width. Where a picture is known at every half pixel, paint between two pixels is as
 * crisp as on them.
 *
 * <p>Coefficients are kept in 16 bits, in 1 / {@link #UNIT}.
 */
public final class Spline {
  /** Positions are told in this many parts of a pixel. */
  public static final int STEPS = 256;

  private static final int UNIT = 1 << 13;
  private static final float POLE = (float) (Math.sqrt(3.0) - 2.0);
  private static final float[] WEIGHTS = weights();

  private final short[] coefficients;
  private final int width;
  private final int height;
  private final int shift;

  /** Pictures of the atlas' finest level at every half pixel: (2x, 2y) is its pixel (x, y). */
  public interface Twice {
    /** Writes packed RGB of one picture's pixel. */
    void read(int picture, int x, int y, float[] to, int at);
  }

  /** Of the finest level of the atlas. */
  public Spline(Atlas atlas, Workers workers) {
    this(atlas, null, workers);
  }

  /**
   * @param twice the atlas' pictures at every half pixel; null: not known
   */
  public Spline(Atlas atlas, Twice twice, Workers workers) {
    shift = twice == null ? 0 : 1;
    width = atlas.level(0).width() << shift;
    height = atlas.level(0).height() << shift;
    coefficients = new short[3 * width * height];
    for (Part part : atlas.parts()) {
      int w = part.width() << shift;
      int h = part.height() << shift;
      float[] plain =
          twice == null
              ? cut(atlas.level(0).paint(), width, part)
              : read(twice, part, w, h, workers);
      filter(plain, w, h, workers);
      keep(plain, w, h, 3 * (part.y() << shift) * width + 3 * (part.x() << shift), workers);
    }
  }

  /** Bytes of an atlas' coefficients, and of what it takes to make those of one part. */
  public static long bytes(long atlasPixels, long largestPart, boolean twice) {
    return (twice ? 4L : 1L) * (6 * atlasPixels + 12 * largestPart);
  }

  private static float[] cut(float[] paint, int atlasWidth, Part part) {
    float[] to = new float[3 * part.width() * part.height()];
    for (int y = 0; y < part.height(); y++) {
      int from = 3 * ((part.y() + y) * atlasWidth + part.x());
      System.arraycopy(paint, from, to, 3 * y * part.width(), 3 * part.width());
    }
    return to;
  }

  /** A part at twice the size; in a mirrored one pixels stay on pixels. */
  private static float[] read(Twice twice, Part part, int w, int h, Workers workers) {
    float[] to = new float[3 * w * h];
    workers.rows(
        h,
        32,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            for (int x = 0; x < w; x++) {
              int across = part.mirrored() ? Math.max(0, w - 2 - x) : x;
              twice.read(part.picture(), across, y, to, 3 * (y * w + x));
            }
          }
        });
    return to;
  }

  private static void filter(float[] c, int w, int h, Workers workers) {
    if (w > 1) {
      workers.rows(
          h,
          16,
          (y0, y1) -> {
            for (int y = y0; y < y1; y++) {
              for (int i = 0; i < 3; i++) {
                along(c, 3 * y * w + i, w);
              }
            }
          });
    }
    if (h > 1) {
      workers.rows(3 * w, 64, (x0, x1) -> down(c, 3 * w, h, x0, x1));
    }
  }

  private void keep(float[] c, int w, int h, int corner, Workers workers) {
    workers.rows(
        h,
        32,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            int to = corner + 3 * y * width;
            for (int i = 0; i < 3 * w; i++) {
              int value = Math.round(c[3 * y * w + i] * UNIT);
              coefficients[to + i] =
                  (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
            }
          }
        });
  }

  private static void along(float[] c, int at, int n) {
    c[at] = start(c, at, 3, n);
    for (int i = 1; i < n; i++) {
      c[at + 3 * i] = 6 * c[at + 3 * i] + POLE * c[at + 3 * i - 3];
    }
    int last = at + 3 * (n - 1);
    c[last] = POLE / (POLE * POLE - 1) * (c[last] + POLE * c[last - 3]);
    for (int i = n - 2; i >= 0; i--) {
      c[at + 3 * i] = POLE * (c[at + 3 * i + 3] - c[at + 3 * i]);
    }
  }

  private static void down(float[] c, int row, int n, int x0, int x1) {
    for (int x = x0; x < x1; x++) {
      c[x] = start(c, x, row, n);
    }
    for (int i = 1; i < n; i++) {
      int at = i * row;
      for (int x = x0; x < x1; x++) {
        c[at + x] = 6 * c[at + x] + POLE * c[at + x - row];
      }
    }
    int last = (n - 1) * row;
    for (int x = x0; x < x1; x++) {
      c[last + x] = POLE / (POLE * POLE - 1) * (c[last + x] + POLE * c[last + x - row]);
    }
    for (int i = n - 2; i >= 0; i--) {
      int at = i * row;
      for (int x = x0; x < x1; x++) {
        c[at + x] = POLE * (c[at + x + row] - c[at + x]);
      }
    }
  }

  /** The causal filter's first value, the picture mirrored about its first pixel. */
  private static float start(float[] c, int at, int step, int n) {
    float sum = 6 * c[at];
    float z = POLE;
    for (int i = 1; i < Math.min(n, 12); i++) {
      sum += z * 6 * c[at + i * step];
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
    return 2L * coefficients.length;
  }

  /**
   * Adds {@code share} times the colour at a position to {@code to}.
   *
   * @param x in 1 / {@link #STEPS} of a pixel, inside the picture
   * @param y likewise
   */
  void add(int x, int y, float share, float[] to) {
    int across = x << shift;
    int below = y << shift;
    int left = (across >> 8) - 1;
    int up = (below >> 8) - 1;
    int wx = 4 * (across & 255);
    int wy = 4 * (below & 255);
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
        short[] s = coefficients;
        red += w * ((a * s[at] + b * s[at + 3]) + (c * s[at + 6] + d * s[at + 9]));
        green += w * ((a * s[at + 1] + b * s[at + 4]) + (c * s[at + 7] + d * s[at + 10]));
        blue += w * ((a * s[at + 2] + b * s[at + 5]) + (c * s[at + 8] + d * s[at + 11]));
      }
    }
    to[0] += share * clip(red / UNIT);
    to[1] += share * clip(green / UNIT);
    to[2] += share * clip(blue / UNIT);
  }

  private static float clip(float v) {
    return v < 0 ? 0 : v > 1 ? 1 : v;
  }
}
