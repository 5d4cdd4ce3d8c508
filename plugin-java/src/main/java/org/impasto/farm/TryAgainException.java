package org.impasto.farm;

import org.impasto.errors.UserException;

/** Something failed that another try, later or on another machine, may not meet. */
public final class TryAgainException extends UserException {
  private static final long serialVersionUID = 1L;

  public TryAgainException(String message) {
    super(message);
  }

  public TryAgainException(String message, Throwable cause) {
    super(message, cause);
  }
}
