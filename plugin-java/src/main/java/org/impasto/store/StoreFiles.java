package org.impasto.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in the store's folder: {@code ab/ab12...ef.frame}, and while it is written {@code
 * ab/ab12...ef.frame.PID.N.temporary}. Whatever is named otherwise is not the store's and is left
 * alone.
 */
final class StoreFiles {
  private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern FRAME = Pattern.compile("[0-9a-f]{64}\\.frame");
  private static final Pattern TEMPORARY =
      Pattern.compile("[0-9a-f]{64}\\.frame\\.(\\d{1,18})\\.\\d+\\.temporary");
  private static final AtomicLong COUNT = new AtomicLong();

  private StoreFiles() {}

  static Path file(Path folder, Digest digest) {
    return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex() + ".frame");
  }

  /** A name that no other thread and no other process of this machine uses. */
  static Path temporaryBeside(Path file) {
    long process = ProcessHandle.current().pid();
    return file.resolveSibling(
        file.getFileName() + "." + process + "." + COUNT.incrementAndGet() + ".temporary");
  }

  static boolean isShelf(Path path) {
    return SHELF.matcher(path.getFileName().toString()).matches();
  }

  static boolean isFrame(Path path) {
    return FRAME.matcher(path.getFileName().toString()).matches();
  }

  /** True for a temporary file whose process is no more. */
  static boolean isOrphan(Path path) {
    Matcher name = TEMPORARY.matcher(path.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }
}
