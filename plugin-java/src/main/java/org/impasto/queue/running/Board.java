package org.impasto.queue.running;

import java.io.IOException;
import org.impasto.queue.Activity;
import org.impasto.queue.Json;
import org.impasto.queue.QueueFolder;

/** Where the runner writes what it is at: twice a second at most, and never in the way of work. */
final class Board {
  private static final long BETWEEN_NANOSECONDS = 500_000_000;

  private final QueueFolder queue;
  private long written;
  private boolean any;

  Board(QueueFolder queue) {
    this.queue = queue;
  }

  /** Writes it where the last one is not too fresh. */
  void show(Activity activity) {
    if (!any || System.nanoTime() - written >= BETWEEN_NANOSECONDS) {
      showNow(activity);
    }
  }

  void showNow(Activity activity) {
    any = true;
    written = System.nanoTime();
    try {
      Json.writeLoosely(queue.activity(), activity);
    } catch (IOException full) {
      // What the runner is at is for looking only; a disk that fails is told where it matters.
    }
  }
}
