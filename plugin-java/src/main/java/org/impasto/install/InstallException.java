package org.impasto.install;

import org.impasto.errors.UserException;

/** A bundle could not be put in place or taken away; the message says why and what to do. */
public final class InstallException extends UserException {
  InstallException(String message) {
    super(message);
  }

  InstallException(String message, Throwable cause) {
    super(message, cause);
  }
}
