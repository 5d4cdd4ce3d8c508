package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight threads on four nodes of the real bundle, with aborts, edits and deletions between;
 * CONTRIBUTING.md has the long run.
 */
class ManyThreadsTest {
  private static final String SECONDS = "5";

  @Test
  void everyFrameIsThatOfAQuietRun(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log");
    String stress =
        Path.of(System.getProperty("impasto.host")).resolveSibling("bundle-stress").toString();
    String library =
        Path.of(System.getProperty("impasto.bundle"), "Contents", "Linux-x86-64", "Impasto.ofx")
            .toString();
    ProcessBuilder builder =
        new ProcessBuilder(stress, SECONDS, library, folder.resolve("stores").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    assertEquals(0, builder.start().waitFor(), () -> read(log));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
