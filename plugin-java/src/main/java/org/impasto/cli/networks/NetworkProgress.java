package org.impasto.cli.networks;

import java.io.PrintWriter;
import java.util.Locale;
import org.impasto.network.installing.Installation;

/**
 * Tells how an installation goes on: one line that rewrites itself on a terminal, a line every
 * tenth elsewhere.
 */
final class NetworkProgress implements Installation.Listener {
  private static final double MEGABYTE = 1e6;

  private final PrintWriter out;
  private final int columns;
  private long shown = -1;
  private boolean open;

  NetworkProgress(PrintWriter out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public void says(String line) {
    end();
    out.println(line);
    out.flush();
  }

  @Override
  public void progress(long here, long all) {
    long step = all > 0 ? here * (columns > 0 ? 1000 : 10) / all : here >> 23;
    if (step == shown) {
      return;
    }
    shown = step;
    String line = String.format(Locale.ROOT, "%.1f MB", here / MEGABYTE);
    if (all > 0) {
      line += String.format(Locale.ROOT, " of %.1f MB (%d%%)", all / MEGABYTE, here * 100 / all);
    }
    if (columns > 0) {
      out.print("\r" + line + "  ");
      open = true;
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** Leaves the line that rewrites itself. */
  void end() {
    if (open) {
      out.println();
      out.flush();
      open = false;
    }
  }
}
