package org.impasto.backend.patches;

/**
 * The products of many patches with many example patches, each patch a row of numbers: a provider's
 * part of matching.
 */
public interface PatchProducts extends AutoCloseable {
  /**
   * Takes the example patches that {@link #multiply} compares with until the next call.
   *
   * @param rows count rows, one after the other; more numbers may follow
   */
  void examples(float[] rows, int count);

  /**
   * out[i * examples + j] = patch i times example j.
   *
   * @param rows count rows, one after the other; more numbers may follow
   */
  void multiply(float[] rows, int count, float[] out);

  @Override
  void close();
}
