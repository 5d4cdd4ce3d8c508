package org.impasto.cli;

/** What the command line's exit status means. */
final class ExitCode {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** Stopped by the user; the shell's convention for SIGINT. */
  static final int STOPPED = 130;

  private ExitCode() {}
}
