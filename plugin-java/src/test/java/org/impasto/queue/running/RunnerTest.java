package org.impasto.queue.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.impasto.queue.JobStatus;
import org.impasto.queue.Ledger;
import org.impasto.queue.QueueException;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.Request;
import org.junit.jupiter.api.Test;

class RunnerTest extends QueueTest {
  @Test
  void jobsArePaintedByPriorityAndThenInTheirOrder() throws IOException {
    Path one = film("one");
    int first = add(FakeFilm.job(one, 3, "1,3", 0));
    int second = add(FakeFilm.job(film("two"), 2, "1", 0));
    int third = add(FakeFilm.job(film("three"), 2, "1", 0, "video"));
    int fourth = add(FakeFilm.job(film("four"), 2, "1", 0));
    ask(Request.move(List.of(third), null, Request.FRONT));
    ask(Request.move(List.of(fourth), 5, null));
    assertEquals(
        List.of(fourth, third, first, second),
        JobStatus.of(queue).stream().map(JobStatus::number).toList());
    assertEquals(Runner.End.ALL_DONE, run());
    assertEquals(
        List.of("0004 done", "0003 done", "0001 done", "0002 done"),
        told.stream().filter(line -> line.endsWith(" done")).toList());
    JobStatus status = status(first);
    assertEquals("done", status.word());
    assertEquals(List.of(3, 3, 2), List.of(status.frames(), status.done(), status.shots()));
    assertEquals("picture of frame 2", output(one).get("2"));
    assertTrue(Files.readString(queue.job(first).log()).contains("frame 3 painted, shot 2"));
  }

