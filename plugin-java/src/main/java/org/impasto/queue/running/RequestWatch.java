package org.impasto.queue.running;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.impasto.engine.AbortedException;
import org.impasto.queue.Ledger;

/** Takes up requests while the runner paints. */
final class RequestWatch implements AutoCloseable {
  private final Ledger ledger;
  private final Duration poll;
  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Throwable failure;

  private RequestWatch(Ledger ledger, Duration poll) {
    this.ledger = ledger;
    this.poll = poll;
    thread = new Thread(this::watch, "impasto-queue-requests");
    thread.setDaemon(true);
  }

  static RequestWatch start(Ledger ledger, Duration poll) {
    RequestWatch watch = new RequestWatch(ledger, poll);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      do {
        ledger.takeRequests();
      } while (!ended.await(poll.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  boolean failed() {
    return failure != null;
  }

  /** Throws what ended the watch, if anything did. */
  void check() {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  void pause() {
    try {
      Thread.sleep(poll.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AbortedException();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
