package org.impasto.cli.console;

/** What the launcher knows of the terminal. */
public final class Terminal {
  /**
   * Set by the launcher to the width of the terminal behind standard error; absent where there is
   * none.
   */
  private static final String COLUMNS = "impasto.columns";

  private Terminal() {}

  /** Width in characters; 0 where standard error is no terminal. */
  public static int columns() {
    return Math.max(0, Integer.getInteger(COLUMNS, 0));
  }
}
