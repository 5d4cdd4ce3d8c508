package org.impasto.backend.nd4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.backend.PatchMatcher;
import org.impasto.backend.PatchProducts;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Products of patches, with memory of their own. */
final class Nd4jPatchProducts implements PatchProducts {
  private final Memory memory = new Memory();
  private final int length;
  private final Buffer patches = new Buffer(memory);
  private final Buffer examples = new Buffer(memory);
  private final Buffer correlations = new Buffer(memory);
  private final Map<List<Object>, Part> parts = new HashMap<>();
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

  private INDArray part(Buffer buffer, long rows, long columns) {
    return parts
        .computeIfAbsent(List.of(buffer, rows, columns), each -> buffer.part(0, rows, columns))
        .array();
  }

  @Override
  public void examples(float[] rows, int count) {
    Host.put(rows, count * length, examples.flat());
    exampleCount = count;
  }

  @Override
  public void multiply(float[] rows, int count, float[] out) {
    Host.put(rows, count * length, patches.flat());
    multiply.run(
        part(correlations, count, exampleCount),
        part(patches, count, length),
        part(examples, exampleCount, length));
    Host.get(correlations.flat(), out, count * exampleCount);
  }

  @Override
  public void close() {
    memory.close();
  }
}
