package org.impasto.engine;

import java.nio.file.Path;

/**
 * What is stored.
 *
 * @param folder of the store
 * @param frames painted frames in it, of all shots
 * @param bytes of all of them
 */
public record StoredFrames(Path folder, long frames, long bytes) {
  private static final double MEGABYTE = 1e6;

  /** For people: {@code 24 painted frames, 12.4 MB, in /home/me/.cache/impasto}. */
  @Override
  public String toString() {
    return "%d painted %s, %.1f MB, in %s"
        .formatted(frames, frames == 1 ? "frame" : "frames", bytes / MEGABYTE, folder);
  }
}
