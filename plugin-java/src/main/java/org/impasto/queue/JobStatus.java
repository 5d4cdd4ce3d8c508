package org.impasto.queue;

import java.util.Comparator;
import java.util.List;

/**
 * How far a job is, for people.
 *
 * @param number its number; its name is that with four digits
 * @param word waiting, running, paused, done, failed, cancelled or damaged
 * @param frames to write; 0 where the job is damaged
 * @param done of them
 * @param shots that it is cut into; 0 where it is not yet
 * @param secondsLeft by the runner's estimate; negative where nothing is known
 * @param message why it failed or is damaged, or what the runner does; may be empty
 */
public record JobStatus(
    int number,
    String word,
    String title,
    int priority,
    int frames,
    int done,
    int shots,
    double secondsLeft,
    String message) {
  public static final String RUNNING = "running";
  public static final String DAMAGED = "damaged";

  public String name() {
    return "%04d".formatted(number);
  }

  /** Whether somebody has to see to it. */
  public boolean isBad() {
    return word.equals(DAMAGED) || word.equals(JobState.FAILED.word());
  }

  /** All jobs in the order in which they will be painted; those that are over come first. */
  public static List<JobStatus> of(QueueFolder queue) {
    Activity activity = Activity.of(queue);
    List<Placed> all =
        queue.jobs().parallelStream()
            .filter(JobFolder::isJob)
            .map(folder -> placed(folder, activity))
            .toList();
    return all.stream()
        .sorted(
            Comparator.<Placed, Boolean>comparing(each -> !each.over)
                .thenComparing(each -> each.over ? 0 : -each.priority)
                .thenComparingLong(Placed::order))
        .map(Placed::status)
        .toList();
  }

  /** With what its place in the order depends on. */
  private record Placed(JobStatus status, boolean over, int priority, long order) {}

  private static Placed placed(JobFolder folder, Activity activity) {
    try {
      Job job = folder.read();
      boolean over = job.state() != JobState.WAITING && job.state() != JobState.PAUSED;
      JobStatus status = of(folder.number(), job, activity);
      return new Placed(status, over, job.priority(), over ? folder.number() : job.order());
    } catch (QueueException damaged) {
      JobStatus status =
          new JobStatus(folder.number(), DAMAGED, "", 0, 0, 0, 0, -1, damaged.getMessage());
      return new Placed(status, true, 0, folder.number());
    }
  }

  private static JobStatus of(int number, Job job, Activity activity) {
    boolean running = activity.job() == number && job.state() == JobState.WAITING;
    return new JobStatus(
        number,
        running ? RUNNING : job.state().word(),
        job.title(),
        job.priority(),
        job.range().count(),
        job.state() == JobState.DONE
            ? job.range().count()
            : running ? activity.framesDone() : job.framesDone(),
        job.shots() == null ? 0 : job.shots().size(),
        running ? activity.secondsLeft() : -1,
        running ? activity.what() : job.failure());
  }
}
