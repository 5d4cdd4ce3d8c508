package org.impasto.cli.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.impasto.farm.Pace;

/** Shows how far a job of frames is, and how long the rest takes, in a {@link StatusLine}. */
public final class ProgressLine {
  private static final int BAR = 20;
  private static final double NANOSECONDS = 1e9;

  private final StatusLine line;
  private final int total;
  private final LongSupplier nanoseconds;
  private final long start;
  private final Pace pace;
  private int done;

  /**
   * @param columns width of the terminal; 0 where there is none
   * @param total frames of the job
   */
  public ProgressLine(PrintWriter out, IntSupplier columns, int total, LongSupplier nanoseconds) {
    this.total = total;
    this.nanoseconds = nanoseconds;
    line = new StatusLine(out, columns, nanoseconds);
    start = nanoseconds.getAsLong();
    pace = new Pace(nanoseconds);
  }

  /** Of this process's standard error. */
  public static ProgressLine of(PrintWriter out, int total) {
    return new ProgressLine(out, Terminal::columns, total, System::nanoTime);
  }

  /** Within a frame: the share of it that is done, and what is being done. */
  public void within(double fraction, String what) {
    if (line.due()) {
      line.show(parts(fraction, what));
    }
  }

  /** A frame is done that had to be painted. */
  public void frameDone(int time) {
    frameDone(time, true);
  }

  /**
   * @param painted whether it had to be painted
   */
  public void frameDone(int time, boolean painted) {
    done("frame " + time, painted);
  }

  /**
   * One more of the total is done.
   *
   * @param what it is
   * @param painted whether it had to be painted
   */
  public void done(String what, boolean painted) {
    done++;
    pace.frameEnds(painted);
    List<String> parts = parts(0, what + " done");
    if (done == total) {
      line.showLast(parts);
    } else {
      line.show(parts);
    }
  }

  /** Says something that stays. */
  public void say(String message) {
    line.say(message);
  }

  public void end() {
    line.end();
  }

  /** How long frames took. */
  public Pace pace() {
    return pace;
  }

  public double elapsedSeconds() {
    return (nanoseconds.getAsLong() - start) / NANOSECONDS;
  }

  private List<String> parts(double fraction, String what) {
    double share = Math.min(1, (done + fraction) / total);
    int filled = (int) Math.round(share * BAR);
    String bar = "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
    return List.of(done + "/" + total, times(fraction), bar, what);
  }

  private String times(double fraction) {
    String elapsed = RemainingTime.text(elapsedSeconds());
    OptionalDouble left = pace.left(total - done, fraction);
    return done == total || left.isEmpty()
        ? elapsed
        : elapsed + ", " + RemainingTime.text(left.getAsDouble()) + " left";
  }
}
