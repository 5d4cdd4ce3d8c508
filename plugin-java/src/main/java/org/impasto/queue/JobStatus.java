package org.impasto.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a job is.
 *
 * @param frames to write
 * @param done of them
 * @param chunks that it is split into; 0 where it is not yet
 * @param workers that claim something of it and are not known to be dead
 * @param failures one sentence each
 */
public record JobStatus(
    String name,
    State state,
    String title,
    int frames,
    int done,
    int chunks,
    List<String> workers,
    List<String> failures) {
  /** What is the matter with a job. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  public static JobStatus of(JobFolder folder) {
    Job job = folder.job();
    List<Chunk> chunks = folder.chunks().orElse(List.of());
    List<String> workers = workers(folder, chunks);
    List<String> failures = folder.failures();
    return new JobStatus(
        folder.name(),
        state(folder, workers, failures),
        job.title(),
        job.range().count(),
        done(folder, job),
        chunks.size(),
        workers,
        failures);
  }

  private static State state(JobFolder folder, List<String> workers, List<String> failures) {
    if (folder.isComplete()) {
      return State.DONE;
    }
    if (folder.isCancelled()) {
      return State.CANCELLED;
    }
    if (!failures.isEmpty()) {
      return State.FAILED;
    }
    return workers.isEmpty() ? State.WAITING : State.RUNNING;
  }

  private static int done(JobFolder folder, Job job) {
    Set<Integer> frames = new TreeSet<>();
    folder.journal().events().stream()
        .filter(Journal.Event::isFrame)
        .forEach(event -> frames.add(event.frame()));
    frames.removeIf(frame -> frame < job.first() || frame > job.last());
    return frames.size();
  }

  private static List<String> workers(JobFolder folder, List<Chunk> chunks) {
    List<String> works = new ArrayList<>(List.of(JobFolder.SPLITTING, JobFolder.COMPLETION));
    chunks.forEach(chunk -> works.add(chunk.name()));
    Set<String> names = new TreeSet<>();
    for (String work : works) {
      int highest = Claim.highest(folder.path(), work);
      Claim.holder(folder.path(), work, highest)
          .filter(holder -> highest > 0 && !holder.released() && !holder.worker().isKnownDead())
          .ifPresent(holder -> names.add(holder.worker().toString()));
    }
    return List.copyOf(names);
  }
}
