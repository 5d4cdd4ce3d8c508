package org.impasto.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bundle in a folder of plugins. It is copied beside its place and renamed into it. So a host
 * that starts meanwhile sees the old one or the new one whole, and one that runs keeps the files it
 * has open.
 */
public final class InstalledBundle {
  /** The bundle's folder. */
  public static final String NAME = "Impasto.ofx.bundle";

  private static final String IDENTIFIER = "<string>org.impasto.Impasto</string>";
  private static final double MEGABYTE = 1e6;

  private final Path folder;

  /**
   * @param folder of plugins
   */
  public InstalledBundle(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  public Path place() {
    return folder.resolve(NAME);
  }

  /** Whether our bundle is there. Throws InstallException where something else goes by its name. */
  public boolean present() {
    if (!Files.exists(place(), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!isOurs(place())) {
      throw new InstallException(
          place()
              + " is there and is not Impasto's (no Contents/Info.plist with its identifier): move it away first");
    }
    return true;
  }

  /**
   * Copies a bundle here, in place of one that is here.
   *
   * @throws InstallException where the bundle is none, the folder cannot be written, or the space
   *     is too small; what was there is there still
   */
  public void install(Path bundle) {
    if (!isOurs(bundle)) {
      throw new InstallException(
          bundle + " is not Impasto's bundle; build it first: mvn -DskipTests package");
    }
    if (Files.exists(place()) && sameFile(bundle)) {
      throw new InstallException(place() + " is the bundle itself; nothing is to be copied");
    }
    boolean replaces = present();
    Path fresh = folder.resolve("." + NAME + ".new-" + ProcessHandle.current().pid());
    Path old = folder.resolve("." + NAME + ".old-" + ProcessHandle.current().pid());
    try {
      Files.createDirectories(folder);
      requireSpace(bundle);
      copy(bundle, fresh);
      if (replaces) {
        Files.move(place(), old, StandardCopyOption.ATOMIC_MOVE);
      }
      putInPlace(fresh, old, replaces);
    } catch (IOException | ReadOnlyFileSystemException e) {
      throw explained("cannot install into " + folder, e);
    } finally {
      removeQuietly(fresh);
      removeQuietly(old);
    }
  }

  private void putInPlace(Path fresh, Path old, boolean replaces) throws IOException {
    try {
      Files.move(fresh, place(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, place(), StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  /**
   * Removes the bundle; returns whether there was one. Throws InstallException where it cannot be
   * removed.
   */
  public boolean uninstall() {
    if (!present()) {
      return false;
    }
    Path old = folder.resolve("." + NAME + ".old-" + ProcessHandle.current().pid());
    try {
      Files.move(place(), old, StandardCopyOption.ATOMIC_MOVE);
      remove(old);
      return true;
    } catch (IOException | ReadOnlyFileSystemException e) {
      throw explained("cannot remove " + place(), e);
    }
  }

  private boolean sameFile(Path bundle) {
    try {
      return Files.isSameFile(bundle, place());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isOurs(Path bundle) {
    try {
      return Files.readString(bundle.resolve("Contents").resolve("Info.plist"))
          .contains(IDENTIFIER);
    } catch (IOException e) {
      return false;
    }
  }

  private void requireSpace(Path bundle) throws IOException {
    long needed;
    try (Stream<Path> files = Files.walk(bundle)) {
      needed = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed) {
      throw new InstallException(
          "%s has %.0f MB free; the bundle needs %.0f MB: make room or choose another folder with --to"
              .formatted(folder, free / MEGABYTE, needed / MEGABYTE));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file)),
                StandardCopyOption.COPY_ATTRIBUTES,
                LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void remove(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(tree)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  private static void removeQuietly(Path tree) {
    try {
      remove(tree);
    } catch (IOException left) {
      // a hidden folder that hosts do not look into
    }
  }

  private static InstallException explained(String what, Exception e) {
    if (e instanceof AccessDeniedException || e instanceof ReadOnlyFileSystemException) {
      return new InstallException(
          what
              + ": it may not be written. Use --user for a folder of yours, or run it as administrator",
          e);
    }
    String reason =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : e.toString();
    return new InstallException(what + ": " + reason, e);
  }
}
