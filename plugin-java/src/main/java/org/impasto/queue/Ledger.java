package org.impasto.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.impasto.files.Leftovers;
import org.impasto.files.ProcessLock;

/**
 * The jobs of a queue in the hands of the one process that may change them: whoever holds the lock.
 * Every change is on the disk before the call returns. Safe for several threads.
 */
public final class Ledger implements AutoCloseable {
  private final QueueFolder queue;
  private final ProcessLock lock;
  private final Requests requests;
  private final TreeMap<Integer, Job> jobs = new TreeMap<>();
  private final TreeMap<Integer, String> damaged = new TreeMap<>();
  private int worked;

  private Ledger(QueueFolder queue, ProcessLock lock) {
    this.queue = queue;
    this.lock = lock;
    requests = queue.requests();
  }

  /**
   * Takes the lock and reads all jobs; empty where another process, or this one, has it.
   *
   * @param holder for people: who holds it
   * @throws QueueException where the folder cannot be used
   */
  public static Optional<Ledger> open(QueueFolder queue, String holder) {
    try {
      Optional<ProcessLock> lock = ProcessLock.take(queue.lockFile(), holder);
      if (lock.isEmpty()) {
        return Optional.empty();
      }
      Ledger ledger = new Ledger(queue, lock.get());
      try {
        ledger.read();
        return Optional.of(ledger);
      } catch (IOException | RuntimeException | Error failure) {
        ledger.close();
        throw failure;
      }
    } catch (IOException e) {
      throw queue.broken("cannot be opened", e);
    }
  }

  private void read() throws IOException {
    OldForm.moveOver(queue);
    for (JobFolder each : queue.jobs()) {
      if (!each.isJob()) {
        each.clear(); // half made or half removed
        continue;
      }
      try {
        jobs.put(each.number(), each.read());
      } catch (QueueException unreadable) {
        damaged.put(each.number(), unreadable.getMessage());
      }
    }
    requests.clean();
  }

  /** Removes what writers that died left in the queue's folders. */
  public void sweep() {
    Leftovers.sweep(queue.path());
    Leftovers.sweep(queue.path().resolve("requests"));
    queue.jobs().forEach(each -> Leftovers.sweep(each.path()));
  }

  public QueueFolder queue() {
    return queue;
  }

  /** What is wrong with jobs that cannot be read, by their numbers. */
  public synchronized Map<Integer, String> damaged() {
    return new TreeMap<>(damaged);
  }

  /** A job as it is now; empty where it was removed. */
  public synchronized Optional<Job> job(int number) {
    return Optional.ofNullable(jobs.get(number));
  }

  /** The number of the job to paint now; empty where none waits. */
  public synchronized Optional<Integer> next() {
    return JobOrder.of(jobs).stream()
        .filter(number -> jobs.get(number).state() == JobState.WAITING)
        .findFirst();
  }

  /** Frames of all jobs that wait, the one that is worked on aside. */
  public synchronized long framesWaiting() {
    return jobs.entrySet().stream()
        .filter(each -> each.getValue().state() == JobState.WAITING && each.getKey() != worked)
        .mapToLong(each -> each.getValue().range().count() - each.getValue().framesDone())
        .sum();
  }

  /** Changes a job, unless it was removed or no longer waits. */
  public synchronized void update(int number, UnaryOperator<Job> change) {
    Job now = jobs.get(number);
    if (now != null && now.state() == JobState.WAITING) {
      write(number, change.apply(now));
    }
  }

  /** The folder of this job is in use until the next call; 0 for none. */
  public synchronized void working(int number) {
    int before = worked;
    worked = number;
    if (before != 0 && before != number && !jobs.containsKey(before)) {
      try {
        queue.job(before).clear();
      } catch (IOException e) {
        throw queue.broken("cannot be written", e);
      }
    }
  }

  private void write(int number, Job job) {
    try {
      queue.job(number).write(job);
    } catch (IOException e) {
      throw queue.broken("cannot be written", e);
    }
    jobs.put(number, job);
    damaged.remove(number);
  }

