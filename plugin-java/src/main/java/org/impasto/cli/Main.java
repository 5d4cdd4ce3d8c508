package org.impasto.cli;

import java.util.function.Supplier;
import org.impasto.engine.Painter;
import org.impasto.engine.StyleEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. */
@Command(
    name = "impasto",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Paints a shot in the style of a picture, without flicker.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the message says why",
      "2:wrong use of the command line",
      "130:stopped with Ctrl-C; run the same command again to go on"
    })
public final class Main {
  private static final int HELP_COLUMNS = 100;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine(StyleEngine::create).execute(arguments));
  }

  /** All commands, over painters of the caller's choice. */
  static CommandLine commandLine(Supplier<Painter> painters) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new PaintCommand(painters));
    line.addSubcommand(new DemoCommand());
    line.addSubcommand(new LooksCommand());
    line.addSubcommand(new InfoCommand());
    line.setUsageHelpWidth(HELP_COLUMNS);
    line.setParameterExceptionHandler(Complaints::wrongUse);
    line.setExecutionExceptionHandler(Complaints::failed);
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    return line;
  }
}
