package org.impasto.cli.queue;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ErrorReport;
import org.impasto.cli.console.ExitCode;
import org.impasto.queue.Job;
import org.impasto.queue.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code impasto queue add}: checks what {@code impasto paint} would check, and puts it at the end.
 */
@Command(
    name = "add",
    customSynopsis =
        "impasto queue add [--queue FOLDER] [--priority NUMBER] IN -s STYLE -o OUT [OPTION OF"
            + " paint]...",
    description = {
      "Adds a shot. What follows is as for 'impasto paint', which is checked here and now.",
      "In a queue whose folder is named, painted frames are kept in its folder store, unless"
          + " --store-folder or",
      "IMPASTO_STORE says otherwise."
    })
final class QueueAddCommand implements Callable<Integer> {
  private static final int MOST_PRIORITY = 100;

  @Spec private CommandSpec spec;

  @Mixin private QueuePlace place;

  @Option(
      names = "--priority",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "Jobs of a higher priority are painted first (-100 to 100; default: 0)")
  private int priority;

  @Parameters(arity = "1..*", paramLabel = "ARGUMENT", hidden = true)
  private List<String> arguments;

  @Override
  public Integer call() {
    requirePriority(spec, priority);
    try {
      return add(QueuedArguments.job(arguments, place, priority, spec.commandLine().getOut()));
    } catch (ParameterException wrong) {
      throw new ParameterException(
          spec.commandLine(), wrong.getMessage() + ErrorReport.suggestion(wrong), wrong);
    }
  }

  private int add(Job job) {
    Optional<Request.Answer> answer = place.ask(place.queue().made(), Request.add(job));
    PrintWriter out = spec.commandLine().getOut();
    answer.ifPresent(
        added ->
            out.printf(
                "job %04d: %d frames, %s%n",
                added.jobs().get(0), job.range().count(), job.title()));
    return ExitCode.OK;
  }

  /**
   * @param priority null where none is given
   */
  static void requirePriority(CommandSpec spec, Integer priority) {
    if (priority != null && Math.abs(priority) > MOST_PRIORITY) {
      throw new ParameterException(
          spec.commandLine(),
          "--priority is "
              + priority
              + "; -"
              + MOST_PRIORITY
              + " to "
              + MOST_PRIORITY
              + " is required");
    }
  }
}
