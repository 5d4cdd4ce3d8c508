package org.impasto.media.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a picture's file, within {@link MediaLimits}. */
public final class FileBytes {
  private FileBytes() {}

  /**
   * @throws MediaException where there is no file, it is empty, too long or may not be read
   */
  public static byte[] read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new MediaException("there is no picture " + file + "; check the path");
    }
    try {
      long length = Files.size(file);
      if (length == 0) {
        throw new MediaException("the picture " + file + " is empty (0 bytes); give another");
      }
      if (length > MediaLimits.MOST_FILE_BYTES) {
        throw new MediaException(
            "%s has %.1f GB; at most 1 GB is read for one picture: save it smaller"
                .formatted(file, length / 1e9));
      }
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new MediaException(
          "the picture " + file + " cannot be read (" + failure + "); check its permissions",
          failure);
    }
  }
}
