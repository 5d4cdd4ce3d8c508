package org.impasto.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;

/** Lines as {@code 2026-11-30 17:02:03.004 INFO [4711 impasto] Place: message}. */
final class FileLogger implements System.Logger {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  private final String name;
  private final LogFile file;

  FileLogger(String name, LogFile file) {
    this.name = name;
    this.file = file;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isLoggable(Level level) {
    return file.takes(level);
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
    if (!isLoggable(level)) {
      return;
    }
    StringWriter entry = new StringWriter();
    PrintWriter lines = new PrintWriter(entry);
    lines.printf(
        "%s %s [%d %s] %s: %s%n",
        TIME.format(LocalDateTime.now()),
        level,
        ProcessHandle.current().pid(),
        Thread.currentThread().getName(),
        name,
        message);
    if (thrown != null) {
      thrown.printStackTrace(lines);
    }
    file.add(entry.toString());
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
    if (isLoggable(level)) {
      boolean plain = parameters == null || parameters.length == 0;
      log(
          level,
          bundle,
          plain ? format : MessageFormat.format(format, parameters),
          (Throwable) null);
    }
  }
}
