package org.impasto.backend.nd4j;

/**
 * Something with arrays that lives at most as long as its backend, and says so when used after it
 * closed.
 */
abstract class Resource implements AutoCloseable {
  private final Nd4jArithmetic backend;
  private final String description;
  private final Memory memory = new Memory();
  private boolean closed;

  Resource(Nd4jArithmetic backend, String description) {
    this.backend = backend;
    this.description = description;
    backend.adopt(this);
  }

  final Memory memory() {
    return memory;
  }

  final Nd4jArithmetic backend() {
    return backend;
  }

  final void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          description
              + " or its backend has been closed; use it only inside the scope that opened it.");
    }
    backend.useThreads();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      memory.close();
      backend.release(this);
    }
  }
}
