package org.impasto.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir private Path folder;

  private System.Logger logger(String... variables) {
    Map<String, String> environment =
        variables.length == 1
            ? Map.of("IMPASTO_LOG", variables[0])
            : Map.of("IMPASTO_LOG", variables[0], "IMPASTO_LOG_LEVEL", variables[1]);
    return new FileLogger("Place", LogFile.of(environment));
  }

  @Test
  void nothingIsWrittenUnlessAFileIsNamed() {
    System.Logger silent = new FileLogger("Place", LogFile.of(Map.of()));
    assertFalse(silent.isLoggable(Level.ERROR));
    silent.log(Level.ERROR, "unheard");
    assertFalse(logger("", "debug").isLoggable(Level.ERROR));
  }

  @Test
  void entriesAreAddedFromTheLevelOn() throws IOException {
    Path file = folder.resolve("log");
    logger(file.toString()).log(Level.DEBUG, "too fine");
    logger(file.toString()).log(Level.INFO, "frame {0} of {1}", 3, "a");
    logger(file.toString(), "error").log(Level.WARNING, "too low");
    logger(file.toString(), "nonsense").log(Level.INFO, "it's {as it is}");
    logger(file.toString(), "Debug").log(Level.ERROR, "broken", new ArithmeticException("by zero"));
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.get(0).matches("\\d{4}-\\S+ \\S+ INFO \\[\\d+ .+] Place: frame 3 of a"));
    assertTrue(lines.get(1).endsWith("Place: it's {as it is}"), lines.get(1));
    assertTrue(lines.get(2).endsWith("Place: broken"), lines.get(2));
    assertEquals("java.lang.ArithmeticException: by zero", lines.get(3));
    assertTrue(lines.get(4).contains("LogFileTest"), lines.get(4));
  }

  @Test
  void entriesOfManyThreadsStayWhole() throws IOException {
    Path file = folder.resolve("log");
    System.Logger logger = logger(file.toString());
    IntStream.range(0, 400).parallel().forEach(i -> logger.log(Level.INFO, "x".repeat(300)));
    List<String> lines = Files.readAllLines(file);
    assertEquals(400, lines.size());
    assertTrue(lines.stream().allMatch(each -> each.endsWith("Place: " + "x".repeat(300))));
  }

  @Test
  void aLogThatCannotBeWrittenIsNoFailure() {
    System.Logger logger = logger(folder.resolve("none/such/log").toString());
    assertDoesNotThrow(() -> logger.log(Level.ERROR, "lost"));
  }
}
