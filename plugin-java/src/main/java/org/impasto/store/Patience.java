package org.impasto.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks what may never answer, such as a network folder whose server is gone, and waits only so
 * long. After a silence it does not ask again for a while.
 */
final class Patience {
  /** A question that may block. */
  interface Question<T> extends Supplier<T> {}

  private static final Duration AFTER_SILENCE = Duration.ofSeconds(30);

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "impasto store");
            thread.setDaemon(true);
            return thread;
          });

  private final Duration limit;
  private long silentSince;
  private boolean silent;

  Patience(Duration limit) {
    this.limit = limit;
  }

  /** Whether a question would not be asked now. */
  boolean exhausted() {
    return silent && System.nanoTime() - silentSince < AFTER_SILENCE.toNanos();
  }

  /**
   * The answer. What the question throws is thrown here.
   *
   * @param late takes an answer for which nobody waits any more
   * @throws IOException where there is none in time
   */
  <T> T ask(Question<T> question, Consumer<T> late) throws IOException {
    if (exhausted()) {
      throw new IOException("no answer a moment ago");
    }
    CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, THREADS);
    try {
      T given = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      silent = false;
      return given;
    } catch (TimeoutException e) {
      silent = true;
      silentSince = System.nanoTime();
      answer.thenAccept(late);
      throw new IOException("no answer in " + limit.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      answer.thenAccept(late);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
