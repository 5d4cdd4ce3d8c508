package org.impasto.engine.brush;

import org.impasto.engine.AbortedException;
import org.impasto.engine.loss.PaintingProgress;

/** Asks now and then, on one thread, whether a frame is still wanted; tells all threads. */
final class AbortWatch {
  private static final long PAUSE = 30_000_000;

  private final Thread owner = Thread.currentThread();
  private final PaintingProgress progress;
  private long asked = System.nanoTime();
  private volatile boolean stopped;

  AbortWatch(PaintingProgress progress) {
    this.progress = progress;
  }

  boolean stopped() {
    if (!stopped && Thread.currentThread() == owner && System.nanoTime() - asked > PAUSE) {
      asked = System.nanoTime();
      try {
        progress.report("strokes");
      } catch (AbortedException aborted) {
        stopped = true;
      }
    }
    return stopped;
  }
}
