package org.impasto.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ErrorReport;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Numbers;
import org.impasto.cli.paint.PaintArguments;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.media.FrameRange;
import org.impasto.media.MediaWriter;
import org.impasto.queue.Job;
import org.impasto.queue.JobFolder;
import org.impasto.store.StoreLocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code impasto queue add}: checks what {@code impasto paint} would check, and puts it at the end.
 */
@Command(
    name = "add",
    customSynopsis = "impasto queue add [--queue FOLDER] IN -s STYLE -o OUT [OPTION OF paint]...",
    description = {
      "Adds a shot. What follows is as for 'impasto paint', which is checked here and now.",
      "In a queue whose folder is named, painted frames are kept in its folder store, unless --store-folder or",
      "IMPASTO_STORE says otherwise."
    })
final class QueueAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private QueuePlace place;

  @Parameters(arity = "1..*", paramLabel = "ARGUMENT", hidden = true)
  private List<String> arguments;

  @Override
  public Integer call() {
    try {
      return add();
    } catch (ParameterException wrong) {
      throw new ParameterException(
          spec.commandLine(), wrong.getMessage() + ErrorReport.suggestion(wrong), wrong);
    }
  }

  private int add() {
    PaintCommand paint = new PaintCommand(null);
    CommandLine line = new CommandLine(paint);
    Numbers.readOn(line);
    CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
    try (PaintOptions.Opened opened = paint.options().open()) {
      // Whatever is wrong with the output is wrong now.
      MediaWriter.create(opened.output(), opened.format()).close();
      JobFolder job = place.queue().add(job(parsed, opened));
      spec.commandLine()
          .getOut()
          .println(
              "job "
                  + job.name()
                  + ": "
                  + opened.task().range().count()
                  + " frames, "
                  + job.job().title());
    }
    return ExitCode.OK;
  }

  private Job job(CommandLine.ParseResult parsed, PaintOptions.Opened opened) {
    FrameRange range = opened.task().range();
    List<String> settled = new ArrayList<>(PaintArguments.settled(parsed, Set.of("--frames")));
    settled.add("--frames=" + range);
    if (place.named()
        && !parsed.hasMatchedOption("--store-folder")
        && System.getenv(StoreLocation.VARIABLE) == null) {
      settled.add("--store-folder=" + place.queue().path().resolve("store"));
    }
    return new Job(
        settled, range.first(), range.last(), opened.task().shot() + " -> " + opened.output());
  }
}