  /** Does what is asked for in the folder of requests. */
  public synchronized void takeRequests() {
    try {
      requests.takeUp(this::take);
    } catch (IOException e) {
      throw queue.broken("cannot be used", e);
    }
  }

  private Request.Answer take(String name, Request request) {
    if (request.what() == Request.What.ADD) {
      return add(name, request.job());
    }
    List<String> lines = new ArrayList<>();
    List<Integer> changed = new ArrayList<>();
    for (int number : request.jobs()) {
      if (!jobs.containsKey(number) && !damaged.containsKey(number)) {
        lines.add("there is no job " + number + " in " + queue.path());
        continue;
      }
      String refusal = change(number, request);
      if (refusal.isEmpty()) {
        changed.add(number);
      } else {
        lines.add(refusal);
      }
    }
    return new Request.Answer(lines.isEmpty(), lines, changed);
  }

  private Request.Answer add(String name, Job job) {
    Map.Entry<Integer, Job> last = jobs.lastEntry();
    if (last != null && last.getValue().request().equals(name)) {
      return new Request.Answer(true, List.of(), List.of(last.getKey())); // it was cut off
    }
    int number = 1 + highest();
    while (Files.exists(queue.job(number).path())) {
      number++;
    }
    try {
      Files.createDirectories(queue.job(number).path());
      queue.disk().syncFolder(queue.jobsFolder());
    } catch (IOException e) {
      throw queue.broken("cannot be written", e);
    }
    long behindAll = jobs.values().stream().mapToLong(Job::order).max().orElse(0) + Job.STEP;
    write(number, job.added(name, behindAll, Job.now()));
    return new Request.Answer(true, List.of(), List.of(number));
  }

  private int highest() {
    return Math.max(
        worked,
        Math.max(jobs.isEmpty() ? 0 : jobs.lastKey(), damaged.isEmpty() ? 0 : damaged.lastKey()));
  }

  /** Returns why it cannot be done; empty where it is. */
  private String change(int number, Request request) {
    Job job = jobs.get(number);
    if (request.what() == Request.What.REMOVE) {
      remove(number);
      return "";
    }
    if (job == null) {
      return damaged.get(number);
    }
    switch (request.what()) {
      case PAUSE -> {
        if (job.state() != JobState.WAITING) {
          return "job " + number + " is " + job.state().word() + "; only what waits can be paused";
        }
        write(number, job.became(JobState.PAUSED, "", ""));
      }
      case CANCEL -> {
        if (job.state() == JobState.DONE) {
          return "job " + number + " is done; there is nothing to cancel";
        }
        write(number, job.became(JobState.CANCELLED, "", ""));
      }
      case RETRY -> {
        if (job.state() != JobState.WAITING) {
          write(number, job.waitingAgain());
        }
      }
      case MOVE -> move(number, job, request);
      default -> throw new IllegalStateException(request.what().name());
    }
    return "";
  }

  private void remove(int number) {
    JobFolder folder = queue.job(number);
    try {
      folder.forget();
      jobs.remove(number);
      damaged.remove(number);
      if (number != worked) {
        folder.clear();
      }
    } catch (IOException e) {
      throw queue.broken("cannot be written", e);
    }
  }

  private void move(int number, Job job, Request request) {
    int priority = request.priority() == null ? job.priority() : request.priority();
    Job moved = job.placed(priority, job.order());
    if (request.before() != null) {
      moved = job.placed(priority, place(number, priority, request.before()));
    }
    write(number, moved);
  }

  /** Orders are spread anew where there is no room between two. */
  private long place(int number, int priority, int before) {
    List<Integer> others = JobOrder.others(jobs, number, priority);
    OptionalLong place = JobOrder.place(jobs, others, before);
    if (place.isPresent()) {
      return place.getAsLong();
    }
    for (int i = 0; i < others.size(); i++) {
      Job job = jobs.get(others.get(i));
      write(others.get(i), job.placed(job.priority(), (i + 1) * Job.STEP));
    }
    return JobOrder.place(jobs, others, before).orElseThrow();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw queue.broken("cannot be let go of", e);
    }
  }
}
