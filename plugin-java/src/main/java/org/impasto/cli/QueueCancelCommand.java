package org.impasto.cli;

import java.util.concurrent.Callable;
import org.impasto.queue.JobFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code impasto queue cancel}: stops jobs. */
@Command(
    name = "cancel",
    description =
        "Stops jobs: workers leave them within a moment. What is painted stays; retry takes them up again.")
final class QueueCancelCommand implements Callable<Integer> {
  @Mixin private QueuedJobs jobs;

  @Override
  public Integer call() {
    return jobs.each(JobFolder::cancel);
  }
}
