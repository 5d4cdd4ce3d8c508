package org.impasto.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The order in which jobs are painted: by priority, then by their place, then by their number. */
final class JobOrder {
  private static final Comparator<Map.Entry<Integer, Job>> ORDER =
      Comparator.<Map.Entry<Integer, Job>>comparingInt(each -> -each.getValue().priority())
          .thenComparingLong(each -> each.getValue().order())
          .thenComparingInt(Map.Entry::getKey);

  private JobOrder() {}

  /** Numbers in order. */
  static List<Integer> of(Map<Integer, Job> jobs) {
    return jobs.entrySet().stream().sorted(ORDER).map(Map.Entry::getKey).toList();
  }

  /** Numbers of the other jobs of one priority, in order. */
  static List<Integer> others(Map<Integer, Job> jobs, int number, int priority) {
    return of(jobs).stream()
        .filter(each -> each != number && jobs.get(each).priority() == priority)
        .toList();
  }

  /**
   * A place among others; empty where there is no room between two.
   *
   * @param before a job's number, or {@link Request#FRONT} or {@link Request#END}; one that is not
   *     among the others counts as the end
   */
  static OptionalLong place(Map<Integer, Job> jobs, List<Integer> others, int before) {
    if (others.isEmpty()) {
      return OptionalLong.of(Job.STEP);
    }
    int at = before == Request.FRONT ? 0 : others.indexOf(before);
    if (before == Request.END || at < 0) {
      return OptionalLong.of(jobs.get(others.get(others.size() - 1)).order() + Job.STEP);
    }
    long next = jobs.get(others.get(at)).order();
    long previous = at == 0 ? next - 2 * Job.STEP : jobs.get(others.get(at - 1)).order();
    return next - previous >= 2
        ? OptionalLong.of(previous + (next - previous) / 2)
        : OptionalLong.empty();
  }
}
