package org.impasto.cli.queue;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What priorities may be. */
final class Priorities {
  private static final int MOST = 100;

  private Priorities() {}

  /**
   * @param priority null where none is given
   */
  static void check(CommandSpec spec, Integer priority) {
    if (priority != null && Math.abs(priority) > MOST) {
      throw new ParameterException(
          spec.commandLine(),
          "--priority is " + priority + "; -" + MOST + " to " + MOST + " is required");
    }
  }
}
