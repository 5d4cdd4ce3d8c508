package org.impasto.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that this process holds locked. They must not be opened to try their locks: POSIX drops a
 * process's locks on a file as soon as it closes any descriptor of it.
 */
final class OwnLocks {
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private OwnLocks() {}

  /**
   * False where this process holds it already.
   *
   * @param holder what the file says of its holder, which is not read again
   */
  static boolean add(Path file, String holder) {
    return HELD.putIfAbsent(key(file), holder) == null;
  }

  static Optional<String> holder(Path file) {
    return Optional.ofNullable(HELD.get(key(file)));
  }

  static void remove(Path file) {
    HELD.remove(key(file));
  }

  static boolean has(Path file) {
    return HELD.containsKey(key(file));
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
