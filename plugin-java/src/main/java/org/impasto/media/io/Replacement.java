package org.impasto.media.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its place and moved there when it is whole. */
public final class Replacement {
  private final Path target;
  private final Path beside;

  public Replacement(Path target) {
    this.target = target;
    String name = target.getFileName().toString();
    beside = target.resolveSibling(".partial-" + ProcessHandle.current().pid() + "-" + name);
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
    return beside;
  }

  public void commit() {
    try {
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard();
      throw new MediaException(target + " cannot be put in its place: " + e.getMessage(), e);
    }
  }

  public void discard() {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      throw new MediaException(
          beside + " is left over and cannot be deleted: " + e.getMessage(), e);
    }
  }
}
