package org.impasto.cli.queue;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ExitCode;
import org.impasto.engine.Painter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto queue}: shots to paint on this machine. */
@Command(
    name = "queue",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "A queue of shots to paint on this machine. One runner paints them, one after another; what"
          + " was killed",
      "goes on where it was. For many machines there are 'impasto plan' and 'impasto submit'."
    })
public final class QueueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private QueueCommand() {}

  /** With its own commands below it. */
  public static CommandLine line(Supplier<Painter> painters) {
    CommandLine line = new CommandLine(new QueueCommand());
    CommandLine add = new CommandLine(new QueueAddCommand());
    add.setUnmatchedOptionsArePositionalParams(true);
    line.addSubcommand(add);
    line.addSubcommand(new QueueRunCommand(painters));
    line.addSubcommand(new QueueStatusCommand());
    line.addSubcommand(new QueueChangeCommand.Pause());
    line.addSubcommand(new QueueChangeCommand.Cancel());
    line.addSubcommand(new QueueChangeCommand.Retry());
    line.addSubcommand(new QueueChangeCommand.Remove());
    line.addSubcommand(new QueueMoveCommand());
    line.addSubcommand(new QueueServeCommand());
    CommandLine hotFolder = new CommandLine(new HotFolderCommand());
    hotFolder.setUnmatchedOptionsArePositionalParams(true);
    line.addSubcommand(hotFolder);
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
