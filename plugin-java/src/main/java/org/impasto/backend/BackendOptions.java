package org.impasto.backend;

import org.bytedeco.javacpp.Loader;

/**
 * What a caller may ask of a backend.
 *
 * @param threads processor threads to compute with; 0 for one per physical core, since two on one
 *     core share its vector units
 */
public record BackendOptions(int threads) {
  public BackendOptions {
    if (threads < 0) {
      throw new IllegalArgumentException(
          "A backend was asked to use "
              + threads
              + " threads; give a positive number, or 0 for one per core.");
    }
  }

  /** Threads as they are, at least 1. */
  public int processorThreads() {
    int cores = Math.min(Loader.totalCores(), Runtime.getRuntime().availableProcessors());
    return threads == 0 ? Math.max(1, cores) : threads;
  }

  public static BackendOptions defaults() {
    return new BackendOptions(0);
  }
}
