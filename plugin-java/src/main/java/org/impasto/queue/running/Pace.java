package org.impasto.queue.running;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** How long a frame takes, by the latest ones: the mean of what painting took. */
final class Pace {
  private static final int RECENT = 8;
  private static final double NANOSECONDS = 1e9;

  private final LongSupplier nanoseconds;
  private final Deque<Double> seconds = new ArrayDeque<>();
  private long begin;

  Pace(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  void frameBegins() {
    begin = nanoseconds.getAsLong();
  }

  /** A frame that was in the store says nothing of those that are not. */
  void frameEnds(boolean painted) {
    if (painted) {
      seconds.addLast((nanoseconds.getAsLong() - begin) / NANOSECONDS);
      if (seconds.size() > RECENT) {
        seconds.removeFirst();
      }
    }
  }

  /**
   * @param frames that are not painted yet, the one at hand included
   * @param fraction of that one which is done
   * @return seconds; negative where nothing is known
   */
  double left(long frames, double fraction) {
    if (frames == 0) {
      return 0;
    }
    if (seconds.isEmpty()) {
      double elapsed = (nanoseconds.getAsLong() - begin) / NANOSECONDS;
      return fraction < 0.05 ? -1 : elapsed / fraction * (frames - fraction);
    }
    double mean = seconds.stream().mapToDouble(each -> each).average().orElseThrow();
    return mean * (frames - fraction);
  }
}
