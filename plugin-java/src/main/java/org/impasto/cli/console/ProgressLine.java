package org.impasto.cli.console;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Shows how far a job is: one line that rewrites itself on a terminal, one line for each frame
 * elsewhere.
 */
public final class ProgressLine {
  private static final int BAR = 20;
  private static final long REWRITE_NANOSECONDS = 100_000_000;

  private final PrintWriter out;
  private final int columns;
  private final int total;
  private final LongSupplier nanoseconds;
  private final RemainingTime clock;
  private long shown = Long.MIN_VALUE;

  /**
   * @param columns width of the terminal; 0 where there is none
   * @param total frames of the job
   */
  public ProgressLine(PrintWriter out, int columns, int total, LongSupplier nanoseconds) {
    this.out = out;
    this.columns = columns;
    this.total = total;
    this.nanoseconds = nanoseconds;
    clock = new RemainingTime(total, nanoseconds);
  }

  /** Within a frame: the share of it that is done, and what is being done. */
  public void within(double fraction, String what) {
    long now = nanoseconds.getAsLong();
    if (columns > 0 && (shown == Long.MIN_VALUE || now - shown >= REWRITE_NANOSECONDS)) {
      shown = now;
      rewrite(fraction, what);
    }
  }

  public void frameDone(int time) {
    clock.stepDone();
    if (columns > 0) {
      rewrite(0, "frame " + time + " done");
    } else {
      out.println("frame " + time + " done: " + clock.done() + " of " + total + times(0));
      out.flush();
    }
  }

  /** Leaves the line, so that what is printed next stands below it. */
  public void end() {
    if (columns > 0 && shown != Long.MIN_VALUE) {
      out.println();
      out.flush();
    }
  }

  public double elapsedSeconds() {
    return clock.elapsedSeconds();
  }

  private void rewrite(double fraction, String what) {
    double share = Math.min(1, (clock.done() + fraction) / total);
    int filled = (int) Math.round(share * BAR);
    String bar = "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
    String line = bar + " " + clock.done() + "/" + total + times(fraction) + "  " + what;
    int room = Math.max(1, columns - 1);
    out.print(
        "\r"
            + (line.length() > room
                ? line.substring(0, room)
                : line + " ".repeat(room - line.length())));
    out.flush();
  }

  private String times(double fraction) {
    String elapsed = "  " + RemainingTime.text(clock.elapsedSeconds());
    var left = clock.secondsLeft(fraction);
    return clock.done() == total || left.isEmpty()
        ? elapsed
        : elapsed + ", " + RemainingTime.text(left.getAsDouble()) + " left";
  }
}
