package org.impasto.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.queue.JobFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code impasto queue cancel}: stops jobs. */
@Command(
    name = "cancel",
    description =
        "Stops jobs: workers leave them within a moment. What is painted stays; retry takes them up again.")
final class QueueCancelCommand implements Callable<Integer> {
  @Mixin private QueuePlace place;

  @Parameters(
      arity = "1..*",
      paramLabel = "JOB",
      description = "Numbers of jobs, as status shows them")
  private List<String> jobs;

  @Override
  public Integer call() {
    List<JobFolder> found = jobs.stream().map(place.queue()::job).toList();
    found.forEach(JobFolder::cancel);
    return ExitCode.OK;
  }
}
