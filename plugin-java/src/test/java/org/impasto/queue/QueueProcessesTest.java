package org.impasto.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers in processes of their own on one queue. */
class QueueProcessesTest {
  private static final int FRAMES = 24;

  @TempDir Path temporary;

  @Test
  void shareAJobAndPaintNoFrameTwice() throws Exception {
    JobFolder job = add("1,7,13,19", 40);
    Process one = worker("one");
    Process other = worker("other");
    finish(one);
    finish(other);
    assertTrue(job.isComplete());
    assertEquals(Map.of(1L, (long) FRAMES), timesPainted(job));
    long workers =
        job.journal().events().stream()
            .filter(Journal.Event::isFrame)
            .map(Journal.Event::worker)
            .distinct()
            .count();
    assertEquals(2, workers, "both had something to do");
  }

  @Test
  void aKilledWorkersChunkGoesOnWhereItWas() throws Exception {
    JobFolder job = add("1", 40);
    Process killed = worker("killed");
    while (framesOf(job) < 5 && killed.isAlive()) {
      Thread.sleep(5);
    }
    killed.destroyForcibly().waitFor();
    long before = framesOf(job);
    assertTrue(before >= 5 && before < FRAMES, "frames before the kill: " + before);
    assertFalse(job.isComplete());
    finish(worker("next"));
    assertTrue(job.isComplete());
    Map<Long, Long> painted = timesPainted(job);
    // The kill may fall between a frame's file and its line in the journal: then it counts as
    // stored.
    assertEquals(List.of(1L), List.copyOf(painted.keySet()), painted.toString());
    assertTrue(painted.get(1L) >= FRAMES - 1, painted.toString());
    for (int time = 1; time <= FRAMES; time++) {
      assertTrue(Files.exists(temporary.resolve("shot/frame-" + time)), "frame " + time);
    }
  }

  private JobFolder add(String beginnings, int milliseconds) throws IOException {
    Path shot = Files.createDirectories(temporary.resolve("shot"));
    return new QueueFolder(temporary.resolve("queue"))
        .add(FakeShot.job(shot, FRAMES, beginnings, milliseconds));
  }

  private static long framesOf(JobFolder job) {
    return job.journal().events().stream().filter(Journal.Event::isFrame).count();
  }

  /** How many frames were painted how often. */
  private static Map<Long, Long> timesPainted(JobFolder job) {
    Map<Integer, Long> times =
        job.journal().events().stream()
            .filter(event -> event.what().equals(Journal.PAINTED))
            .collect(
                Collectors.groupingBy(Journal.Event::frame, TreeMap::new, Collectors.counting()));
    return times.values().stream()
        .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
  }

  private Process worker(String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.impasto.queue.QueueProcess",
            temporary.resolve("queue").toString())
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve(name + ".log").toFile())
        .start();
  }

  private static void finish(Process worker) throws InterruptedException {
    assertTrue(worker.waitFor(60, TimeUnit.SECONDS), "the worker hangs");
    assertEquals(0, worker.exitValue());
  }
}
