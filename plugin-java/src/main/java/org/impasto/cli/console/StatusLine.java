package org.impasto.cli.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * One line that says how far something is. On a terminal it rewrites itself and never wraps,
 * however narrow the terminal becomes. Elsewhere there is a line at the start, then at most one
 * every ten seconds.
 */
public final class StatusLine {
  private static final long REWRITE_NANOSECONDS = 100_000_000;
  private static final long LINE_NANOSECONDS = 10_000_000_000L;
  private static final String ESCAPE = "\033[";

  private final PrintWriter out;
  private final IntSupplier columns;
  private final LongSupplier nanoseconds;
  private long shown;
  private boolean any;

  /** Characters of the line that stands on the terminal; 0 where none does. */
  private int standing;

  /**
   * @param columns width of the terminal, asked again for each line; 0 where there is none
   */
  public StatusLine(PrintWriter out, IntSupplier columns, LongSupplier nanoseconds) {
    this.out = out;
    this.columns = columns;
    this.nanoseconds = nanoseconds;
  }

  /** A line of this process's standard error. */
  public static StatusLine of(PrintWriter out) {
    return new StatusLine(out, Terminal::columns, System::nanoTime);
  }

  /** Whether it is time to show something again. */
  public boolean due() {
    long pause = columns.getAsInt() > 0 ? REWRITE_NANOSECONDS : LINE_NANOSECONDS;
    return !any || nanoseconds.getAsLong() - shown >= pause;
  }

  /**
   * Shows it where it is time to.
   *
   * @param parts of the line, the most important first; on a narrow terminal the last are left out,
   *     and the one that does not fit whole is cut
   */
  public void show(List<String> parts) {
    if (due()) {
      showNow(parts);
    }
  }

  /** As {@link #show}, of what stays on a terminal: it is shown there at any time. */
  public void showLast(List<String> parts) {
    if (columns.getAsInt() > 0) {
      showNow(parts);
    } else {
      show(parts);
    }
  }

  private void showNow(List<String> parts) {
    any = true;
    shown = nanoseconds.getAsLong();
    int width = columns.getAsInt();
    String line = String.join("  ", parts.stream().filter(part -> !part.isEmpty()).toList());
    if (width > 0) {
      rewrite(fitting(line, width - 1), width);
    } else {
      out.println(line);
      out.flush();
    }
  }

  static String fitting(String line, int room) {
    if (line.length() <= room) {
      return line;
    }
    return room < 2 ? "" : line.substring(0, room - 1) + "…";
  }

  /** A line that stood on a terminal which became narrower has been wrapped by it. */
  private void rewrite(String line, int width) {
    int wrapped = Math.max(0, standing - 1) / width;
    out.print((wrapped > 0 ? ESCAPE + wrapped + "A" : "") + "\r" + line + ESCAPE + "J");
    out.flush();
    standing = line.length();
  }

  /** Says something that stays, above the line. */
  public void say(String message) {
    clear();
    out.println(message);
    out.flush();
  }

  /** Takes the line away from the terminal. */
  public void clear() {
    if (standing > 0) {
      rewrite("", Math.max(1, columns.getAsInt()));
    }
  }

  /** Leaves the line, so that what is printed next stands below it. */
  public void end() {
    if (standing > 0) {
      out.println();
      out.flush();
      standing = 0;
    }
  }
}
