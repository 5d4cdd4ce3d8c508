package org.impasto.queue.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.impasto.files.PowerLoss;
import org.impasto.queue.Desk;
import org.impasto.queue.Ledger;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.Request;
import org.junit.jupiter.api.Test;

/** Runners that are killed, and machines whose power goes: the same bytes as from a quiet run. */
class KilledRunnerTest extends QueueTest {
  private static final int FRAMES = Integer.getInteger("impasto.frames", 12);
  private static final int KILLS = Integer.getInteger("impasto.kills", 3);

  @Test
  void killedAtRandomMomentsItGoesOnAndPaintsNoFinishedFrameAgain() throws Exception {
    long seed = Long.getLong("impasto.seed", System.nanoTime());
    Random random = new Random(seed);
    Path film = film("film");
    Path video = film("video");
    add(FakeFilm.job(film, FRAMES, "1,4,9", 25));
    add(FakeFilm.job(video, FRAMES, "1,7", 25, "video"));
    Path log = temporary.resolve("log");
    for (int kill = 0; kill < KILLS; kill++) {
      Process runner = RunnerProcess.start(queue.path(), log);
      while (queue.holder().isEmpty() && runner.isAlive()) {
        Thread.sleep(5);
      }
      runner.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
      runner.destroyForcibly().waitFor();
    }
    Process last = RunnerProcess.start(queue.path(), log);
    assertTrue(last.waitFor(60, TimeUnit.SECONDS), Files.readString(log));
    assertEquals(0, last.exitValue(), Files.readString(log));
    assertWhole(film, video, "seed " + seed);
    // A kill may fall between a frame's painting and our note of it, never the other way round.
    for (Path each : List.of(film, video)) {
      List<Integer> painted = painted(each);
      assertEquals(new HashSet<>(painted).size(), painted.size(), "seed " + seed + ": " + painted);
      assertTrue(painted.size() >= FRAMES - KILLS, painted.toString());
    }
    assertNothingLeftBehind();
  }

  @Test
  void powerLossAtEveryStepOfTheQueueLeavesNoHalfState() throws Exception {
    int steps = 0;
    for (boolean over = false; !over; steps++) {
      over = powerLossAfter(steps, steps % 2 == 0, steps % 3 / 2.0);
    }
    assertTrue(steps > 40, steps + " steps");
  }

  private boolean powerLossAfter(int steps, boolean namesKept, double share) throws Exception {
    Path film = film("film" + steps);
    Path video = film("video" + steps);
    queue = new QueueFolder(temporary.resolve("queue" + steps)).made();
    add(FakeFilm.job(film, 3, "1,3", 0));
    add(FakeFilm.job(video, 2, "1", 0, "video"));
    PowerLoss disk = new PowerLoss(steps);
    boolean over = false;
    try (Ledger ledger =
        Ledger.open(new QueueFolder(queue.path(), disk), "the runner").orElseThrow()) {
      new Runner(
              ledger,
              "the runner",
              FakeFilm::new,
              Duration.ofSeconds(10),
              () -> false,
              line -> {},
              activity -> {})
          .run(false, () -> {});
      over = true;
    } catch (PowerLoss.Cut power) {
      assertTrue(disk.happened());
    }
    disk.aftermath(namesKept, share);
    told.clear();
    run();
    assertEquals("done", status(1).word(), steps + ": " + told + status(1).message());
    assertEquals("done", status(2).word(), steps + ": " + told);
    assertEquals(frames(3), painted(film), "after " + steps);
    assertEquals(frames(2), painted(video), "after " + steps);
    assertNothingLeftBehind();
    return over;
  }

  @Test
  void anAddThatPowerLossCutsIsThereOnceOrNotAtAll() throws Exception {
    for (int steps = 0; steps < 16; steps++) {
      QueueFolder place = new QueueFolder(temporary.resolve("q" + steps)).made();
      PowerLoss disk = new PowerLoss(steps);
      boolean added = false;
      try {
        new Desk(new QueueFolder(place.path(), disk), "a test", Duration.ofSeconds(5))
            .ask(Request.add(FakeFilm.job(film("f"), 1, "1", 0)));
        added = true;
      } catch (PowerLoss.Cut power) {
        assertTrue(disk.happened());
      }
      disk.aftermath(steps % 2 == 0, 0.5);
      queue = place;
      run();
      int jobs = queue.jobs().size();
      assertTrue(jobs == 1 || jobs == 0 && !added, steps + " steps: " + jobs + " jobs");
    }
  }

  private void assertWhole(Path film, Path video, String when) throws IOException {
    Map<String, String> pictures = output(film);
    assertEquals(FRAMES, pictures.size(), when);
    for (int time = 1; time <= FRAMES; time++) {
      assertEquals("picture of frame " + time, pictures.get("" + time), when);
    }
    String whole = String.join("\n", pictures("picture of frame ")) + "\n";
    assertEquals(Map.of("film", whole), output(video), when);
  }

  private static List<String> pictures(String text) {
    return frames(FRAMES).stream().map(time -> text + time).toList();
  }

  private void assertNothingLeftBehind() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      List<Path> left =
          files
              .filter(file -> file.getFileName().toString().matches("\\.(part|lock)-.*"))
              .filter(file -> !file.toString().contains("/store/"))
              .toList();
      assertEquals(List.of(), left);
    }
  }
}
