package org.impasto.queue;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody asks something of a queue: done at once where nobody runs it, else by its runner.
 */
public final class Desk {
  private static final long LOOK_MILLISECONDS = 40;

  private final QueueFolder queue;
  private final String asker;
  private final Duration patience;

  /**
   * @param asker for people who find the lock held: who asks
   * @param patience how long a runner is waited for
   */
  public Desk(QueueFolder queue, String asker, Duration patience) {
    this.queue = queue;
    this.asker = asker;
    this.patience = patience;
  }

  /**
   * Returns what came of it; empty where the runner has not taken it up in time, but will.
   *
   * @throws QueueException where the queue cannot be used
   */
  public Optional<Request.Answer> ask(Request request) {
    Requests requests = queue.requests();
    try {
      String name = requests.lay(request);
      long end = System.nanoTime() + patience.toNanos();
      do {
        if (queue.holder().isEmpty()) {
          takeUpHere();
        }
        Optional<Request.Answer> answer = requests.answer(name);
        if (answer.isPresent()) {
          return answer;
        }
        Thread.sleep(LOOK_MILLISECONDS);
      } while (System.nanoTime() < end);
      return Optional.empty();
    } catch (JsonParseException e) {
      return Optional.of(
          new Request.Answer(
              false, List.of("the answer is damaged: " + e.getMessage()), List.of()));
    } catch (IOException e) {
      throw queue.broken("cannot be used", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void takeUpHere() {
    Optional<Ledger> ledger = Ledger.open(queue, asker);
    if (ledger.isPresent()) {
      try (Ledger open = ledger.get()) {
        open.takeRequests();
      }
    }
  }
}
