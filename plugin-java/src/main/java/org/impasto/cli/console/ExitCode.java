package org.impasto.cli.console;

/** What the command line's exit status means. */
public final class ExitCode {
  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;

  /** Failed, and may not fail later or on another machine; EX_TEMPFAIL of BSD's sysexits. */
  public static final int TRY_AGAIN = 75;

  /** Stopped by the user; the shell's convention for SIGINT. */
  public static final int STOPPED = 130;

  private ExitCode() {}
}
