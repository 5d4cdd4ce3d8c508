package org.impasto.media.io;

import org.impasto.errors.UserException;

/**
 * A picture, sequence or video could not be read or written; the message says which, why and what
 * to do.
 */
public final class MediaException extends UserException {
  public MediaException(String message) {
    super(message);
  }

  public MediaException(String message, Throwable cause) {
    super(message, cause);
  }
}
