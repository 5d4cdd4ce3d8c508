package org.impasto.backend.nd4j.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.nd4j.arrays.HostCopies;
import org.impasto.backend.nd4j.arrays.Operation;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.nd4j.arrays.SharedBuffer;
import org.impasto.backend.patches.PatchMatcher;
import org.impasto.backend.patches.PatchProducts;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Products of patches, with memory of their own. */
final class Nd4jPatchProducts implements PatchProducts {
  private final OwnedArrays memory = new OwnedArrays();
  private final int length;
  private final SharedBuffer patches = new SharedBuffer(memory);
  private final SharedBuffer examples = new SharedBuffer(memory);
  private final SharedBuffer correlations = new SharedBuffer(memory);
  private final Map<List<Object>, BufferView> parts = new HashMap<>();
  private final Operation multiply = Operation.product(false, true, false);
  private int exampleCount;

  /**
   * @param length numbers in a patch
   */
  Nd4jPatchProducts(int length) {
    this.length = length;
    patches.part(0, PatchMatcher.BLOCK, length);
    examples.part(0, PatchMatcher.EXAMPLE_BLOCK, length);
    correlations.part(0, PatchMatcher.BLOCK, PatchMatcher.EXAMPLE_BLOCK);
  }

  private INDArray part(SharedBuffer buffer, long rows, long columns) {
    return parts
        .computeIfAbsent(List.of(buffer, rows, columns), each -> buffer.part(0, rows, columns))
        .array();
  }

  @Override
  public void examples(float[] rows, int count) {
    HostCopies.put(rows, count * length, examples.flat());
    exampleCount = count;
  }

  @Override
  public void multiply(float[] rows, int count, float[] out) {
    HostCopies.put(rows, count * length, patches.flat());
    multiply.run(
        part(correlations, count, exampleCount),
        part(patches, count, length),
        part(examples, exampleCount, length));
    HostCopies.get(correlations.flat(), out, count * exampleCount);
  }

  @Override
  public void close() {
    memory.close();
  }
}
