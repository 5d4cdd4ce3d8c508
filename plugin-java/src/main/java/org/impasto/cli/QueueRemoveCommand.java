package org.impasto.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.queue.JobFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code impasto queue remove}: takes jobs out. */
@Command(
    name = "remove",
    description = "Takes jobs out of the queue. Their output and the frames in the store stay.")
final class QueueRemoveCommand implements Callable<Integer> {
  @Mixin private QueuePlace place;

  @Parameters(
      arity = "1..*",
      paramLabel = "JOB",
      description = "Numbers of jobs, as status shows them")
  private List<String> jobs;

  @Override
  public Integer call() {
    List<JobFolder> found = jobs.stream().map(place.queue()::job).toList();
    found.forEach(JobFolder::remove);
    return ExitCode.OK;
  }
}
