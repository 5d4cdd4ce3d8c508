package org.impasto.cli.queue;

import java.util.List;
import org.impasto.cli.console.RemainingTime;
import org.impasto.cli.console.StatusLine;
import org.impasto.queue.Activity;

/** What a runner is at, as one line. */
final class ActivityLine {
  private final StatusLine line;

  ActivityLine(StatusLine line) {
    this.line = line;
  }

  void show(Activity activity) {
    if (activity.job() == 0) {
      line.clear();
    } else if (line.due()) {
      line.show(
          List.of(
              "job %04d".formatted(activity.job()),
              activity.framesDone() + (activity.framesDone() == 1 ? " frame" : " frames") + " done",
              left(activity),
              activity.what()));
    }
  }

  private static String left(Activity activity) {
    if (activity.secondsLeft() < 0) {
      return "";
    }
    String job = "about " + RemainingTime.text(activity.secondsLeft()) + " left";
    return activity.secondsLeftInAll() > activity.secondsLeft()
        ? job + ", " + RemainingTime.text(activity.secondsLeftInAll()) + " of all jobs"
        : job;
  }
}
