package org.impasto.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {
  @TempDir Path folder;
  private long now;
  private final Watch watch = new Watch(Duration.ofSeconds(60), () -> now);

  @Test
  void isGivenToOneOfMany() {
    long given =
        IntStream.range(0, 200)
            .parallel()
            .filter(i -> Claim.after(0, folder, "work").isPresent())
            .count();
    assertEquals(1, given);
    assertEquals(1, Claim.highest(folder, "work"));
    assertEquals(0, Claim.highest(folder, "wor"));
  }

  @Test
  void givenBackIsFree() {
    Claim claim = Claim.after(0, folder, "work").orElseThrow();
    assertTrue(claim.held());
    claim.release();
    assertEquals(Watch.State.FREE, watch.look(folder, "work", 1));
    assertTrue(Claim.after(1, folder, "work").isPresent());
    assertFalse(claim.held());
  }

  @Test
  void aHolderOnAnotherMachineIsDeadOnceItWasSilentForLongWhileWatched() throws Exception {
    elsewhere(1, 0);
    assertEquals(Watch.State.UNKNOWN, watch.look(folder, "work", 1));
    after(50);
    elsewhere(1, 1);
    assertEquals(Watch.State.ALIVE, watch.look(folder, "work", 1));
    after(59);
    assertEquals(Watch.State.ALIVE, watch.look(folder, "work", 1));
    after(2);
    assertEquals(Watch.State.FREE, watch.look(folder, "work", 1));
  }

  @Test
  void aNewHolderIsWatchedAnew() throws Exception {
    elsewhere(1, 0);
    watch.look(folder, "work", 1);
    after(61);
    elsewhere(2, 0);
    assertEquals(Watch.State.UNKNOWN, watch.look(folder, "work", 2));
  }

  @Test
  void anEndedProcessOfThisMachineIsDeadAtOnce() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    write(1, new WorkerName(WorkerName.here().machine(), ended.pid(), 0), 0);
    assertEquals(Watch.State.FREE, watch.look(folder, "work", 1));
    // The number of a process is used again: this one runs, but began at another time.
    write(2, new WorkerName(WorkerName.here().machine(), WorkerName.here().process(), 12345), 0);
    assertEquals(Watch.State.FREE, watch.look(folder, "work", 2));
  }

  @Test
  void aClaimThatIsBeingWrittenIsNotTaken() throws Exception {
    Files.writeString(folder.resolve("work.claim-1"), "{\"machi");
    assertEquals(Watch.State.UNKNOWN, watch.look(folder, "work", 1));
  }

  @Test
  void beatsAreCountedInPlace() {
    Claim claim = Claim.after(0, folder, "work").orElseThrow();
    claim.beat();
    claim.beat();
    assertEquals("000000000002", Claim.holder(folder, "work", 1).orElseThrow().beat());
    claim.release();
    assertTrue(Claim.holder(folder, "work", 1).orElseThrow().released());
  }

  @Test
  void chunksBeginAtCutsAndCoverTheRange() {
    assertEquals(
        List.of(new Chunk(1, 5, 9), new Chunk(2, 10, 24), new Chunk(3, 25, 30)),
        Chunk.split(
            new org.impasto.media.FrameRange(5, 30),
            new java.util.TreeSet<>(List.of(1, 10, 25, 31))));
  }

  private void after(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  private void elsewhere(int generation, long beat) throws Exception {
    write(generation, new WorkerName("elsewhere", 7, 1), beat);
  }

  private void write(int generation, WorkerName worker, long beat) throws Exception {
    String text = Json.LINE.toJson(worker) + "\n%012d\n".formatted(beat);
    Files.writeString(folder.resolve("work.claim-" + generation), text);
  }
}
