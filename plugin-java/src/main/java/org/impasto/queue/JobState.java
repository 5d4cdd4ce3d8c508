package org.impasto.queue;

import java.util.Locale;

/** What is to become of a job. That it is being painted is the runner's to say. */
public enum JobState {
  WAITING,
  PAUSED,
  DONE,
  FAILED,
  CANCELLED;

  /** For people. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
