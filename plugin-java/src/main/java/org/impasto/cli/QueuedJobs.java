package org.impasto.cli;

import java.util.List;
import java.util.function.Consumer;
import org.impasto.cli.console.ExitCode;
import org.impasto.queue.JobFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which jobs of which queue are meant. */
final class QueuedJobs {
  @Mixin private QueuePlace place;

  @Parameters(
      arity = "1..*",
      paramLabel = "JOB",
      description = "Numbers of jobs, as status shows them")
  private List<String> jobs;

  /** Does the same with each of them, once all are found. */
  int each(Consumer<JobFolder> action) {
    List<JobFolder> found = jobs.stream().map(place.existing()::job).toList();
    found.forEach(action);
    return ExitCode.OK;
  }
}
