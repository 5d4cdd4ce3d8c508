package org.impasto.backend;

/** A backend was chosen that cannot run here; the message says why and what to do. */
public final class BackendUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  BackendUnavailableException(String message) {
    super(message);
  }
}
