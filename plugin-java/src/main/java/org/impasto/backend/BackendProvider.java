package org.impasto.backend;

/** Makes one kind of {@link Backend}; found by {@link java.util.ServiceLoader}. */
public interface BackendProvider {
  /** The name that settings use, in lower case. */
  String name();

  /**
   * Rank for automatic choice: of the available providers the one with the largest preference is
   * taken.
   */
  int preference();

  /** Whether this machine can run it: libraries load and the device is there. Never throws. */
  boolean available();

  /**
   * Where it is not {@link #available}: what was found, what is required and what to do, without a
   * full stop.
   */
  default String obstacle() {
    return "its native libraries or its device are missing";
  }

  /** A new backend. */
  Backend create(BackendOptions options);
}
