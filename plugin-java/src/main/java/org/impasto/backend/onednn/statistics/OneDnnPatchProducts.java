package org.impasto.backend.onednn.statistics;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.vectors.Products;
import org.impasto.backend.patches.PatchMatcher;
import org.impasto.backend.patches.PatchProducts;

/** Products of patches, with memory of their own. */
final class OneDnnPatchProducts implements PatchProducts {
  private final Products products;
  private final Library library;
  private final int length;
  private final FloatPointer patches;
  private final FloatPointer examples;
  private final FloatPointer correlations;
  private int exampleCount;

  /**
   * @param length numbers in a patch
   */
  OneDnnPatchProducts(int length, Products products, Library parent) {
    this.products = products;
    this.length = length;
    library = parent.scope();
    patches = memory(PatchMatcher.BLOCK, length);
    examples = memory(PatchMatcher.EXAMPLE_BLOCK, length);
    correlations = memory(PatchMatcher.BLOCK, PatchMatcher.EXAMPLE_BLOCK);
  }

  private FloatPointer memory(long rows, long columns) {
    memory.desc dense = Library.dense(rows, columns);
    return Library.data(library.allocate(dense));
  }

  @Override
  public void examples(float[] rows, int count) {
    examples.put(rows, 0, count * length);
    exampleCount = count;
  }

  @Override
  public void multiply(float[] rows, int count, float[] out) {
    patches.put(rows, 0, count * length);
    products.multiplySecondTurned(patches, examples, correlations, count, length, exampleCount);
    correlations.get(out, 0, count * exampleCount);
  }

  @Override
  public void close() {
    library.close();
  }
}
