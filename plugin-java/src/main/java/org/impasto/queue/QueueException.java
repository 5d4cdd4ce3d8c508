package org.impasto.queue;

import org.impasto.errors.UserException;

/**
 * The queue's folder or a job in it cannot be used. The message says what was found and what to do.
 */
public final class QueueException extends UserException {
  private static final long serialVersionUID = 1L;

  public QueueException(String message) {
    super(message);
  }

  public QueueException(String message, Throwable cause) {
    super(message, cause);
  }
}
