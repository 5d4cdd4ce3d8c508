package org.impasto.store.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a failed write into words: what happened and what helps. */
public final class StoreFaults {
  private static final long MEGABYTE = 1_000_000;

  private StoreFaults() {}

  /** The reason and a first remedy, without a full stop. */
  public static String explain(Path folder, long neededBytes, IOException failure) {
    Path existing = nearestExisting(folder);
    if (!Files.isDirectory(existing)) {
      return existing + " is a file, not a folder; move it away";
    }
    long free = usableSpace(existing);
    if (free < neededBytes) {
      return "the disk is full ("
          + free / MEGABYTE
          + " MB free, "
          + (neededBytes / MEGABYTE + 1)
          + " MB needed); free space there";
    }
    if (failure instanceof AccessDeniedException || !Files.isWritable(existing)) {
      return existing + " may not be written to; change its permissions";
    }
    String message = failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")";
    return "writing failed with "
        + failure.getClass().getSimpleName()
        + message
        + "; check the disk and its quota";
  }

  private static Path nearestExisting(Path folder) {
    Path path = folder;
    while (!Files.exists(path) && path.getParent() != null) {
      path = path.getParent();
    }
    return path;
  }

  private static long usableSpace(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }
}
