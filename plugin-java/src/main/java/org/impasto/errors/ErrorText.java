package org.impasto.errors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.impasto.log.Log;

/** The one place that decides what is explained to people and what is a fault of the program. */
public final class ErrorText {
  /** What helps where memory is used up. */
  public static final String FREE_MEMORY =
      "close other programs, choose a smaller working resolution, or set IMPASTO_JAVA_HEAP to a"
          + " larger heap such as 4g";

  private ErrorText() {}

  /**
   * Whether the problem lies in what was asked for or in what was found. Anything else, a library's
   * IllegalArgumentException too, is a fault of ours.
   */
  public static boolean explained(Throwable problem) {
    return problem instanceof UserException
        || problem instanceof IOException
        || problem instanceof UncheckedIOException
        || problem instanceof InvalidPathException
        || problem instanceof OutOfMemoryError;
  }

  /**
   * One sentence: what is wrong; for a fault of ours with its kind and place, and where its trace
   * is, which is written to the log.
   */
  public static String of(Throwable problem) {
    if (problem instanceof OutOfMemoryError) {
      return "the engine's memory is used up (" + problem.getMessage() + "); " + FREE_MEMORY;
    }
    if (problem instanceof UncheckedIOException unchecked) {
      return of(unchecked.getCause());
    }
    if (problem instanceof NoSuchFileException) {
      return problem.getMessage() + " is not there";
    }
    if (problem instanceof AccessDeniedException) {
      return problem.getMessage() + " may not be read or written; change its permissions";
    }
    if (problem instanceof InvalidPathException path) {
      return path(path);
    }
    String text = problem.getMessage();
    boolean says = text != null && !text.isBlank();
    return explained(problem) && says ? text : fault(problem) + trace();
  }

  /** A fault of ours by its kind and place, for where its trace is shown; it is in the log too. */
  public static String fault(Throwable problem) {
    Log.of(ErrorText.class).log(Level.ERROR, "a fault of ours", problem);
    return "unexpected " + problem + atPlace(problem);
  }

  /**
   * What a library says of its failure, in its first line and without names of classes before it;
   * where it says nothing, what kind it is.
   */
  public static String reason(Throwable problem) {
    String text = problem.getMessage();
    if (text == null || text.isBlank()) {
      return problem.getClass().getSimpleName();
    }
    return text.strip()
        .lines()
        .findFirst()
        .orElseThrow()
        .replaceFirst("^([a-z]\\w*\\.)+\\w+: ", "");
  }

  private static String path(InvalidPathException wrong) {
    return "'"
        + wrong.getInput().replaceAll("\\p{Cntrl}", "?")
        + "' is no path of a file here ("
        + wrong.getReason()
        + "): choose another, or run in a UTF-8 locale (LC_ALL=C.UTF-8) where it has letters"
        + " beyond ASCII";
  }

  private static String trace() {
    return Log.file()
        .map(file -> "; please report it with its trace, which is in " + file)
        .orElse("; please report it: with IMPASTO_LOG=FILE its trace is written to that file");
  }

  private static String atPlace(Throwable problem) {
    StackTraceElement[] trace = problem.getStackTrace();
    return trace.length == 0 ? "" : " (at " + trace[0] + ")";
  }
}
