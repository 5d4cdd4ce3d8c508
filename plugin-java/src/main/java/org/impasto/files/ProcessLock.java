package org.impasto.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one process at a time may do, held by the operating system's lock on a file: the kernel lets
 * go of it when the process ends, however it ends. The file says who holds it, and stays.
 */
public final class ProcessLock implements AutoCloseable {
  /** Others that only look hold the lock for a moment. */
  private static final int TRIES = 10;

  private static final long BETWEEN_MILLISECONDS = 50;
  private static final int MOST_BYTES = 1000;

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes it; empty where another process, or this one, has it.
   *
   * @param holder for people: who holds it now
   * @throws IOException where the file cannot be made, or the file system has no locks
   */
  public static Optional<ProcessLock> take(Path file, String holder) throws IOException {
    if (!OwnLocks.add(file, holder)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = locked(channel);
      if (taken) {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      }
      return taken ? Optional.of(new ProcessLock(file, channel)) : Optional.empty();
    } finally {
      if (!taken) {
        OwnLocks.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return true;
      }
      try {
        Thread.sleep(BETWEEN_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /** Who holds it at this moment; empty where nobody does. */
  public static Optional<String> holder(Path file) throws IOException {
    Optional<String> own = OwnLocks.holder(file);
    if (own.isPresent()) {
      return own;
    }
    try (FileChannel channel = open(file, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null ? Optional.of(text(file)) : Optional.empty();
    } catch (NoSuchFileException nobodyEver) {
      return Optional.empty();
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.UTF_8).strip();
  }

  private static FileChannel open(Path file, StandardOpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(Set.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, all);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OwnLocks.remove(file);
  }
}
