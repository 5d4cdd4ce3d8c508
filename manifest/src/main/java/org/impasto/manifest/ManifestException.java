package org.impasto.manifest;

/**
 * A manifest or a look that cannot be used. The message names the file, the place in it, and what
 * is allowed there.
 */
public final class ManifestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public ManifestException(String message) {
    super(message);
  }

  public ManifestException(String message, Throwable cause) {
    super(message, cause);
  }
}
