package org.impasto.network.importing.parsed;

import org.impasto.errors.UserException;

/** Padding that keeps a picture's size; it depends on the picture unless the stride is 1. */
public final class SamePadding {
  private SamePadding() {}

  /**
   * Rows before, columns before, rows after, columns after.
   *
   * @param layer for messages
   * @throws UserException where it depends on the picture's size
   */
  public static int[] of(int[] kernel, int[] stride, int[] dilation, String layer) {
    if (stride[0] != 1 || stride[1] != 1) {
      if (kernel[0] == 1 && kernel[1] == 1) return new int[4];
      throw new UserException(
          layer
              + " pads to 'same' with a stride of "
              + Math.max(stride[0], stride[1])
              + ", which depends on the picture's size; padding in numbers is required");
    }
    int rows = dilation[0] * (kernel[0] - 1);
    int columns = dilation[1] * (kernel[1] - 1);
    return new int[] {rows / 2, columns / 2, rows - rows / 2, columns - columns / 2};
  }
}
