package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle in a host: the same frames in any order, after a kill, and on the command line. */
class PaintedShotTest {
  @TempDir static Path shots;
  private static String pattern;
  private static Map<Integer, String> inOrder;

  @BeforeAll
  static void paintInOrder(@TempDir Path folder) throws Exception {
    pattern = SmallShot.write(shots);
    HostRun.Outcome outcome =
        SmallShot.run(folder, pattern)
            .with("--frames", "1-4", "--out", shots.resolve("node_%02d.ppm").toString())
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    inOrder = outcome.sums();
    assertEquals(SmallShot.FRAMES, inOrder.size(), outcome.text());
  }

  @Test
  void reverseAndRandomOrderGiveTheSameBytes(@TempDir Path reverse, @TempDir Path random)
      throws Exception {
    assertEquals(inOrder, SmallShot.run(reverse, pattern).with("--frames", "4-1").run().sums());
    assertEquals(inOrder, SmallShot.run(random, pattern).with("--frames", "3,1,4,2").run().sums());
  }

  @Test
  void everyLifecycleOfTheNodeFindsTheChain(@TempDir Path folder) throws Exception {
    HostRun.Outcome outcome =
        SmallShot.run(folder, pattern).with("--frames", "1-4", "--repeat-lifecycle").run();
    assertEquals(0, outcome.status(), outcome.text());
    assertEquals(inOrder, outcome.sums());
  }

  @Test
  void aHostWithoutTemporalAccessThatMakesANodeForEveryFrameGetsTheChain(@TempDir Path folder)
      throws Exception {
    HostRun.Outcome outcome =
        SmallShot.run(folder, pattern)
            .with("--frames", "1-4", "--repeat-lifecycle", "--no-temporal-access")
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    assertEquals(inOrder, outcome.sums());
  }

  @Test
  void aHostKilledInTheMiddleOfAFrameGoesOnFromTheStore(@TempDir Path folder) throws Exception {
    HostRun slow = SmallShot.run(folder, pattern).with("--frames", "1-4");
    Process process = slow.start();
    while (storedFrames(folder) < 2 && process.isAlive()) {
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
    long kept = storedFrames(folder);
    assertTrue(kept >= 2, "frames kept: " + kept);
    HostRun.Outcome again = SmallShot.run(folder, pattern).with("--frames", "1-4").run();
    assertEquals(0, again.status(), again.text());
    assertEquals(inOrder, again.sums());
  }

  private static long storedFrames(Path folder) throws IOException {
    if (!Files.isDirectory(folder.resolve("store"))) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      return files.filter(file -> file.toString().endsWith(".frame")).count();
    }
  }

  @Test
  void theCommandLinePaintsTheSamePictures(@TempDir Path folder) throws Exception {
    SmallShot.paint(folder, pattern);
    for (int time = 1; time <= SmallShot.FRAMES; time++) {
      assertArrayEquals(
          Files.readAllBytes(shots.resolve("node_%02d.ppm".formatted(time))),
          Files.readAllBytes(folder.resolve("line_%02d.ppm".formatted(time))),
          "frame " + time);
    }
  }

  @Test
  void anAbortIsNoFailure(@TempDir Path folder) throws Exception {
    HostRun.Outcome outcome =
        SmallShot.run(folder, pattern)
            .parameter("impastoFirstEvaluations", 5000)
            .with("--frames", "1", "--abort-after", "4")
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    assertTrue(outcome.text().contains("frame 1 aborted"), outcome.text());
    assertEquals(0, outcome.undefinedPixels());
  }
}
