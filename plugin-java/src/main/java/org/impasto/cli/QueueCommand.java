package org.impasto.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ExitCode;
import org.impasto.engine.Painter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto queue}: shots to paint, for this machine or for many. */
@Command(
    name = "queue",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "A queue of shots to paint. Any number of workers, on one machine or on many, may run it together;",
      "each takes what lies between two cuts. What was killed goes on where it was."
    })
final class QueueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private QueueCommand() {}

  static CommandLine line(Supplier<Painter> painters) {
    CommandLine line = new CommandLine(new QueueCommand());
    CommandLine add = new CommandLine(new QueueAddCommand());
    add.setUnmatchedOptionsArePositionalParams(true);
    line.addSubcommand(add);
    line.addSubcommand(new QueueRunCommand(painters));
    line.addSubcommand(new QueueStatusCommand());
    line.addSubcommand(new QueueCancelCommand());
    line.addSubcommand(new QueueRetryCommand());
    line.addSubcommand(new QueueRemoveCommand());
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
