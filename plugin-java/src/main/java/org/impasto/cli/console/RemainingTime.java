package org.impasto.cli.console;

/** Times for people. */
public final class RemainingTime {
  private RemainingTime() {}

  /** Minutes and seconds, with hours where there are any: 0:07, 12:40, 3:05:00. */
  public static String text(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? "%d:%02d".formatted(whole / 60, whole % 60)
        : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
  }
}
