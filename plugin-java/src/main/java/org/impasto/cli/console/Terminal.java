package org.impasto.cli.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The terminal behind standard error, as the launcher found it and as it is now. */
public final class Terminal {
  /**
   * Set by the launcher to the width of the terminal behind standard error; absent where there is
   * none.
   */
  private static final String COLUMNS = "impasto.columns";

  private static final int PATIENCE_MILLISECONDS = 500;

  /** Windows are resized; asking costs a process of some milliseconds. */
  private static final long BETWEEN_NANOSECONDS = 2_000_000_000;

  private static long asked;
  private static int width = -1;

  private Terminal() {}

  /** Width in characters, as it is now; 0 where standard error is no terminal. */
  public static synchronized int columns() {
    long now = System.nanoTime();
    if (width < 0) {
      width = Math.max(0, Integer.getInteger(COLUMNS, 0));
      asked = now;
    } else if (width > 0 && now - asked > BETWEEN_NANOSECONDS) {
      width = ask(width);
      asked = now;
    }
    return width;
  }

  private static int ask(int before) {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return before;
      }
      String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      String[] rowsAndColumns = said.strip().split(" ");
      int now = rowsAndColumns.length == 2 ? Integer.parseInt(rowsAndColumns[1]) : 0;
      return now > 0 ? now : before;
    } catch (IOException | NumberFormatException unknown) {
      return before;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return before;
    }
  }
}
