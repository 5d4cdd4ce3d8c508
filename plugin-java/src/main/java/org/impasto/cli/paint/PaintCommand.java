package org.impasto.cli.paint;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.ProgressLine;
import org.impasto.cli.console.RemainingTime;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painter;
import org.impasto.media.io.MediaWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impasto paint}: a shot in files, painted into files. */
@Command(
    name = "paint",
    sortOptions = false,
    customSynopsis = "impasto paint IN -s STYLE -o OUT [OPTION]...",
    description = {
      "Paints a video, a sequence of pictures or one picture in the style of a picture.",
      "Frames depend on those before them, which are painted too where they are not in the store."
    })
public final class PaintCommand implements Callable<Integer> {
  private final Supplier<Painter> painters;
  private final SpeedMeter speeds;

  @Spec private CommandSpec spec;

  @Mixin private PaintOptions options;

  @Mixin private MatchOutput matches;

  @Mixin private LayerOutput layers;

  @Option(names = "--dry-run", description = "Say what would be painted, and stop there")
  private boolean dryRun;

  @Option(names = "--no-settings", description = "Write no .impasto.json beside OUT")
  private boolean noSettings;

  @Option(names = "--quiet", description = "Say nothing but errors and what is to be known")
  private boolean quiet;

  @Option(
      names = "--json",
      description = "Say what will happen, progress and result as lines of JSON on standard output")
  private boolean json;

  public PaintCommand(Supplier<Painter> painters) {
    this(painters, null);
  }

  /**
   * @param speeds says how long it will take; null for nobody
   */
  public PaintCommand(Supplier<Painter> painters, SpeedMeter speeds) {
    this.painters = painters;
    this.speeds = speeds;
  }

  public PaintOptions options() {
    return options;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = Interruption.watch();
        PaintOptions.Opened opened = options.open();
        MediaWriter writer = options.writer(opened)) {
      PaintJob.Task task = opened.task();
      matches.check(opened, options);
      layers.check(opened, options);
      Optional<Speed> speed =
          speeds == null || quiet ? Optional.empty() : speeds.of(task, interruption::requested);
      report(opened, writer, speed);
      if (dryRun) {
        return ExitCode.OK;
      }
      ProgressLine line =
          ProgressLine.of(
              quiet || json ? nowhere() : spec.commandLine().getErr(), task.range().count());
      int status =
          paintRange(
              new PaintJob(task, line, interruption, json ? this::frameDone : time -> {}),
              task,
              line,
              writer);
      if (speeds != null) {
        double pixels = (double) opened.format().width() * opened.format().height();
        speeds.learn(task.settings(), pixels, line.pace());
      }
      if (status == ExitCode.OK && !noSettings) {
        writeSettings(opened);
      }
      opened.mattes().forEach(each -> each.notes().forEach(this::note));
      if (!opened.keyframes().note().isEmpty()) {
        note(opened.keyframes().note());
      }
      Set<String> damage = opened.reader().notes();
      damage.forEach(this::note);
      return status == ExitCode.OK && options.strict() && !damage.isEmpty()
          ? ExitCode.FAILED
          : status;
    }
  }

  private void report(PaintOptions.Opened opened, MediaWriter writer, Optional<Speed> speed) {
    List<String[]> fields = PaintReport.fields(opened, writer, speed);
    if (json) {
      print(PaintReport.json("plan", fields));
    } else if (!quiet) {
      spec.commandLine().getErr().print(PaintReport.text(fields));
      spec.commandLine().getErr().flush();
    }
  }

  /** The painting is there; that it can be made again is not worth failing for. */
  private void writeSettings(PaintOptions.Opened opened) {
    Path file = SettingsFile.beside(opened.output());
    try {
      SettingsFile.of(spec.commandLine().getParseResult(), opened.task()).write(file);
    } catch (IOException e) {
      note("the settings could not be written to " + file + ": " + e.getMessage());
    }
  }

  private void frameDone(int time) {
    print("{\"event\":\"frame\",\"frame\":" + time + "}");
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(Writer.nullWriter());
  }

  private void note(String note) {
    say("note: " + note);
  }

  private int paintRange(PaintJob job, PaintJob.Task task, ProgressLine line, MediaWriter writer) {
    try (Painter painter = painters.get()) {
      job.run(painter, layers.beside(matches.beside(writer, painter, task), painter, task));
      line.end();
    } catch (AbortedException e) {
      line.end();
      say(
          "stopped: "
              + job.done()
              + " of "
              + task.range().count()
              + " frames are done; what is painted is in the store. "
              + "Run the same command again to go on"
              + (writer.writesAsItGoes() && !options.overwrite() ? ", with --overwrite." : "."));
      return ExitCode.STOPPED;
    } catch (RuntimeException e) {
      line.end();
      throw e;
    }
    job.notes().forEach(this::note);
    if (quiet) {
      writer.note().lines().forEach(this::note);
    }
    if (json) {
      print(
          "{\"event\":\"done\",\"out\":"
              + PaintReport.quoted(writer.location())
              + ",\"frames\":"
              + job.done()
              + ",\"stored\":"
              + job.fromStore()
              + ",\"seconds\":"
              + Math.round(line.elapsedSeconds())
              + "}");
      return ExitCode.OK;
    }
    print(
        writer.location()
            + ": "
            + job.done()
            + (job.done() == 1 ? " frame" : " frames")
            + " in "
            + RemainingTime.text(line.elapsedSeconds())
            + (job.fromStore() > 0 ? ", " + job.fromStore() + " of them from the store" : ""));
    return ExitCode.OK;
  }

  private void say(String message) {
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
  }
}
