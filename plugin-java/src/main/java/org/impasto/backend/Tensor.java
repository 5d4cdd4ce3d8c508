package org.impasto.backend;

import org.bytedeco.javacpp.FloatPointer;

/** A float32 array in the backend's memory. Use after close says so. */
public interface Tensor extends AutoCloseable {
  long elements();

  /**
   * @param purpose what has as many elements, for the message
   * @throws IllegalArgumentException where it has another number of elements
   */
  default void checkLength(long required, String purpose) {
    if (elements() != required) {
      throw new IllegalArgumentException(
          String.format(
              "A tensor has %d elements where %d are required, as in %s.",
              elements(), required, purpose));
    }
  }

  /** Copies in from host memory; the pointer holds at least {@link #elements()} floats. */
  void upload(FloatPointer from);

  /** Copies out to host memory. */
  void download(FloatPointer to);

  @Override
  void close();
}
