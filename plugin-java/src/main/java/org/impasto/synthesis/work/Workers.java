package org.impasto.synthesis.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Runs bands of work side by side on a bounded number of threads, the caller's among them. Bands
 * are handed out as threads become free; which thread runs a band must not change what it computes.
 */
public final class Workers {
  private static final int FEWEST_BANDS = 64;

  private final Executor executor;
  private final int threads;
  private final BooleanSupplier aborted;

  /** One band of a loop; {@code slot} in [0, threads) names the scratch that it may use alone. */
  @FunctionalInterface
  public interface Band {
    void run(int band, int slot);
  }

  /** Rows from (inclusive) to end (exclusive). */
  @FunctionalInterface
  public interface RowBand {
    void run(int from, int end);
  }

  /**
   * @param executor lends the threads beside the caller's; one that is busy only makes work slower
   * @param threads at least 1
   * @param aborted polled before each band; work ends with a CancellationException once it is true
   */
  public Workers(Executor executor, int threads, BooleanSupplier aborted) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads; at least 1 is required");
    }
    this.executor = executor;
    this.threads = threads;
    this.aborted = aborted;
  }

  /** The caller's thread alone, never aborted. */
  public static Workers alone() {
    return new Workers(Runnable::run, 1, () -> false);
  }

  public int threads() {
    return threads;
  }

  /** Throws CancellationException where the work is to end. */
  public void check() {
    if (aborted.getAsBoolean()) {
      throw new CancellationException("stopped on request");
    }
  }

  /**
   * Runs bands 0 to count - 1 and returns when all are done; rethrows what the first failed with.
   */
  public void bands(int count, Band band) {
    check();
    int helpers = Math.min(threads, count) - 1;
    if (helpers < 1) {
      for (int i = 0; i < count; i++) {
        check();
        band.run(i, 0);
      }
      return;
    }
    Loop loop = new Loop(count, band);
    for (int i = 1; i <= helpers; i++) {
      int slot = i;
      executor.execute(() -> loop.work(slot));
    }
    loop.work(0);
    loop.finish();
  }

  /**
   * Splits rows into bands of {@code least} rows or more, and into so many that an abort is heard
   * soon, however large the picture is.
   */
  public void rows(int height, int least, RowBand band) {
    int count = Math.max(1, Math.min(Math.max(4 * threads, FEWEST_BANDS), height / least));
    bands(
        count,
        (i, slot) ->
            band.run((int) ((long) height * i / count), (int) ((long) height * (i + 1) / count)));
  }

  private final class Loop {
    private final int count;
    private final Band band;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch left;

    Loop(int count, Band band) {
      this.count = count;
      this.band = band;
      this.left = new CountDownLatch(count);
    }

    void work(int slot) {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            check();
            band.run(i, slot);
          }
        } catch (Throwable thrown) {
          failure.compareAndSet(null, thrown);
        } finally {
          left.countDown();
        }
      }
    }

    void finish() {
      boolean interrupted = false;
      while (true) {
        try {
          left.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      Throwable thrown = failure.get();
      if (thrown instanceof RuntimeException) {
        throw (RuntimeException) thrown;
      }
      if (thrown instanceof Error) {
        throw (Error) thrown;
      }
    }
  }
}
