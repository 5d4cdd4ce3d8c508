package org.impasto.engine;

import org.impasto.errors.UserException;

/** A frame of the shot that was needed could not be had; the message says which and why. */
public final class FrameUnavailableException extends UserException {
  public FrameUnavailableException(String message) {
    super(message);
  }

  public FrameUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
