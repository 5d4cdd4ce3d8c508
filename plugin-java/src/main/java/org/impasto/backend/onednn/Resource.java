package org.impasto.backend.onednn;

/**
 * Something with native memory that lives at most as long as its backend, and says so when used
 * after it closed.
 */
abstract class Resource implements AutoCloseable {
  private final OneDnnBackend backend;
  private final String description;
  private final Library library;
  private boolean closed;

  Resource(OneDnnBackend backend, String description) {
    this.backend = backend;
    this.description = description;
    this.library = backend.adopt(this);
  }

  final Library library() {
    return library;
  }

  final OneDnnBackend backend() {
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
      library.close();
      backend.release(this);
    }
  }
}
