package org.impasto.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (and SIGTERM) into a question that work in progress asks itself, and holds the
 * process until that work has closed what it opened. The virtual machine then ends with 130 (or
 * 143).
 */
public final class Interruption implements AutoCloseable {
  /**
   * Longer than one evaluation at any sane size; a host or shell that wants more force sends
   * SIGKILL.
   */
  private static final int PATIENCE_SECONDS = 60;

  private final CountDownLatch inOrder = new CountDownLatch(1);
  private final Thread hook = new Thread(this::request, "impasto-stop");
  private volatile boolean requested;

  public static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  public boolean requested() {
    return requested;
  }

  private void request() {
    requested = true;
    try {
      inOrder.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    inOrder.countDown();
    if (!requested) {
      forget();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      requested = true;
    }
  }
}
