package org.impasto.cli.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * How long a job of equal steps has taken and will take. The first step, which is longer than the
 * others, is not counted on.
 */
public final class RemainingTime {
  private static final int RECENT = 8;
  private static final double NANOSECONDS = 1e9;

  private final LongSupplier nanoseconds;
  private final long start;
  private final int steps;
  private final Deque<Long> finished = new ArrayDeque<>();
  private int done;

  RemainingTime(int steps, LongSupplier nanoseconds) {
    this.steps = steps;
    this.nanoseconds = nanoseconds;
    start = nanoseconds.getAsLong();
  }

  void stepDone() {
    done++;
    finished.addLast(nanoseconds.getAsLong());
    if (finished.size() > RECENT) {
      finished.removeFirst();
    }
  }

  int done() {
    return done;
  }

  double elapsedSeconds() {
    return (nanoseconds.getAsLong() - start) / NANOSECONDS;
  }

  /**
   * By the pace of the latest steps; before two are done, by the share of the present one that is
   * done.
   */
  OptionalDouble secondsLeft(double fractionOfStep) {
    if (finished.size() >= 2) {
      double pace =
          (finished.getLast() - finished.getFirst()) / NANOSECONDS / (finished.size() - 1);
      double inStep = (nanoseconds.getAsLong() - finished.getLast()) / NANOSECONDS;
      return OptionalDouble.of(Math.max(0, pace * (steps - done) - inStep));
    }
    double share = (done + fractionOfStep) / steps;
    return share < 0.01
        ? OptionalDouble.empty()
        : OptionalDouble.of(elapsedSeconds() * (1 - share) / share);
  }

  /** Minutes and seconds, with hours where there are any: 0:07, 12:40, 3:05:00. */
  public static String text(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? "%d:%02d".formatted(whole / 60, whole % 60)
        : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
  }
}
