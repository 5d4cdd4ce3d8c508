package org.impasto.backend;

import org.impasto.errors.UserException;

/** A backend was chosen that cannot run here; the message says why and what to do. */
public final class BackendUnavailableException extends UserException {
  private static final long serialVersionUID = 1L;

  BackendUnavailableException(String message) {
    super(message);
  }
}
