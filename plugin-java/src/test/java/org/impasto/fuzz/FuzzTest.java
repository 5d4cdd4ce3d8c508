package org.impasto.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
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
  @Test
  void everyReaderReadsOrRefusesWithinItsBounds() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "fuzz").toAbsolutePath());
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
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
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertEquals(0, process.waitFor(), "what went wrong stands above; its files lie in " + folder);
  }
}
