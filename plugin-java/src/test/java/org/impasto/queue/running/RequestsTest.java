package org.impasto.queue.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.impasto.queue.Activity;
import org.impasto.queue.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of a queue while a runner in another process holds it. */
class RequestsTest extends QueueTest {
  private Process runner;

  private void start() throws Exception {
    runner = RunnerProcess.start(queue.path(), temporary.resolve("log"), "stay");
    await(() -> queue.holder().isPresent());
  }

  @AfterEach
  void stop() throws Exception {
    if (runner != null) {
      runner.destroyForcibly().waitFor();
    }
  }

  @Test
  void isTakenUpByTheRunner() throws Exception {
    Path slow = film("slow");
    int first = add(FakeFilm.job(slow, 500, "1,3", 20));
    start();
    await(() -> status(first).word().equals("running") && status(first).done() > 1);
    assertTrue(status(first).secondsLeft() > 1, status(first).toString());
    assertEquals("the runner", Activity.of(queue).runner());
    int quick = add(FakeFilm.job(film("quick"), 2, "1", 0));
    assertEquals("waiting", status(quick).word());
    assertTrue(ask(Request.of(Request.What.PAUSE, List.of(first))).done());
    await(() -> status(quick).word().equals("done"));
    assertEquals("paused", status(first).word());
    int before = painted(slow).size();
    ask(Request.of(Request.What.RETRY, List.of(first)));
    await(() -> status(first).word().equals("running"));
    ask(Request.of(Request.What.REMOVE, List.of(first)));
    await(() -> !Files.exists(queue.job(first).path()));
    assertTrue(painted(slow).size() >= before);
    int last = add(FakeFilm.job(film("last"), 2, "1", 0));
    await(() -> status(last).word().equals("done"));
    assertTrue(runner.isAlive());
    assertFalse(Files.exists(queue.job(first).path()));
  }

  @Test
  void aJobOfAHigherPriorityGoesFirstAtTheNextCut() throws Exception {
    int slow = add(FakeFilm.job(film("long"), 40, "1,6,11,16,21,26,31,36", 20));
    start();
    await(() -> status(slow).done() > 1);
    int urgent = add(FakeFilm.job(film("urgent"), 2, "1", 0));
    ask(Request.move(List.of(urgent), 10, null));
    await(() -> status(urgent).word().equals("done"));
    assertFalse(status(slow).word().equals("done"));
    await(() -> status(slow).word().equals("done"));
    assertEquals(frames(40), painted(film("long")));
  }

  private void await(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + Files.readString(temporary.resolve("log")));
      }
      Thread.sleep(10);
    }
  }
}
