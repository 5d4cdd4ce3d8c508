package org.impasto.store;

import static org.impasto.store.TestFrames.address;
import static org.impasto.store.TestFrames.hasExactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only shows with a second process: kills, company, and disks that say no. */
@Timeout(60)
class StoreProcessesTest {
  private static final long AMPLE = 1L << 30;

  @TempDir Path folder;

  @Test
  void killedInTheMiddleLeavesNoHalfFrame() throws Exception {
    DiskStore store = new DiskStore(folder, AMPLE);
    Process process = StoreProcess.start(StoreProcess.command("fill", folder, AMPLE, 0));
    while (!store.contains(address(7)) || parts().isEmpty()) {
      assertTrue(process.isAlive(), () -> output(process));
    }
    process.destroyForcibly().waitFor();
    for (int seed = 0; seed < 8; seed++) {
      assertTrue(hasExactly(store, 500, 400, seed), "frame " + seed);
    }
  }

  @Test
  void severalProcessesShareOneFolder() throws Exception {
    long frameBytes = 64 + 4L * 3 * StoreProcess.WIDTH * StoreProcess.HEIGHT;
    long limit = 20 * frameBytes;
    List<Process> others =
        List.of(
            StoreProcess.start(StoreProcess.command("mingle", folder, limit, 1)),
            StoreProcess.start(StoreProcess.command("mingle", folder, limit, 2)));
    StoreProcess.mingle(new DiskStore(folder, limit), 3);
    for (Process other : others) {
      assertEquals("", output(other));
      assertEquals(0, other.waitFor());
    }
    TestFrames.put(new DiskStore(folder, limit), StoreProcess.WIDTH, StoreProcess.HEIGHT, 99);
    long frames = files(".frame").size() - parts().size();
    assertTrue(frames > 1 && frames * frameBytes <= limit, frames + " frames");
    assertEquals(List.of(), parts());
  }

  @Test
  void writeThatFailsHalfwayIsExplainedAndCleanedUp() throws Exception {
    String said = underShell("ulimit -f 64; exec \"$@\"", 200_000);
    assertTrue(
        said.startsWith("StoreException: The painted frame cannot be kept in " + folder), said);
    assertTrue(said.contains("writing failed with IOException (File too large)"), said);
    assertTrue(said.contains("or choose another store folder"), said);
    assertEquals(List.of(), files(""));
  }

  @Test
  void fullDiskIsExplained() throws Exception {
    assumeMounts();
    String mount = "mount -t tmpfs -o size=1m none " + folder + "; exec \"$@\"";
    String said = underNamespace(mount, 200_000);
    String start =
        "StoreException: The painted frame cannot be kept in " + folder + ": the disk is full (";
    assertTrue(said.startsWith(start), said);
    assertTrue(
        said.contains("MB free, 3 MB needed); free space there, or choose another store folder"),
        said);
    assertTrue(underNamespace(mount, 20_000).startsWith("kept: true"), "one that fits is kept");
  }

  @Test
  void readOnlyFolderIsExplained() throws Exception {
    assumeMounts();
    String said = underNamespace("mount -t tmpfs -o ro none " + folder + "; exec \"$@\"", 100);
    assertTrue(
        said.contains(folder + " may not be written to; change its permissions, or choose another"),
        said);
  }

  private String underNamespace(String script, int pixels) throws Exception {
    return run(Stream.concat(Stream.of("unshare", "-rm"), shell(script, pixels)).toList());
  }

  private String underShell(String script, int pixels) throws Exception {
    return run(shell(script, pixels).toList());
  }

  private Stream<String> shell(String script, int pixels) {
    return Stream.concat(
        Stream.of("sh", "-c", script, "sh"),
        StoreProcess.command("once", folder, AMPLE, pixels).stream());
  }

  private static String run(List<String> command) throws Exception {
    Process process = StoreProcess.start(command);
    String said = output(process);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), said);
    return said;
  }

  private static void assumeMounts() throws Exception {
    boolean works;
    try {
      works =
          new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/tmp")
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException noSuchProgram) {
      works = false;
    }
    assumeTrue(
        works, "this machine does not let a process mount a small disk of its own (unshare -rm)");
  }

  private static String output(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private List<Path> parts() throws IOException {
    return files(".frame").stream()
        .filter(file -> file.getFileName().toString().startsWith(".part-"))
        .toList();
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(ending)).toList();
    } catch (UncheckedIOException renamedMeanwhile) {
      return List.of();
    }
  }
}
