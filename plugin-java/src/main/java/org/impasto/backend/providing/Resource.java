package org.impasto.backend.providing;

/**
 * Something with native memory that lives at most as long as its backend, and says so when used
 * after it closed.
 */
public abstract class Resource<M extends NativeMemory> implements NativeMemory {
  private final ProviderBackend<?> backend;
  private final String description;
  private final M memory;
  private boolean closed;

  /**
   * @param description opens the message of who uses it after it closed
   * @param memory closes with this
   */
  protected Resource(ProviderBackend<?> backend, String description, M memory) {
    this.backend = backend;
    this.description = description;
    this.memory = memory;
    backend.adopt(this);
  }

  protected final M memory() {
    return memory;
  }

  protected final void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          description
              + " or its backend has been closed; use it only inside the scope that opened it.");
    }
    backend.useThreads();
  }

  @Override
  public final void close() {
    if (!closed) {
      closed = true;
      memory.close();
      backend.release(this);
    }
  }
}
