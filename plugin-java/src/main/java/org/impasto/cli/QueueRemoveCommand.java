package org.impasto.cli;

import java.util.concurrent.Callable;
import org.impasto.queue.JobFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code impasto queue remove}: takes jobs out. */
@Command(
    name = "remove",
    description = "Takes jobs out of the queue. Their output and the frames in the store stay.")
final class QueueRemoveCommand implements Callable<Integer> {
  @Mixin private QueuedJobs jobs;

  @Override
  public Integer call() {
    return jobs.each(JobFolder::remove);
  }
}
