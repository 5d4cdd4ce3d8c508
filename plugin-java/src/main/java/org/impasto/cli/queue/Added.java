package org.impasto.cli.queue;

import java.util.HashSet;
import java.util.Set;
import org.impasto.queue.JobFolder;
import org.impasto.queue.QueueException;
import org.impasto.queue.QueueFolder;

/** Inputs of the jobs that a queue has, so that nothing is added twice. */
final class Added {
  private final QueueFolder queue;
  private final Set<String> inputs = new HashSet<>();
  private final Set<Integer> known = new HashSet<>();

  private Added(QueueFolder queue) {
    this.queue = queue;
  }

  static Added of(QueueFolder queue) {
    return new Added(queue);
  }

  /** Whether some job, now or before, has this input. */
  boolean has(String input) {
    for (JobFolder each : queue.jobs()) {
      if (known.add(each.number())) {
        try {
          inputs.addAll(each.read().arguments());
        } catch (QueueException damaged) {
          // Told by whoever runs the queue.
        }
      }
    }
    return inputs.contains(input);
  }
}
