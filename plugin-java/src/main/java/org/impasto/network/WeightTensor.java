package org.impasto.network;

import java.util.Arrays;
import org.impasto.errors.UserException;

/**
 * A named array of a weights file.
 *
 * @param shape sizes, outermost first
 * @param values row-major
 */
public record WeightTensor(int[] shape, float[] values) {
  public WeightTensor {
    if (elements(shape) != values.length) {
      throw new UserException(
          "A tensor of shape "
              + Arrays.toString(shape)
              + " cannot hold "
              + values.length
              + " values");
    }
  }

  public static long elements(int[] shape) {
    long n = 1;
    for (int size : shape) n = Math.multiplyExact(n, (long) size);
    return n;
  }
}
