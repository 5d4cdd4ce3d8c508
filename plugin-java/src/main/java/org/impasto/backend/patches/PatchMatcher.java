package org.impasto.backend.patches;

import java.util.Arrays;
import org.impasto.backend.graph.Geometry.Shape;

/**
 * Finds the best example patch for each patch of a picture's features, and puts the features
 * together from what it found; the same for every provider, but for the products.
 *
 * <p>Correlations of a block of patches with a block of unit-length example patches are one matrix
 * product, so memory is bounded whatever the pictures' sizes. The length of the picture's own patch
 * scales all its correlations alike and is left out.
 */
public final class PatchMatcher {
  /** Most patches in a block of the picture and of an example: 8 MB of correlations. */
  public static final int BLOCK = 512;

  public static final int EXAMPLE_BLOCK = 4096;

  private final PatchProducts products;
  private final PatchRows picture;
  private final PatchSides sides;
  private final float[] best;
  private final int[] place;
  private final float[][] from;
  private final int[] fromPitch;
  private final float[] host;
  private final float[] scores = new float[BLOCK * EXAMPLE_BLOCK];

  /**
   * @param features [rows, columns, channels] of the picture
   * @param products stays the caller's
   */
  public PatchMatcher(Shape shape, float[] features, PatchSides sides, PatchProducts products) {
    this.products = products;
    this.sides = sides;
    picture = PatchRows.of(shape, features, sides.side(), 1);
    best = new float[picture.count()];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    place = new int[picture.count()];
    from = new float[picture.count()][];
    fromPitch = new int[picture.count()];
    host = new float[EXAMPLE_BLOCK * picture.length()];
  }

  /** Compares all the picture's patches with all of an example's [rows, columns, channels]. */
  public void look(Shape shape, float[] features) {
    PatchRows example = PatchRows.of(shape, features, sides.side(), sides.step());
    for (int start = 0; start < example.count(); start += EXAMPLE_BLOCK) {
      int count = Math.min(EXAMPLE_BLOCK, example.count() - start);
      example.unitLength(start, count, host);
      products.examples(host, count);
      compare(example, start, count);
    }
  }

  private void compare(PatchRows example, int first, int count) {
    for (int start = 0; start < picture.count(); start += BLOCK) {
      int block = Math.min(BLOCK, picture.count() - start);
      picture.copy(start, block, host);
      products.multiply(host, block, scores);
      for (int i = 0; i < block; i++) {
        keepBest(start + i, i * count, example, first, count);
      }
    }
  }

  private void keepBest(int patch, int row, PatchRows example, int first, int count) {
    float highest = best[patch];
    int at = -1;
    for (int j = 0; j < count; j++) {
      if (scores[row + j] > highest) {
        highest = scores[row + j];
        at = j;
      }
    }
    if (at >= 0) {
      best[patch] = highest;
      place[patch] = example.start(first + at);
      from[patch] = example.features();
      fromPitch[patch] = example.pitch();
    }
  }

  /**
   * Lays each best example patch in its place; the mean where they overlap. [rows, columns,
   * channels]
   */
  public float[] assemble() {
    float[] sum = new float[picture.features().length];
    for (int patch = 0; patch < picture.count(); patch++) {
      for (int row = 0; row < sides.side(); row++) {
        int to = picture.start(patch) + row * picture.pitch();
        int source = place[patch] + row * fromPitch[patch];
        add(from[patch], source, sum, to, picture.segment());
      }
    }
    picture.divideByCover(sum);
    return sum;
  }

  private static void add(float[] from, int source, float[] sum, int to, int length) {
    for (int i = 0; i < length; i++) {
      sum[to + i] += from[source + i];
    }
  }
}
