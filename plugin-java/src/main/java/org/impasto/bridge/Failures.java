package org.impasto.bridge;

/** What the artist is told about an exception. */
final class Failures {
  static final String FREE_MEMORY =
      "close other programs, choose a smaller working resolution, or set IMPASTO_JAVA_HEAP to a larger heap such as 4g";

  private Failures() {}

  /**
   * The exception's own text where it is one of ours, written for people; else its class as well.
   */
  static String describe(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "the engine's memory is used up (" + failure.getMessage() + "); " + FREE_MEMORY;
    }
    String text = failure.getMessage();
    if (text == null || text.isBlank()) {
      return "unexpected " + failure + atPlace(failure) + "; please report it";
    }
    return isOurs(failure)
        ? text
        : "unexpected " + failure.getClass().getName() + ": " + text + atPlace(failure);
  }

  private static boolean isOurs(Throwable failure) {
    return failure instanceof IllegalArgumentException
        || failure.getClass().getPackageName().startsWith("org.impasto");
  }

  private static String atPlace(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " (at " + trace[0] + ")";
  }
}
