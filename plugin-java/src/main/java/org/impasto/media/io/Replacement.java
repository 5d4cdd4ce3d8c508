package org.impasto.media.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.files.Durability;
import org.impasto.files.NewFile;

/** A file that a library writes beside its place, and that is moved there when it is whole. */
public final class Replacement implements AutoCloseable {
  private final Path target;
  private final NewFile file;

  /**
   * @throws MediaException where nothing can be written beside the target
   */
  public Replacement(Path target) {
    this.target = target;
    try {
      file = NewFile.byName(target, Durability.SYNCED);
    } catch (IOException failure) {
      throw unwritable(target, failure);
    }
  }

  private static MediaException unwritable(Path target, IOException failure) {
    return new MediaException(
        target
            + " cannot be written ("
            + failure
            + "); choose a folder that can be, with room on its disk",
        failure);
  }

  /** Says what is wrong with the place, if anything is. */
  public static void check(Path target, boolean overwrite) {
    Path folder = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new MediaException(
          "the output folder " + folder + " does not exist; create it or choose another");
    }
    if (!Files.isWritable(folder)) {
      throw new MediaException(
          "the output folder " + folder + " may not be written to; choose another");
    }
    if (Files.isDirectory(target)) {
      throw new MediaException(target + " is a folder; a file's name is required");
    }
    if (!overwrite && Files.exists(target)) {
      throw new MediaException(
          target + " exists already; add --overwrite to replace it, or choose another name");
    }
  }

  /** Where to write. */
  public Path beside() {
    return file.path();
  }

  /** Puts the file in its place. */
  public void commit() {
    try {
      file.commit();
    } catch (IOException failure) {
      throw unwritable(target, failure);
    }
  }

  /** Discards the file where it is not in its place. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw new MediaException(
          file.path() + " is left over and cannot be deleted: " + failure.getMessage(), failure);
    }
  }
}
