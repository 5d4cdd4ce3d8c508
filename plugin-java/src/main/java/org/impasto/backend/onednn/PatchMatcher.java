package org.impasto.backend.onednn;

import java.util.Arrays;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Geometry.Shape;

/**
 * Finds the best example patch for each patch of a picture's features, and puts the features together from what it
 * found.
 *
 * <p>Correlations of a block of patches with a block of unit-length example patches are one matrix product, so memory
 * is bounded whatever the pictures' sizes. The length of the picture's own patch scales all its correlations alike and
 * is left out.
 */
final class PatchMatcher implements AutoCloseable {
  /** Patches in a block of the picture and of an example: 8 MB of correlations. */
  private static final int BLOCK = 512;

  private static final int EXAMPLE_BLOCK = 4096;

  private final Products products;
  private final Library library;
  private final PatchRows picture;
  private final PatchSides sides;
  private final float[] best;
  private final int[] place;
  private final float[][] from;
  private final int[] fromPitch;
  private final FloatPointer patches;
  private final FloatPointer examples;
  private final FloatPointer correlations;
  private final float[] host;
  private final float[] scores = new float[EXAMPLE_BLOCK];

  /**
   * @param features [positions, channels] of the picture, read once here
   */
  PatchMatcher(Shape shape, FloatPointer features, PatchSides sides, Products products, Library parent) {
    this.products = products;
    this.sides = sides;
    library = parent.scope();
    picture = PatchRows.of(shape, features, sides.side(), 1);
    best = new float[picture.count()];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    place = new int[picture.count()];
    from = new float[picture.count()][];
    fromPitch = new int[picture.count()];
    patches = memory(BLOCK, picture.length());
    examples = memory(EXAMPLE_BLOCK, picture.length());
    correlations = memory(BLOCK, EXAMPLE_BLOCK);
    host = new float[EXAMPLE_BLOCK * picture.length()];
  }

  private FloatPointer memory(long rows, long columns) {
    memory.desc dense = Library.dense(rows, columns);
    return Library.data(library.allocate(dense));
  }

  /** Compares all the picture's patches with all of an example's. */
  void look(OneDnnFeatures example) {
    PatchRows rows = PatchRows.of(example.shape(), example.data(), sides.side(), sides.step());
    for (int start = 0; start < rows.count(); start += EXAMPLE_BLOCK) {
      int count = Math.min(EXAMPLE_BLOCK, rows.count() - start);
      rows.unitLength(start, count, host);
      examples.put(host, 0, count * rows.length());
      compare(rows, start, count);
    }
  }

  private void compare(PatchRows example, int first, int count) {
    for (int start = 0; start < picture.count(); start += BLOCK) {
      int block = Math.min(BLOCK, picture.count() - start);
      picture.copy(start, block, host);
      patches.put(host, 0, block * picture.length());
      products.multiplySecondTurned(patches, examples, correlations, block, picture.length(), count);
      for (int i = 0; i < block; i++) {
        correlations.getPointer((long) i * count).get(scores, 0, count);
        keepBest(start + i, example, first, count);
      }
    }
  }

  private void keepBest(int patch, PatchRows example, int first, int count) {
    float highest = best[patch];
    int at = -1;
    for (int j = 0; j < count; j++) {
      if (scores[j] > highest) {
        highest = scores[j];
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

  /** Lays each best example patch in its place; the mean where they overlap. [positions, channels] */
  void assemble(FloatPointer result) {
    float[] sum = new float[picture.features().length];
    for (int patch = 0; patch < picture.count(); patch++) {
      for (int row = 0; row < sides.side(); row++) {
        int to = picture.start(patch) + row * picture.pitch();
        int source = place[patch] + row * fromPitch[patch];
        add(from[patch], source, sum, to, picture.segment());
      }
    }
    picture.divideByCover(sum);
    result.put(sum, 0, sum.length);
  }

  private static void add(float[] from, int source, float[] sum, int to, int length) {
    for (int i = 0; i < length; i++) {
      sum[to + i] += from[source + i];
    }
  }

  @Override
  public void close() {
    library.close();
  }
}
