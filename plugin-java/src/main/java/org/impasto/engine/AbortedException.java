package org.impasto.engine;

/** The host or the user asked to stop. Frames finished until then are in the store. */
public final class AbortedException extends RuntimeException {
  public AbortedException() {
    super("stopped on request");
  }
}
