package org.impasto.backend.tiles;

import org.impasto.errors.UserException;

/** A picture cannot be evaluated within so little memory, not even in tiles. */
public final class TooLittleMemoryException extends UserException {
  private static final double MEGABYTE = 1e6;

  private final long required;

  TooLittleMemoryException(int width, int height, long required, long allowed) {
    super(
        String.format(
            "A picture of %d x %d pixels (width x height) is evaluated in tiles of at least %.0f MB"
                + " with this network; %.0f MB are left for that. Allow more memory or work at a"
                + " smaller size.",
            width, height, Math.ceil(required / MEGABYTE), Math.max(0, allowed) / MEGABYTE));
    this.required = required;
  }

  /** Bytes that would do. */
  public long required() {
    return required;
  }
}
