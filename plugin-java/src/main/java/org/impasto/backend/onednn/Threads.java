package org.impasto.backend.onednn;

import org.impasto.backend.OpenMp;

/**
 * The number of processor threads that oneDNN computes with. It asks OpenMP at each call, so {@link
 * #use} is for the thread that is about to compute.
 */
final class Threads {
  private final int count;
  private Thread prepared;

  Threads(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  void use() {
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
