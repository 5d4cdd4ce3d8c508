package org.impasto.queue.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.impasto.engine.AbortedException;
import org.impasto.farm.Film;
import org.impasto.queue.Activity;
import org.impasto.queue.Job;
import org.impasto.queue.JobState;
import org.impasto.queue.Ledger;
import org.impasto.queue.QueueException;

/**
 * Paints a queue's jobs, one after another. There is one runner, which holds the queue's lock; what
 * others ask meanwhile it takes up within a fraction of a second. A job that fails is left, and the
 * next begun; a disk that fails ends the run.
 */
public final class Runner {
  /** How a run ended. */
  public enum End {
    ALL_DONE,
    STOPPED
  }

  private static final int NONE = 0;

  private final Ledger ledger;
  private final Film.Opener<Job> opener;
  private final Duration poll;
  private final BooleanSupplier stop;
  private final Consumer<String> tell;
  private final Board board;
  private final Activity resting;
  private int done;
  private int failed;

  /**
   * @param runner who runs it, for people
   * @param poll between two looks at the requests
   * @param stop asked often; what is begun is then left
   * @param tell hears one line an event, for people
   * @param watcher sees what the runner is at, many times a second
   */
  public Runner(
      Ledger ledger,
      String runner,
      Film.Opener<Job> opener,
      Duration poll,
      BooleanSupplier stop,
      Consumer<String> tell,
      Consumer<Activity> watcher) {
    this.ledger = ledger;
    this.opener = opener;
    this.poll = poll;
    this.stop = stop;
    this.tell = tell;
    board = new Board(ledger.queue(), watcher);
    resting = new Activity(runner, NONE, 0, 0, 0, "begins", 0, -1, -1, -1).resting();
  }

  /** Jobs that this run finished. */
  public int done() {
    return done;
  }

  /** Jobs that failed in this run, or cannot be read. */
  public int failed() {
    return failed + ledger.damaged().size();
  }

  /**
   * Works until no job waits.
   *
   * @param stay waits for further jobs instead of ending
   * @param idle what to do whenever no job waits any more
   * @throws QueueException where the queue's folder cannot be used any more
   */
  public End run(boolean stay, Runnable idle) {
    ledger.sweep();
    ledger
        .damaged()
        .forEach((number, why) -> tell.accept("%04d damaged: %s".formatted(number, why)));
    try (RequestWatch watch = RequestWatch.start(ledger, poll)) {
      boolean worked = true;
      while (!stop.getAsBoolean()) {
        watch.check();
        ledger.takeRequests();
        Optional<Integer> next = ledger.next();
        if (next.isPresent()) {
          work(next.get(), watch);
          worked = true;
          continue;
        }
        if (worked) {
          board.showNow(resting);
          idle.run();
          worked = false;
        }
        if (!stay) {
          return End.ALL_DONE;
        }
        watch.pause();
      }
      return End.STOPPED;
    }
  }

  /** Paints a job, shot by shot, until it is over or another comes before it. */
  private void work(int number, RequestWatch watch) {
    BooleanSupplier leave = () -> stop.getAsBoolean() || watch.failed() || !waits(number);
    ledger.working(number);
    try (JobWork work = JobWork.open(ledger, number, opener, board, resting, leave, tell)) {
      paintJob(work, leave);
    } catch (AbortedException left) {
      watch.check();
      tell.accept("%04d left".formatted(number));
    } catch (IOException | UncheckedIOException e) {
      fault(number, e);
    } catch (QueueException fault) {
      throw fault;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      fail(number, e); // the film could not be opened
    } finally {
      ledger.working(NONE);
    }
  }

  private void paintJob(JobWork work, BooleanSupplier leave) throws IOException {
    try {
      boolean over = false;
      while (!over && !leave.getAsBoolean()) {
        over = work.step();
        if (!over && ledger.next().filter(next -> next != work.number()).isPresent()) {
          return; // another goes first; this one goes on where it is
        }
      }
      done += over ? 1 : 0;
    } catch (AbortedException | QueueException passedOn) {
      throw passedOn;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (waits(work.number())) {
        work.failed(reason(e));
      }
      fail(work.number(), e);
    }
  }

  private boolean waits(int number) {
    return ledger.job(number).filter(job -> job.state() == JobState.WAITING).isPresent();
  }

  private void fail(int number, Throwable cause) {
    if (!waits(number)) {
      return; // removed or cancelled at the same moment
    }
    failed++;
    ledger.update(
        number,
        job ->
            job.became(
                JobState.FAILED,
                reason(cause),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    tell.accept("%04d failed: %s".formatted(number, reason(cause)));
  }

  /** A file could not be written or read: where that was the job's, the job failed. */
  private void fault(int number, Exception cause) {
    fail(number, cause); // throws where it is the queue's disk
  }

  private static String reason(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "there is not enough memory (" + cause.getMessage() + "); set Memory lower";
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
