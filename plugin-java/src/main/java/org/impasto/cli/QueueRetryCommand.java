package org.impasto.cli;

import java.util.concurrent.Callable;
import org.impasto.queue.JobFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code impasto queue retry}: takes up failed and cancelled jobs. */
@Command(
    name = "retry",
    description = "Takes up jobs that failed or were cancelled, where they were.")
final class QueueRetryCommand implements Callable<Integer> {
  @Mixin private QueuedJobs jobs;

  @Override
  public Integer call() {
    return jobs.each(JobFolder::retry);
  }
}
