package org.impasto.queue;

import com.google.gson.JsonParseException;
import java.io.IOException;

/**
 * What the runner is at.
 *
 * @param runner who it is; empty where nobody runs the queue
 * @param job the number of the job that is painted; 0 where none is
 * @param shot its number, from 1; 0 where none is painted
 * @param frame that is painted
 * @param fraction of that frame, 0 to 1
 * @param what is done, for people
 * @param framesDone of the job
 * @param lastPainted the frame that was delivered last; -1 for none
 * @param secondsLeft of the job; negative where nothing is known
 * @param secondsLeftInAll of all jobs, at this job's pace; likewise
 */
public record Activity(
    String runner,
    int job,
    int shot,
    int frame,
    double fraction,
    String what,
    int framesDone,
    int lastPainted,
    double secondsLeft,
    double secondsLeftInAll) {
  public static final Activity NONE = new Activity("", 0, 0, 0, 0, "", 0, -1, -1, -1);

  /** As the runner wrote it last; NONE where nobody holds the queue. */
  public static Activity of(QueueFolder queue) {
    if (queue.holder().isEmpty()) {
      return NONE;
    }
    try {
      Activity found = Json.read(queue.activity(), Activity.class);
      return found.runner == null || found.what == null ? NONE : found;
    } catch (IOException | JsonParseException notYet) {
      return NONE;
    }
  }

  public Activity resting() {
    return new Activity(runner, 0, 0, 0, 0, "waiting for jobs", 0, lastPainted, -1, -1);
  }
}
