package org.impasto.synthesis.blend;

import java.util.Arrays;
import org.impasto.synthesis.filter.Blur;
import org.impasto.synthesis.work.Workers;

/**
 * Things that two paintings of one frame show differently: connected pixels whose colours are far
 * apart beyond the size of a brush's hair. Such a thing is taken from one of them as a whole, never
 * in part. What covers much of a frame is no such thing: it is the way in which a frame is painted.
 */
final class Disagreement {
  /** Of the window in which colours are compared, pixels. */
  private static final double WINDOW = 2;

  /** Colours that differ by more in a channel are another thing's. */
  private static final float APART = 0.25f;

  /** The rim of a thing, which is its own too, pixels. */
  private static final int RIM = 2;

  /** A thing covers at most this share of a frame. */
  private static final double MOST = 0.05;

  private final int width;
  private final int height;

  /** Of each pixel 0, or the number of the thing that it belongs to. */
  private final int[] things;

  private int count;

  private Disagreement(int width, int height) {
    this.width = width;
    this.height = height;
    things = new int[width * height];
  }

  /** Of two packed pictures. */
  static Disagreement of(float[] one, float[] other, int width, int height, Workers workers) {
    float[] apart = new float[3 * width * height];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = one[i] - other[i];
    }
    new Blur(WINDOW).apply(apart, apart, new float[apart.length], width, height, 3, workers);
    Disagreement found = new Disagreement(width, height);
    found.label(apart);
    return found;
  }

  private void label(float[] apart) {
    boolean[] differs = new boolean[things.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int q = y * width + x;
        if (differ(apart, q)) {
          for (int j = Math.max(0, y - RIM); j <= Math.min(height - 1, y + RIM); j++) {
            int row = j * width;
            Arrays.fill(
                differs, row + Math.max(0, x - RIM), row + Math.min(width, x + RIM + 1), true);
          }
        }
      }
    }
    int[] open = new int[things.length];
    for (int q = 0; q < things.length; q++) {
      if (differs[q] && things[q] == 0) {
        flood(q, ++count, differs, open);
      }
    }
    forgetLarge();
  }

  private static boolean differ(float[] apart, int q) {
    return Math.abs(apart[3 * q]) > APART
        || Math.abs(apart[3 * q + 1]) > APART
        || Math.abs(apart[3 * q + 2]) > APART;
  }

  private void flood(int from, int thing, boolean[] differs, int[] open) {
    int size = 0;
    open[size++] = from;
    things[from] = thing;
    while (size > 0) {
      int q = open[--size];
      int x = q % width;
      size = visit(q - 1, x > 0, thing, differs, open, size);
      size = visit(q + 1, x < width - 1, thing, differs, open, size);
      size = visit(q - width, q >= width, thing, differs, open, size);
      size = visit(q + width, q < things.length - width, thing, differs, open, size);
    }
  }

  private int visit(int q, boolean inside, int thing, boolean[] differs, int[] open, int size) {
    if (!inside || !differs[q] || things[q] != 0) {
      return size;
    }
    things[q] = thing;
    open[size] = q;
    return size + 1;
  }

  /** Whether a pixel belongs to a thing. */
  boolean holds(int q) {
    return things[q] != 0;
  }

  /** Gives all pixels of a thing the mean of their values. */
  void level(float[] values) {
    double[] sums = new double[count + 1];
    int[] pixels = pixels();
    for (int q = 0; q < things.length; q++) {
      sums[things[q]] += values[q];
    }
    for (int q = 0; q < things.length; q++) {
      int thing = things[q];
      if (thing != 0) {
        values[q] = (float) (sums[thing] / pixels[thing]);
      }
    }
  }

  private int[] pixels() {
    int[] pixels = new int[count + 1];
    for (int thing : things) {
      pixels[thing]++;
    }
    return pixels;
  }

  private void forgetLarge() {
    int[] pixels = pixels();
    for (int q = 0; q < things.length; q++) {
      if (pixels[things[q]] > MOST * things.length) {
        things[q] = 0;
      }
    }
  }
}
