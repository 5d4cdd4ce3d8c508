package org.impasto.backend.onednn.library;

import org.impasto.backend.OpenMp;

/**
 * The number of processor threads that oneDNN computes with. It asks OpenMP at each call, so {@link
 * #use} is for the thread that is about to compute.
 */
public final class OneDnnThreads {
  private final int count;
  private Thread prepared;

  public OneDnnThreads(int count) {
    this.count = count;
  }

  public int count() {
    return count;
  }

  public void use() {
    if (prepared != Thread.currentThread()) {
      OpenMp.threads(count);
      prepared = Thread.currentThread();
    }
  }

  @Override
  public String toString() {
    return !OpenMp.settable()
        ? "as many threads as OMP_NUM_THREADS says"
        : count == 1 ? "1 thread" : count + " threads";
  }
}
