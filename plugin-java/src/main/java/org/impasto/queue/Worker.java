package org.impasto.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.impasto.engine.AbortedException;

/**
 * Works through a queue's jobs, one piece of work after another, beside any number of other
 * workers.
 */
public final class Worker {
  /**
   * @param beat between two signs of life
   * @param silence after which a holder that was watched counts as dead; many beats
   * @param poll between two looks where there is nothing to do
   */
  public record Pace(Duration beat, Duration silence, Duration poll) {
    public static final Pace USUAL =
        new Pace(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(2));
  }

  /** How a run ended. */
  public enum End {
    /** Nothing is left to do, here or with others. */
    ALL_DONE,
    /** What is left is with other workers, who are alive. */
    WITH_OTHERS,
    STOPPED
  }

  private final QueueFolder queue;
  private final Shot.Opener opener;
  private final Pace pace;
  private final Watch watch;
  private final BooleanSupplier stop;
  private final Consumer<String> tell;
  private boolean failed;

  /**
   * @param stop asked often; what is begun is then given back
   * @param tell hears one line an event, for people
   */
  public Worker(
      QueueFolder queue,
      Shot.Opener opener,
      Pace pace,
      BooleanSupplier stop,
      Consumer<String> tell) {
    this.queue = queue;
    this.opener = opener;
    this.pace = pace;
    this.watch = new Watch(pace.silence(), System::nanoTime);
    this.stop = stop;
    this.tell = tell;
  }

  /** Whether something that this worker did failed. */
  public boolean failed() {
    return failed;
  }

  /**
   * Works until nothing is left that it could do.
   *
   * @param stay waits for further jobs instead of ending
   */
  public End run(boolean stay) {
    while (!stop.getAsBoolean()) {
      boolean worked = false;
      boolean unknown = false;
      boolean others = false;
      for (JobFolder job : queue.jobs()) {
        switch (attend(job)) {
          case WORKED -> worked = true;
          case UNKNOWN -> unknown = true;
          case OTHERS -> others = true;
          case NOTHING -> {}
        }
        if (worked || stop.getAsBoolean()) {
          break; // earlier jobs first, again
        }
      }
      if (!worked && !unknown && !stay && !stop.getAsBoolean()) {
        return others ? End.WITH_OTHERS : End.ALL_DONE;
      }
      if (!worked) {
        pause();
      }
    }
    return End.STOPPED;
  }

  private enum Found {
    WORKED,
    /** To be looked at again: nothing can be said yet. */
    UNKNOWN,
    OTHERS,
    NOTHING
  }

  /** Does the first piece of work of a job that can be had. */
  private Found attend(JobFolder folder) {
    try {
      return folder.isOpen() ? begin(folder) : Found.NOTHING;
    } catch (QueueException failure) {
      if (folder.whole()) {
        throw failure;
      }
      return Found.NOTHING; // removed meanwhile
    }
  }

  private Found begin(JobFolder folder) {
    Optional<List<Chunk>> chunks = folder.chunks();
    if (chunks.isEmpty()) {
      Found found =
          attempt(
              folder, JobFolder.SPLITTING, claim -> new JobWork(folder, claim, stop).split(opener));
      return found == Found.OTHERS ? Found.UNKNOWN : found; // there will be chunks in a moment
    }
    Found found = Found.NOTHING;
    for (Chunk chunk : chunks.get()) {
      if (!folder.isDone(chunk.name())) {
        Found each =
            attempt(
                folder,
                chunk.name(),
                claim -> new JobWork(folder, claim, stop).paint(opener, chunk, tell));
        if (each == Found.WORKED) {
          return each;
        }
        found = found == Found.UNKNOWN ? found : each;
      }
    }
    if (found != Found.NOTHING) {
      return found;
    }
    return attempt(
        folder, JobFolder.COMPLETION, claim -> new JobWork(folder, claim, stop).complete(opener));
  }

  private Found attempt(JobFolder folder, String work, Consumer<Claim> doing) {
    int generation = Claim.highest(folder.path(), work);
    switch (watch.look(folder.path(), work, generation)) {
      case ALIVE -> {
        return Found.OTHERS;
      }
      case UNKNOWN -> {
        return Found.UNKNOWN;
      }
      case FREE -> {}
    }
    Optional<Claim> claim = Claim.after(generation, folder.path(), work);
    if (claim.isEmpty()) {
      return Found.UNKNOWN;
    }
    perform(folder, work, claim.get(), doing);
    return Found.WORKED;
  }

  private void perform(JobFolder folder, String work, Claim claim, Consumer<Claim> doing) {
    String name = folder.name() + " " + work;
    ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(Worker::daemon);
    heart.scheduleAtFixedRate(
        claim::beat, pace.beat().toMillis(), pace.beat().toMillis(), TimeUnit.MILLISECONDS);
    try {
      // Another may have finished it between our look and our claim.
      if (folder.isDone(work) || work.equals(JobFolder.SPLITTING) && folder.chunks().isPresent()) {
        return;
      }
      folder.journal().add("began", work, -1, "");
      doing.accept(claim);
      folder.journal().add("done", work, -1, "");
      tell.accept(name + " done");
    } catch (AbortedException stopped) {
      if (folder.whole()) {
        folder.journal().add("stopped", work, -1, "");
      }
      tell.accept(name + (claim.held() ? " given back" : " left to another worker"));
    } catch (RuntimeException failure) {
      fail(folder, work, failure);
    } finally {
      heart.shutdownNow();
      claim.release();
    }
  }

  private void fail(JobFolder folder, String work, RuntimeException failure) {
    failed = true;
    String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    tell.accept(folder.name() + " " + work + " failed: " + reason);
    if (folder.whole()) {
      folder.failed(work, reason);
      folder.journal().add("failed", work, -1, reason);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "impasto queue heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  private void pause() {
    try {
      Thread.sleep(pace.poll().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AbortedException();
    }
  }
}
