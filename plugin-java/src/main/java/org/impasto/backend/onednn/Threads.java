package org.impasto.backend.onednn;

import org.bytedeco.javacpp.Loader;
import org.impasto.backend.OpenMp;

/**
 * The number of processor threads that oneDNN computes with. It asks OpenMP at each call, so {@link
 * #use} is for the thread that is about to compute.
 */
final class Threads {
  private final int count;
  private Thread prepared;

  /**
   * @param count 0 for one per physical core, since two on one core share its vector units
   */
  Threads(int count) {
    int cores =
        Math.max(1, Math.min(Loader.totalCores(), Runtime.getRuntime().availableProcessors()));
    this.count = count == 0 ? cores : count;
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
