package org.impasto.store.folder;

import java.nio.file.Path;
import org.impasto.errors.UserException;

/**
 * A frame could not be kept, or the store not be looked at. The message says what happened, where,
 * and what the artist can do.
 */
public final class StoreException extends UserException {
  private static final long serialVersionUID = 1L;

  public StoreException(Path folder, String reason, Throwable cause) {
    super(
        "The painted frame cannot be kept in "
            + folder
            + ": "
            + reason
            + ", or choose another store folder (parameter Store folder, or the environment"
            + " variable "
            + StoreLocation.VARIABLE
            + ").",
        cause);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
