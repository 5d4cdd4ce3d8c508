package org.impasto.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.queue.JobFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code impasto queue retry}: takes up failed and cancelled jobs. */
@Command(
    name = "retry",
    description = "Takes up jobs that failed or were cancelled, where they were.")
final class QueueRetryCommand implements Callable<Integer> {
  @Mixin private QueuePlace place;

  @Parameters(
      arity = "1..*",
      paramLabel = "JOB",
      description = "Numbers of jobs, as status shows them")
  private List<String> jobs;

  @Override
  public Integer call() {
    List<JobFolder> found = jobs.stream().map(place.queue()::job).toList();
    found.forEach(JobFolder::retry);
    return ExitCode.OK;
  }
}