  @Test
  void manyMovesToOnePlaceKeepTheOrder() {
    int first = add(FakeFilm.job(film("film"), 1, "1", 0));
    int last = add(FakeFilm.job(film("film"), 1, "1", 0));
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      int next = add(FakeFilm.job(film("film"), 1, "1", 0));
      ask(Request.move(List.of(next), null, last));
      moved.add(next);
    }
    List<Integer> expected = new ArrayList<>(List.of(first));
    expected.addAll(moved);
    expected.add(last);
    assertEquals(expected, JobStatus.of(queue).stream().map(JobStatus::number).toList());
  }

  @Test
  void aFailureIsToldAndLetsOtherJobsGoOnAndCanBeRetried() throws IOException {
    Path film = film("film");
    Files.writeString(film.resolve("spoilt-2"), "");
    int failing = add(FakeFilm.job(film, 3, "1", 0));
    int absent = add(FakeFilm.job(temporary.resolve("absent"), 3, "1", 0));
    int other = add(FakeFilm.job(film("other"), 2, "1", 0));
    run();
    assertEquals("frame 2 is spoilt", status(failing).message());
    assertEquals("failed", status(failing).word());
    assertTrue(status(absent).message().startsWith("there is no film"), status(absent).message());
    assertEquals("done", status(other).word());
    Files.delete(film.resolve("spoilt-2"));
    ask(Request.of(Request.What.RETRY, List.of(failing)));
    run();
    assertEquals("done", status(failing).word());
    assertEquals(frames(3), painted(film));
  }

  @Test
  void nothingCountsAsDoneThatWasNotLookedAt() throws IOException {
    Path film = film("film");
    int job = add(FakeFilm.job(film, 5, "1,3", 0));
    run();
    Files.writeString(film.resolve("out/2"), "picture of frame 7"); // same size
    Files.delete(film.resolve("out/4"));
    Files.writeString(film.resolve("out/5"), "");
    ask(Request.of(Request.What.RETRY, List.of(job)));
    run();
    assertEquals("done", status(job).word());
    for (int time = 1; time <= 5; time++) {
      assertEquals("picture of frame " + time, output(film).get("" + time));
    }
    assertEquals(frames(5), painted(film), "written again from the store");
    assertFalse(told.toString().contains("frame 1 from the store"), "1 and 3 were whole");
  }

  @Test
  void aPictureThatIsChangedWhileTheJobIsPaintedIsFound() throws IOException {
    Path film = film("film");
    int job = add(FakeFilm.job(film, 4, "1,3", 20));
    AtomicInteger asked = new AtomicInteger();
    Path picture = film.resolve("out/1");
    run(
        () -> {
          if (Files.exists(film.resolve("out/3")) && asked.incrementAndGet() == 1) {
            assertTrue(picture.toFile().delete());
          }
          return false;
        });
    assertEquals("failed", status(job).word());
    assertTrue(status(job).message().startsWith("pictures of frame 1 are missing"));
  }

  @Test
  void aStoppedRunGoesOnWhereItWas() throws IOException {
    Path film = film("film");
    int job = add(FakeFilm.job(film, 6, "1", 30));
    assertEquals(Runner.End.STOPPED, run(() -> Files.exists(film.resolve("out/3"))));
    assertEquals("waiting", status(job).word());
    assertEquals(Runner.End.ALL_DONE, run());
    assertEquals(frames(6), painted(film));
  }

  @Test
  void pausedCancelledAndRemovedJobsAreLeftAlone() throws IOException {
    int paused = add(FakeFilm.job(film("paused"), 1, "1", 0));
    int cancelled = add(FakeFilm.job(film("cancelled"), 1, "1", 0));
    int removed = add(FakeFilm.job(film("removed"), 1, "1", 0));
    ask(Request.of(Request.What.PAUSE, List.of(paused)));
    ask(Request.of(Request.What.CANCEL, List.of(cancelled)));
    ask(Request.of(Request.What.REMOVE, List.of(removed)));
    run();
    assertEquals("paused", status(paused).word());
    assertEquals("cancelled", status(cancelled).word());
    assertFalse(Files.exists(queue.job(removed).path()));
    ask(Request.of(Request.What.RETRY, List.of(paused, cancelled)));
    run();
    assertEquals("done", status(paused).word());
    assertEquals("done", status(cancelled).word());
    Request.Answer none = ask(Request.of(Request.What.RETRY, List.of(99)));
    assertFalse(none.done());
    assertTrue(none.lines().get(0).startsWith("there is no job 99 in"));
  }

  @Test
  void garbageIsContained() throws IOException {
    int good = add(FakeFilm.job(film("film"), 2, "1", 0));
    Path jobs = queue.job(good).path().getParent();
    String[] garbage = {"{\"form\":2,\"arg", "", "null", "[]", "{\"form\":2}", "{\"form\":9}"};
    for (int i = 0; i < garbage.length; i++) {
      Path folder = Files.createDirectory(jobs.resolve("%04d".formatted(10 + i)));
      Files.writeString(folder.resolve("job.json"), garbage[i]);
    }
    Files.write(
        Files.createDirectory(jobs.resolve("0020")).resolve("job.json"), new byte[] {-1, 0, 7});
    Files.createDirectories(jobs.resolve("0021/job.json"));
    Files.writeString(jobs.resolve("0022"), "a file");
    Files.writeString(jobs.resolve("notes"), "somebody's");
    Path requests = Files.createDirectories(queue.path().resolve("requests"));
    Files.writeString(requests.resolve("0-a.request.json"), "{\"what\":\"ADD\"}");
    run();
    assertEquals("done", status(good).word());
    for (int number : new int[] {10, 11, 12, 13, 14, 15, 20, 21}) {
      assertEquals("damaged", status(number).word(), number + "");
      assertFalse(status(number).message().isEmpty());
    }
    assertTrue(status(15).message().contains("newer Impasto"), status(15).message());
    assertTrue(status(10).message().contains("remove job 0010 and add it again"));
    assertEquals(
        23, add(FakeFilm.job(film("film"), 2, "1", 0)), "no number that anything else bears");
    ask(Request.of(Request.What.REMOVE, List.of(10)));
    assertFalse(Files.exists(jobs.resolve("0010")));
  }

  @Test
  void aSecondRunnerIsToldWhoHoldsTheQueue() {
    try (Ledger ledger = Ledger.open(queue, "process 7 on here").orElseThrow()) {
      assertTrue(Ledger.open(queue, "another").isEmpty());
      assertEquals("process 7 on here", queue.holder().orElseThrow());
    }
    assertTrue(queue.holder().isEmpty());
  }

  @Test
  void aFolderThatVanishesEndsTheRun() throws IOException {
    Path film = film("film");
    add(FakeFilm.job(film, 9, "1,3,5,7", 5));
    QueueException gone =
        assertThrows(
            QueueException.class,
            () ->
                run(
                    () -> {
                      if (Files.exists(film.resolve("out/2")) && Files.exists(queue.path())) {
                        move(queue.path(), temporary.resolve("away"));
                      }
                      return false;
                    }));
    assertTrue(gone.getMessage().contains("check that its disk is mounted"), gone.getMessage());
    QueueFolder absent = new QueueFolder(temporary.resolve("nowhere"));
    assertTrue(
        assertThrows(QueueException.class, absent::required)
            .getMessage()
            .startsWith("there is no queue"));
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
