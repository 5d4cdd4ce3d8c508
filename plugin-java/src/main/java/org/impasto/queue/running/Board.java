package org.impasto.queue.running;

import java.io.IOException;
import java.util.function.Consumer;
import org.impasto.queue.Activity;
import org.impasto.queue.Json;
import org.impasto.queue.QueueFolder;

/** Where the runner writes what it is at: twice a second at most, and never in the way of work. */
final class Board {
  private static final long BETWEEN_NANOSECONDS = 500_000_000;

  private final QueueFolder queue;
  private final Consumer<Activity> watcher;
  private long written;
  private boolean any;

  /**
   * @param watcher sees each activity, also those that are not written
   */
  Board(QueueFolder queue, Consumer<Activity> watcher) {
    this.queue = queue;
    this.watcher = watcher;
  }

  /** Writes it where the last one is not too fresh. */
  void show(Activity activity) {
    watcher.accept(activity);
    if (!any || System.nanoTime() - written >= BETWEEN_NANOSECONDS) {
      writeNow(activity);
    }
  }

  void showNow(Activity activity) {
    watcher.accept(activity);
    writeNow(activity);
  }

  private void writeNow(Activity activity) {
    any = true;
    written = System.nanoTime();
    try {
      Json.writeLoosely(queue.activity(), activity);
    } catch (IOException full) {
      // What the runner is at is for looking only; a disk that fails is told where it matters.
    }
  }
}
