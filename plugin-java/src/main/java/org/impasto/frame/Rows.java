package org.impasto.frame;

import java.util.stream.IntStream;

/**
 * Splits a loop over rows into bands that run side by side. What a row computes must not depend on
 * other rows' results, so that the picture is the same for any number of threads.
 */
public final class Rows {
  /** Below this many rows a band is not worth a thread. */
  private static final int FEWEST_ROWS = 16;

  private static volatile int threads = Runtime.getRuntime().availableProcessors();

  private Rows() {}

  /** Works on rows from (inclusive) to end (exclusive). */
  @FunctionalInterface
  public interface Band {
    void run(int from, int end);
  }

  /** Bounds the threads of every later call; at least 1. */
  public static void limit(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a limit of " + most + " threads; at least 1 is required");
    }
    threads = most;
  }

  /** Runs the band over rows 0 to height - 1; returns when all are done. */
  public static void parallel(int height, Band band) {
    int bands = Math.max(1, Math.min(threads, height / FEWEST_ROWS));
    if (bands == 1) {
      band.run(0, height);
      return;
    }
    IntStream.range(0, bands)
        .parallel()
        .forEach(i -> band.run(edge(i, bands, height), edge(i + 1, bands, height)));
  }

  private static int edge(int band, int bands, int height) {
    return (int) ((long) height * band / bands);
  }
}
