package org.impasto.store.folder;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.impasto.store.frame.Digest;

/**
 * Names in the store's folder: {@code ab/ab12...ef.frame}. Whatever is named otherwise is not the
 * store's and is left alone.
 */
public final class StoreFiles {
  private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern FRAME = Pattern.compile("[0-9a-f]{64}\\.frame");

  private StoreFiles() {}

  public static Path file(Path folder, Digest digest) {
    return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex() + ".frame");
  }

  static boolean isShelf(Path path) {
    return SHELF.matcher(path.getFileName().toString()).matches();
  }

  static boolean isFrame(Path path) {
    return FRAME.matcher(path.getFileName().toString()).matches();
  }
}
