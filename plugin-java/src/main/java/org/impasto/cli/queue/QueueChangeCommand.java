package org.impasto.cli.queue;

import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.queue.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Commands that do the same with each of some jobs. */
abstract class QueueChangeCommand implements Callable<Integer> {
  private final Request.What what;

  @Mixin private QueuePlace place;

  @Parameters(
      arity = "1..*",
      paramLabel = "JOB",
      description = "Numbers of jobs, as status shows them")
  private List<Integer> jobs;

  private QueueChangeCommand(Request.What what) {
    this.what = what;
  }

  @Override
  public Integer call() {
    return place.askAndTell(Request.of(what, jobs));
  }

  /** {@code impasto queue pause}. */
  @Command(
      name = "pause",
      description = "Leaves jobs for now: the runner turns to others. retry takes them up again.")
  static final class Pause extends QueueChangeCommand {
    Pause() {
      super(Request.What.PAUSE);
    }
  }

  /** {@code impasto queue cancel}. */
  @Command(
      name = "cancel",
      description =
          "Stops jobs: the runner leaves them within a moment. What is painted stays; retry takes"
              + " them up.")
  static final class Cancel extends QueueChangeCommand {
    Cancel() {
      super(Request.What.CANCEL);
    }
  }

  /** {@code impasto queue retry}. */
  @Command(
      name = "retry",
      aliases = "resume",
      description = {
        "Takes up jobs that failed, were paused or cancelled, or are done: every picture is looked"
            + " at,",
        "and written again where it is missing or changed; what is in the store is not painted"
            + " again."
      })
  static final class Retry extends QueueChangeCommand {
    Retry() {
      super(Request.What.RETRY);
    }
  }

  /** {@code impasto queue remove}. */
  @Command(
      name = "remove",
      description = "Takes jobs out of the queue. Their output and the frames in the store stay.")
  static final class Remove extends QueueChangeCommand {
    Remove() {
      super(Request.What.REMOVE);
    }
  }
}
