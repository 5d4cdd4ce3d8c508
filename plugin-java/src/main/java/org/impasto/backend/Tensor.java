package org.impasto.backend;

import org.bytedeco.javacpp.FloatPointer;

/** A float32 array in the backend's memory. Use after close says so. */
public interface Tensor extends AutoCloseable {
  long elements();

  /** Copies in from host memory; the pointer holds at least {@link #elements()} floats. */
  void upload(FloatPointer from);

  /** Copies out to host memory. */
  void download(FloatPointer to);

  @Override
  void close();
}
