package org.impasto.errors;

/**
 * Something that the user asked for cannot be done. The message is shown as it is: it says what was
 * found, what is required and what to do.
 */
public class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
