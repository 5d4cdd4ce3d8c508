package org.impasto.install;

/** A bundle could not be put in place or taken away; the message says why and what to do. */
public final class InstallException extends RuntimeException {
  InstallException(String message) {
    super(message);
  }

  InstallException(String message, Throwable cause) {
    super(message, cause);
  }
}
