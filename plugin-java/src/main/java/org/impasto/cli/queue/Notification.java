package org.impasto.cli.queue;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the user's that is run when the queue has nothing left to do. */
final class Notification {
  private static final int PATIENCE_SECONDS = 60;

  private Notification() {}

  /**
   * Runs it by the shell, with IMPASTO_DONE and IMPASTO_FAILED (how many jobs) in its environment.
   * That it fails is told, and no more.
   */
  static void send(String command, int done, int failed, PrintWriter err) {
    try {
      ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).inheritIO();
      shell
          .environment()
          .putAll(
              Map.of(
                  "IMPASTO_DONE", Integer.toString(done),
                  "IMPASTO_FAILED", Integer.toString(failed)));
      Process process = shell.start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        err.println("the command of --notify still runs after a minute; it is left to itself");
      } else if (process.exitValue() != 0) {
        err.println("the command of --notify ended with " + process.exitValue());
      }
    } catch (IOException e) {
      err.println("the command of --notify cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    err.flush();
  }
}
