package org.impasto.queue;

import java.util.List;

/**
 * What somebody wants of a queue.
 *
 * @param what to do
 * @param jobs their numbers; empty for ADD
 * @param job to add; null otherwise
 * @param priority that MOVE gives; null to leave it
 * @param before the job that MOVE goes before: its number, 0 for the end, -1 for the front; null to
 *     leave the order
 */
public record Request(What what, List<Integer> jobs, Job job, Integer priority, Integer before) {
  /** Kinds of requests. */
  public enum What {
    ADD,
    PAUSE,
    CANCEL,
    RETRY,
    REMOVE,
    MOVE
  }

  /** {@link #before}: ahead of all others. */
  public static final int FRONT = -1;

  /** {@link #before}: behind all others. */
  public static final int END = 0;

  public static Request add(Job job) {
    return new Request(What.ADD, List.of(), job, null, null);
  }

  /** All but ADD and MOVE. */
  public static Request of(What what, List<Integer> jobs) {
    return new Request(what, List.copyOf(jobs), null, null, null);
  }

  public static Request move(List<Integer> jobs, Integer priority, Integer before) {
    return new Request(What.MOVE, List.copyOf(jobs), null, priority, before);
  }

  boolean isWhole() {
    return what != null && Job.isWhole(jobs) && (what != What.ADD || job != null && job.isWhole());
  }

  /**
   * What came of it.
   *
   * @param done false where something of it could not be done
   * @param lines for people
   * @param jobs numbers of the jobs that were added or changed
   */
  public record Answer(boolean done, List<String> lines, List<Integer> jobs) {}
}
