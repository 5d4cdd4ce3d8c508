package org.impasto.engine;

/** A frame of the shot that was needed could not be had; the message says which and why. */
public final class FrameUnavailableException extends RuntimeException {
  public FrameUnavailableException(String message) {
    super(message);
  }

  public FrameUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
