package org.impasto.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Damaged files of every kind, read in a process of their own: {@code mvn -Pfuzz -pl
 * manifest,plugin-java test}, with {@code -Dimpasto.fuzz.seed=}, {@code -Dimpasto.fuzz.count=} and
 * {@code -Dimpasto.fuzz.seconds=} as wished. Files that were no refusal stay in target/fuzz.
 */
@Tag("fuzz")
class FuzzTest {
  private static final int MOST_LINES = 20;

  @Test
  void everyReaderReadsOrRefusesWithinItsBounds() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "fuzz").toAbsolutePath());
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Djava.awt.headless=true",
            "-Dorg.bytedeco.javacpp.maxbytes=0",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
            "-cp",
            System.getProperty("java.class.path"),
            ReadProcess.class.getName(),
            folder.toString(),
            System.getProperty("impasto.fuzz.seed", "1"),
            System.getProperty("impasto.fuzz.count", "1000000"),
            System.getProperty("impasto.fuzz.seconds", "60"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Deque<String> telling = new ArrayDeque<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(line);
        tell(telling, line);
      }
    }
    assertEquals(
        0,
        process.waitFor(),
        "its files lie in " + folder + ":\n" + String.join("\n", telling) + "\nexit status");
  }

  /** Faults first; beside them what was said last, for a process that ended by itself. */
  private static void tell(Deque<String> telling, String line) {
    telling.add(line);
    if (telling.size() > MOST_LINES) {
      String plain =
          telling.stream()
              .filter(each -> !each.startsWith("FAULT"))
              .findFirst()
              .orElse(telling.getLast());
      telling.removeFirstOccurrence(plain);
    }
  }
}
