package org.impasto.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Removes what dead writers left beside their files. A file that is being written is locked by its
 * writer; one whose lock can be had is left over. Where the file system has no locks, nothing is
 * removed.
 */
public final class Leftovers {
  private static final int MOST_REMEMBERED = 10_000;
  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

  private Leftovers() {}

  /** Sweeps a folder that this process did not sweep before. */
  static void sweepOnce(Path folder) {
    if (SWEPT.size() < MOST_REMEMBERED && SWEPT.add(folder)) {
      sweep(folder);
    }
  }

  /**
   * Removes a folder's leftovers and returns how many files that were. What may not be removed
   * stays.
   */
  public static int sweep(Path folder) {
    int removed = 0;
    for (Path file : candidates(folder)) {
      if (TemporaryName.isLock(file)) {
        removed += removeIfLeft(file, List.of(file));
      } else {
        Path lock = TemporaryName.lockOf(file);
        boolean byName = Files.exists(lock, LinkOption.NOFOLLOW_LINKS);
        removed += removeIfLeft(byName ? lock : file, byName ? List.of(file, lock) : List.of(file));
      }
    }
    return removed;
  }

  private static List<Path> candidates(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".{part,lock}-*")) {
      for (Path file : files) {
        if (TemporaryName.isPart(file) || TemporaryName.isLock(file)) {
          found.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    found.sort(null); // a lock before its part
    return found;
  }

  /** Removes files, in order, while the lock of one is held. */
  private static int removeIfLeft(Path locked, List<Path> files) {
    if (OwnLocks.has(locked)) {
      return 0;
    }
    try (FileChannel channel =
            FileChannel.open(locked, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        FileLock lock = channel.tryLock()) {
      int removed = 0;
      for (Path file : lock == null ? List.<Path>of() : files) {
        removed += Files.deleteIfExists(file) ? 1 : 0;
      }
      return removed;
    } catch (NoSuchFileException goneMeanwhile) {
      return 0;
    } catch (IOException | OverlappingFileLockException notOurs) {
      return 0;
    }
  }
}
