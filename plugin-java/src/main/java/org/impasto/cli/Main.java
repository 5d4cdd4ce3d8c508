package org.impasto.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ErrorReport;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Numbers;
import org.impasto.cli.console.Terminal;
import org.impasto.cli.console.Version;
import org.impasto.cli.console.WholeWords;
import org.impasto.cli.demo.DemoCommand;
import org.impasto.cli.doctor.DoctorCommand;
import org.impasto.cli.farm.AssembleCommand;
import org.impasto.cli.farm.FollowCommand;
import org.impasto.cli.farm.PlanCommand;
import org.impasto.cli.farm.ShotCommand;
import org.impasto.cli.farm.SubmitCommand;
import org.impasto.cli.install.InstallCommand;
import org.impasto.cli.install.UninstallCommand;
import org.impasto.cli.looks.LookCommand;
import org.impasto.cli.looks.LooksCommand;
import org.impasto.cli.networks.NetworksCommand;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.SpeedMeter;
import org.impasto.cli.preview.PreviewCommand;
import org.impasto.cli.queue.QueueCommand;
import org.impasto.cli.store.StoreCommand;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.Painter;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.files.Libraries;
import org.impasto.store.folder.StoreLocation;
import org.impasto.watching.LoggedPainter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "impasto",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Paints a shot in the style of a picture, without flicker.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the message says why",
      "2:wrong use of the command line",
      "75:failed, and is worth another try, later or on another machine (commands of a farm)",
      "130:stopped with Ctrl-C; run the same command again to go on"
    })
public final class Main implements Callable<Integer> {
  private static final int HELP_COLUMNS = 100;
  private static final int LEAST_HELP_COLUMNS = 56;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version")
  private boolean version;

  private Main() {}

  /** Without a command there is nothing to do but to say what commands there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }

  public static void main(String[] arguments) {
    Libraries.unpackPrivately();
    System.exit(
        commandLine(
                () -> LoggedPainter.of(StyleEngine.create()),
                () ->
                    LoggedPainter.of(
                        StyleEngine.create(EngineOptions.fromEnvironment().requiringOwnKind())),
                new SpeedMeter(StyleEngine::create, speeds()))
            .execute(arguments));
  }

  /** All commands, over painters of the caller's choice. */
  public static CommandLine commandLine(Supplier<Painter> painters) {
    return commandLine(painters, painters, null);
  }

  /** Figures of this machine, beside the painted frames. */
  private static Path speeds() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove(StoreLocation.VARIABLE); // may be shared with other machines
    return StoreLocation.resolve("", environment).resolve("speed.json");
  }

  /**
   * All commands.
   *
   * @param ownKind makes painters for shots of a farm, which go on from frames only that this kind
   *     of processor painted
   * @param speeds says how long painting takes; null for nobody
   */
  public static CommandLine commandLine(
      Supplier<Painter> painters, Supplier<Painter> ownKind, SpeedMeter speeds) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new PaintCommand(painters, speeds));
    line.addSubcommand(PreviewCommand.line(painters));
    line.addSubcommand(QueueCommand.line(painters));
    line.addSubcommand(PlanCommand.line(painters));
    line.addSubcommand(new ShotCommand(ownKind));
    line.addSubcommand(new AssembleCommand(painters));
    line.addSubcommand(new SubmitCommand());
    line.addSubcommand(new FollowCommand());
    line.addSubcommand(new StoreCommand());
    line.addSubcommand(new DemoCommand());
    line.addSubcommand(new LooksCommand());
    line.addSubcommand(new LookCommand());
    line.addSubcommand(new DoctorCommand(painters, speeds));
    line.addSubcommand(new InstallCommand());
    line.addSubcommand(new UninstallCommand());
    line.addSubcommand(new NetworksCommand());
    line.addSubcommand(new InfoCommand());
    addShellCommands(line);
    Numbers.readOn(line);
    line.setUsageHelpWidth(helpColumns());
    WholeWords.keep(line);
    joinLines(line);
    line.setParameterExceptionHandler(ErrorReport::wrongUse);
    line.setExecutionExceptionHandler(ErrorReport::failed);
    return line;
  }

  /** {@code help}, {@code version} and such, as words. */
  private static void addShellCommands(CommandLine line) {
    line.addSubcommand(new ShellCommand.Help());
    line.addSubcommand(new ShellCommand.OfVersion());
    line.addSubcommand(new ShellCommand.OfCompletion());
    line.addSubcommand(new ShellCommand.ManualPage());
  }

  /** As wide as the terminal, within what is read well. */
  private static int helpColumns() {
    int columns = Terminal.columns();
    return columns == 0
        ? HELP_COLUMNS
        : Math.max(LEAST_HELP_COLUMNS, Math.min(HELP_COLUMNS, columns - 1));
  }

  /** Lines of a description are broken by the terminal's width, not by the source's. */
  private static void joinLines(CommandLine line) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.description(String.join(" ", usage.description()));
    line.getSubcommands().values().forEach(Main::joinLines);
  }
}
