package org.impasto.backend;

/**
 * What a caller may ask of a backend.
 *
 * @param threads processor threads to compute with; 0 for one per physical core
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

  public static BackendOptions defaults() {
    return new BackendOptions(0);
  }
}
