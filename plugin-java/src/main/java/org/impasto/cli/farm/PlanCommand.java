package org.impasto.cli.farm;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ErrorReport;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.Numbers;
import org.impasto.cli.console.Version;
import org.impasto.cli.paint.PaintArguments;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painter;
import org.impasto.farm.CutList;
import org.impasto.farm.FilmMark;
import org.impasto.farm.Marks;
import org.impasto.farm.Plan;
import org.impasto.farm.ShotList;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto plan}: cuts a film into shots that machines of a farm paint. */
@Command(
    name = "plan",
    customSynopsis = "impasto plan [--plan FILE] IN -s STYLE -o OUT [OPTION OF paint]...",
    description = {
      "Writes a plan of a film: shots between its cuts, and all that painting depends on. What"
          + " follows is as for",
      "'impasto paint', which is checked here and now. Threads, Memory and Precision are fixed at"
          + " what they are here",
      "where they are automatic. --cuts takes a list of frames, a file with one, or an EDL (CMX"
          + " 3600): then nothing is",
      "detected, and no frame is read. Without --store-folder the store is the folder 'store'"
          + " beside the plan.",
      FarmCommand.EXIT_STATUS
    })
public final class PlanCommand implements Callable<Integer> {
  private final Supplier<Painter> painters;

  @Spec private CommandSpec spec;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "The plan to write (default: plan.json in the output's folder)")
  private Path plan;

  @Mixin private SubmissionOptions submission;

  @Parameters(arity = "1..*", paramLabel = "ARGUMENT", hidden = true)
  private List<String> arguments;

  private PlanCommand(Supplier<Painter> painters) {
    this.painters = painters;
  }

  /** What it does not know are options of {@code paint}. */
  public static CommandLine line(Supplier<Painter> painters) {
    CommandLine line = new CommandLine(new PlanCommand(painters));
    line.setUnmatchedOptionsArePositionalParams(true);
    return line;
  }

  @Override
  public Integer call() {
    PaintCommand paint = new PaintCommand(null);
    CommandLine line = new CommandLine(paint);
    Numbers.readOn(line);
    try {
      CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
      try (PaintOptions.Opened opened = paint.options().open()) {
        return plan(parsed, opened);
      }
    } catch (ParameterException wrong) {
      throw new ParameterException(
          spec.commandLine(), wrong.getMessage() + ErrorReport.suggestion(wrong), wrong);
    }
  }

  private int plan(CommandLine.ParseResult parsed, PaintOptions.Opened opened) {
    PaintArguments.requireDeliverable(parsed);
    if (opened.task().settings().view() != Settings.View.RESULT) {
      throw new ParameterException(
          spec.commandLine(), "--view is for looking at single frames; a farm paints results");
    }
    // Whatever is wrong with the output is wrong now.
    MediaFiles.writer(opened.output(), opened.format()).close();
    Path file = place(opened.output());
    FrameRange range = opened.task().range();
    SortedSet<Integer> cuts = cuts(parsed, opened);
    if (cuts == null) {
      return ExitCode.STOPPED;
    }
    FixedArguments fixed = new FixedArguments(opened);
    Plan made =
        new Plan(
            Plan.FORM,
            Version.number(),
            opened.task().shot() + " -> " + opened.output(),
            fixed.list(parsed, store(parsed, opened, file), cuts),
            FilmMark.of(opened.task().shot()),
            ShotList.split(range, cuts),
            fixed.threads(),
            fixed.memoryGigabytes());
    made.write(file);
    new Marks(file).clear();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %d %s, %d frames%n",
        file, made.shots().size(), made.shots().size() == 1 ? "shot" : "shots", range.count());
    submission.write(made, file, out);
    return ExitCode.OK;
  }

  private Path place(String output) {
    Path file = plan != null ? plan : Path.of(output).toAbsolutePath().resolveSibling("plan.json");
    return file.toAbsolutePath().normalize();
  }

  private static Path store(CommandLine.ParseResult parsed, PaintOptions.Opened opened, Path file) {
    return parsed.hasMatchedOption("--store-folder")
        ? Path.of(opened.task().settings().storeFolder()).toAbsolutePath().normalize()
        : file.resolveSibling("store");
  }

  /** Null where it was stopped. */
  private SortedSet<Integer> cuts(CommandLine.ParseResult parsed, PaintOptions.Opened opened) {
    int first = opened.reader().range().first();
    if (parsed.hasMatchedOption("--cuts")) {
      SortedSet<Integer> given =
          CutList.read(opened.task().settings().cuts(), first, opened.format().framesPerSecond());
      SortedSet<Integer> cuts = new TreeSet<>(given);
      cuts.removeIf(cut -> cut <= first || cut > opened.reader().range().last());
      return cuts;
    }
    try (Interruption interruption = Interruption.watch();
        Painter painter = painters.get()) {
      SortedSet<Integer> found =
          painter.beginnings(
              opened.task().request(opened.task().range().first()),
              (fraction, what) -> !interruption.requested());
      return new TreeSet<>(found.tailSet(first + 1));
    } catch (AbortedException stopped) {
      spec.commandLine().getErr().println("stopped; there is no plan");
      return null;
    }
  }
}
