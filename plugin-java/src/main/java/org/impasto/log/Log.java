package org.impasto.log;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives loggers. {@code IMPASTO_LOG} names the file that lines are added to, {@code
 * IMPASTO_LOG_LEVEL} the least level of them: error, warning, info (what is taken where it is not
 * set) or debug. Java's own loggers would be the host's where it has a Java of its own.
 */
public final class Log {
  private static final LogFile FILE = LogFile.of(System.getenv());

  private Log() {}

  /**
   * @param place whose simple name lines carry
   */
  public static System.Logger of(Class<?> place) {
    return new FileLogger(place.getSimpleName(), FILE);
  }

  /** Where lines go; empty where nothing is logged. */
  public static Optional<Path> file() {
    return Optional.ofNullable(FILE.path());
  }
}
