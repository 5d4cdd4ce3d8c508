package org.impasto.cli.queue;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.RemainingTime;
import org.impasto.queue.Activity;
import org.impasto.queue.JobStatus;
import org.impasto.queue.QueueFolder;
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
    QueueFolder queue = place.existing();
    List<JobStatus> jobs = JobStatus.of(queue);
    if (jobs.isEmpty()) {
      out.println("no jobs in " + queue.path());
    }
    jobs.forEach(job -> tell(job, out));
    Activity activity = Activity.of(queue);
    if (activity.secondsLeftInAll() >= 0) {
      out.println("all of it: " + left(activity.secondsLeftInAll()));
    } else if (queue.holder().isEmpty() && jobs.stream().anyMatch(QueueStatusCommand::waits)) {
      out.println("nobody paints it; 'impasto queue run' does");
    }
    return jobs.stream().anyMatch(JobStatus::isBad) ? ExitCode.FAILED : ExitCode.OK;
  }

  private static boolean waits(JobStatus job) {
    return job.word().equals("waiting");
  }

  private static void tell(JobStatus job, PrintWriter out) {
    out.printf(
        "%s  %-9s  %s%s%s%n",
        job.name(),
        job.word(),
        job.frames() == 0 ? "" : job.done() + " of " + job.frames() + " frames",
        (job.shots() > 1 ? ", " + job.shots() + " shots" : "")
            + (job.priority() != 0 ? ", priority " + job.priority() : "")
            + (job.secondsLeft() >= 0 ? ", " + left(job.secondsLeft()) : ""),
        job.title().isEmpty() ? "" : "  " + job.title());
    if (job.isBad()) {
      out.println("      " + job.message());
    }
  }

  private static String left(double seconds) {
    return "about " + RemainingTime.text(seconds) + " left";
  }
}
