package org.impasto.cli.console;

import picocli.AutoComplete;
import picocli.CommandLine;

/** Completion of commands and options, for bash, and for zsh by its own bashcompinit. */
public final class Completion {
  private Completion() {}

  /** The script that a shell reads. */
  public static String of(CommandLine line) {
    return AutoComplete.bash("impasto", line);
  }
}
