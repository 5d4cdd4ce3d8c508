package org.impasto.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * A new file of a random name, which its maker holds locked until it is closed. A writer that dies
 * lets go of the lock, and so tells that its file is left over.
 */
final class LockedFile implements AutoCloseable {
  private static final int TRIES = 8;

  private final Path path;
  private final FileChannel channel;

  private LockedFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * @param names makes a path of random digits
   */
  static LockedFile create(Disk disk, Function<String, Path> names) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path path = names.apply(TemporaryName.random());
      try {
        Optional<LockedFile> made = attempt(disk, path);
        if (made.isPresent()) {
          return made.get();
        }
      } catch (FileAlreadyExistsException taken) {
        if (attempt >= TRIES) {
          throw taken;
        }
      }
      if (attempt >= TRIES) {
        throw new IOException("files beside " + path + " are removed as soon as they are made");
      }
    }
  }

  /** Empty where somebody took it for left over between its creation and its lock. */
  private static Optional<LockedFile> attempt(Disk disk, Path path) throws IOException {
    OwnLocks.add(path, "");
    FileChannel channel = null;
    boolean kept = false;
    try {
      channel = disk.create(path);
      kept = locked(channel) && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      return kept ? Optional.of(new LockedFile(path, channel)) : Optional.empty();
    } finally {
      if (!kept) {
        OwnLocks.remove(path);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static boolean locked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException noLocksHere) {
      return true; // Nobody can have this file's lock then, so nobody removes it.
    }
  }

  Path path() {
    return path;
  }

  FileChannel channel() {
    return channel;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OwnLocks.remove(path);
  }
}
