package org.impasto.farm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * How long the rest of a job of frames takes. A frame that follows is cheaper than the first, and
 * one that was stored takes no painting: the three are not mixed.
 */
public final class Pace {
  /**
   * Of a following frame's time by a first one's, until one was painted: a shot of the demo's size.
   */
  private static final double FOLLOWING_BY_FIRST = 0.6;

  private static final int RECENT = 8;
  private static final double LEAST_FRACTION = 0.05;
  private static final double NANOSECONDS = 1e9;

  private final LongSupplier nanoseconds;
  private final Deque<Double> following = new ArrayDeque<>();
  private double first = -1;
  private double stored = -1;
  private long begin;

  public Pace(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    begin = nanoseconds.getAsLong();
  }

  public void frameBegins() {
    begin = nanoseconds.getAsLong();
  }

  /** The next frame begins where this one ends, unless it is said otherwise. */
  public void frameEnds(boolean painted) {
    double took = seconds();
    if (!painted) {
      stored = stored < 0 ? took : (stored + took) / 2;
    } else if (first < 0) {
      first = took;
    } else {
      following.addLast(took);
      if (following.size() > RECENT) {
        following.removeFirst();
      }
    }
    frameBegins();
  }

  private double seconds() {
    return (nanoseconds.getAsLong() - begin) / NANOSECONDS;
  }

  /** Seconds of the first frame that was painted; empty where none was. */
  public OptionalDouble first() {
    return first < 0 ? OptionalDouble.empty() : OptionalDouble.of(first);
  }

  /** The mean of those that were painted last and followed. */
  public OptionalDouble following() {
    return following.stream().mapToDouble(each -> each).average();
  }

  /**
   * @param frames that are not done yet, the one at hand included; they count as not painted yet,
   *     unless all were stored so far
   * @param fraction of that one which is done
   * @return seconds; empty where nothing is known
   */
  public OptionalDouble left(int frames, double fraction) {
    if (frames <= 0) {
      return OptionalDouble.of(0);
    }
    if (!following.isEmpty()) {
      double mean = following.stream().mapToDouble(each -> each).average().orElseThrow();
      return OptionalDouble.of(Math.max(0, mean * frames - Math.min(mean, seconds())));
    }
    if (first >= 0) {
      double next = FOLLOWING_BY_FIRST * first;
      return OptionalDouble.of(Math.max(0, next * frames - Math.min(next, seconds())));
    }
    if (fraction >= LEAST_FRACTION) {
      double whole = seconds() / fraction;
      return OptionalDouble.of(whole * (1 - fraction) + FOLLOWING_BY_FIRST * whole * (frames - 1));
    }
    return stored < 0 ? OptionalDouble.empty() : OptionalDouble.of(stored * frames);
  }
}
