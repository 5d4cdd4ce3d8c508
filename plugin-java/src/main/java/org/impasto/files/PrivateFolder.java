package org.impasto.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders that nobody else can have made or can change. Libraries that are unpacked there and
 * loaded run as us, so a folder of a predictable name among everybody's temporary files will not
 * do.
 */
public final class PrivateFolder {
  private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

  private PrivateFolder() {}

  /**
   * A folder of this name in the user's cache; where that cannot be, one of a random name that goes
   * when the process ends.
   *
   * @throws IOException where neither can be made
   */
  public static Path named(String name) throws IOException {
    return named(cache(), name);
  }

  static Path named(Path cache, String name) throws IOException {
    Path folder = cache.resolve("impasto").resolve(name);
    try {
      Files.createDirectories(cache);
      for (Path each : List.of(folder.getParent(), folder)) {
        if (!Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectory(each, PosixFilePermissions.asFileAttribute(OURS));
        }
      }
      if (isPrivate(folder.getParent()) && isPrivate(folder)) {
        return folder;
      }
    } catch (IOException | UnsupportedOperationException notHere) {
      // A home that cannot be written to is usual on render farms.
    }
    return passing(name);
  }

  /**
   * Whether it is a folder and no link, of the user that this process runs as, which nobody else
   * may write to, and which that user may.
   */
  static boolean isPrivate(Path folder) throws IOException {
    PosixFileAttributes found =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return found.isDirectory()
        && found.owner().equals(self())
        && !found.permissions().contains(PosixFilePermission.GROUP_WRITE)
        && !found.permissions().contains(PosixFilePermission.OTHERS_WRITE)
        && Files.isWritable(folder);
  }

  /** Whoever owns what this process makes; a user's name may be unknown to the system. */
  private static Object self() throws IOException {
    Path probe = Files.createTempFile("impasto", "");
    try {
      return Files.getOwner(probe);
    } finally {
      Files.delete(probe);
    }
  }

  private static Path passing(String name) throws IOException {
    Path folder = Files.createTempDirectory("impasto-" + name);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    return folder;
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException gone) {
      // Nothing depends on it any more.
    }
  }

  private static Path cache() {
    String set = System.getenv("XDG_CACHE_HOME");
    return set == null || set.isBlank()
        ? Path.of(System.getProperty("user.home", "/"), ".cache")
        : Path.of(set);
  }
}
