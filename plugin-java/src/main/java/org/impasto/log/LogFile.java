package org.impasto.log;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;

/**
 * The file of the log. Every entry is one write at its end, so that entries of several processes
 * stay whole. A log that cannot be written is said once, on standard error, and is no failure.
 */
final class LogFile {
  private final Path path;
  private final Level least;
  private boolean told;

  LogFile(Path path, Level least) {
    this.path = path;
    this.least = least;
  }

  static LogFile of(Map<String, String> environment) {
    if (!asked(environment)) {
      return new LogFile(null, Level.OFF);
    }
    String name = environment.get("IMPASTO_LOG");
    Level least = level(environment.getOrDefault("IMPASTO_LOG_LEVEL", "info"));
    try {
      return new LogFile(Path.of(name).toAbsolutePath(), least);
    } catch (InvalidPathException malformed) {
      LogFile none = new LogFile(null, Level.OFF);
      none.tell(name, malformed);
      return none;
    }
  }

  /** Whether an environment asks for a log. */
  static boolean asked(Map<String, String> environment) {
    return !environment.getOrDefault("IMPASTO_LOG", "").isBlank();
  }

  /** What is no level counts as info. */
  private static Level level(String name) {
    try {
      return Level.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return Level.INFO;
    }
  }

  /** Null where nothing is logged. */
  Path path() {
    return path;
  }

  boolean takes(Level level) {
    return path != null && level != Level.OFF && level.compareTo(least) >= 0;
  }

  void add(String entry) {
    try {
      Files.write(
          path,
          entry.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      tell(path.toString(), failure);
    }
  }

  private synchronized void tell(String name, Exception failure) {
    if (!told) {
      System.err.println("IMPASTO_LOG: " + name + " cannot be written (" + failure + ")");
    }
    told = true;
  }
}
