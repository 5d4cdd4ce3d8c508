package org.impasto.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.queue.JobFolder;
import org.impasto.queue.JobStatus;
import org.impasto.queue.QueueException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto queue status}: one line a job. */
@Command(
    name = "status",
    description =
        "Says how far every job is. Exit status: 0, or 1 where a job failed or cannot be read.")
final class QueueStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private QueuePlace place;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<JobFolder> jobs = place.existing().jobs();
    if (jobs.isEmpty()) {
      out.println("no jobs in " + place.queue().path());
    }
    boolean good = true;
    for (JobFolder job : jobs) {
      good = tell(job, out) && good;
    }
    return good ? ExitCode.OK : ExitCode.FAILED;
  }

  /** False where something is wrong with the job. */
  private static boolean tell(JobFolder job, PrintWriter out) {
    try {
      JobStatus status = JobStatus.of(job);
      out.printf(
          "%s  %-9s  %d of %d frames%s  %s%s%n",
          status.name(),
          status.state().name().toLowerCase(Locale.ROOT),
          status.done(),
          status.frames(),
          status.chunks() > 1 ? ", " + status.chunks() + " chunks" : "",
          status.title(),
          status.workers().isEmpty() ? "" : "  (" + String.join(", ", status.workers()) + ")");
      status.failures().forEach(failure -> out.println("      " + failure));
      return status.failures().isEmpty();
    } catch (QueueException damaged) {
      out.println(job.name() + "  damaged    " + damaged.getMessage());
      return false;
    }
  }
}
