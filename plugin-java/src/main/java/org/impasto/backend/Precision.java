package org.impasto.backend;

/**
 * How numbers are kept while a network is evaluated. Pictures, statistics, targets and vectors are
 * always float32.
 */
public enum Precision {
  /** Features, weights and their gradients in float32. */
  FULL,

  /**
   * Features, weights and their gradients in bfloat16, products summed in float32: twice as fast on
   * processors with AVX512-BF16. Features err by up to 2^-9 of themselves at each layer.
   */
  FAST
}
