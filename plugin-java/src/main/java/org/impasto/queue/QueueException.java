package org.impasto.queue;

/**
 * The queue's folder or a job in it cannot be used. The message says what was found and what to do.
 */
public final class QueueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueueException(String message) {
    super(message);
  }

  QueueException(String message, Throwable cause) {
    super(message, cause);
  }
}
