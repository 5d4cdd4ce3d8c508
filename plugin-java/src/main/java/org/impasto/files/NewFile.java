package org.impasto.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that appears at its place whole or not at all, over what stands there.
 *
 * <p>It is written beside its place under a random name, created exclusively (no link is followed).
 * Its writer locks it for its life, so that what a dead writer left is told from what a living one
 * writes. The first write into a folder removes such leftovers. {@link #commit} puts it in its
 * place; closing without that discards it.
 *
 * <pre>{@code
 * try (NewFile file = NewFile.create(target, Durability.SYNCED)) {
 *   file.write(bytes);
 *   file.commit();
 * }
 * }</pre>
 */
public final class NewFile implements AutoCloseable {
  private final Disk disk;
  private final Path target;
  private final Durability durability;
  private final LockedFile held;
  private final Path part;
  private boolean inPlace;

  private NewFile(Disk disk, Path target, Durability durability, LockedFile held, Path part) {
    this.disk = disk;
    this.target = target;
    this.durability = durability;
    this.held = held;
    this.part = part;
  }

  /**
   * A file to be written by {@link #write} or {@link #stream}.
   *
   * @throws IOException where its folder is absent or may not be written to
   */
  public static NewFile create(Path target, Durability durability) throws IOException {
    return create(RealDisk.INSTANCE, target, durability);
  }

  /** The same on a disk that may fail. */
  public static NewFile create(Disk disk, Path target, Durability durability) throws IOException {
    Path place = target.toAbsolutePath();
    Leftovers.sweepOnce(place.getParent());
    LockedFile held = LockedFile.create(disk, random -> TemporaryName.part(place, random));
    return new NewFile(disk, place, durability, held, held.path());
  }

  /**
   * A file to be written by a library that opens {@link #path} itself, as often as it likes. The
   * lock then lies on a file of its own beside it.
   */
  public static NewFile byName(Path target, Durability durability) throws IOException {
    return byName(RealDisk.INSTANCE, target, durability);
  }

  static NewFile byName(Disk disk, Path target, Durability durability) throws IOException {
    Path place = target.toAbsolutePath();
    Leftovers.sweepOnce(place.getParent());
    String[] random = new String[1];
    LockedFile lock =
        LockedFile.create(
            disk,
            digits -> {
              random[0] = digits;
              return TemporaryName.lock(place, digits);
            });
    NewFile file = new NewFile(disk, place, durability, lock, TemporaryName.part(place, random[0]));
    try {
      disk.create(file.part).close();
      return file;
    } catch (IOException failure) {
      file.close();
      throw failure;
    }
  }

  /** Writes a small file whole: synced, in its place. */
  public static void write(Disk disk, Path target, String text) throws IOException {
    try (NewFile file = create(disk, target, Durability.SYNCED)) {
      file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      file.commit();
    }
  }

  /** Where it is written; in the same folder as its place, with the same ending. */
  public Path path() {
    return part;
  }

  private boolean isByName() {
    return !held.path().equals(part);
  }

  /** Writes all that remains of the buffer. Not for files that are written by name. */
  public void write(ByteBuffer bytes) throws IOException {
    if (isByName()) {
      throw new IllegalStateException("this file is written by its name");
    }
    disk.write(part, held.channel(), bytes);
  }

  /** Unbuffered. Closing it does nothing. Not for files that are written by name. */
  public OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        NewFile.this.write(ByteBuffer.wrap(new byte[] {(byte) value}));
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        NewFile.this.write(ByteBuffer.wrap(bytes, offset, length));
      }
    };
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException where that fails; what stood there then stands there still, but for a
   *     folder that could not be synced: then the new file may stand there
   */
  public void commit() throws IOException {
    if (durability == Durability.SYNCED) {
      sync();
    }
    disk.rename(part, target);
    inPlace = true;
    if (durability == Durability.SYNCED) {
      disk.syncFolder(target.getParent());
    }
  }

  private void sync() throws IOException {
    if (!isByName()) {
      disk.sync(part, held.channel());
      return;
    }
    try (FileChannel channel =
        FileChannel.open(part, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
      disk.sync(part, channel);
    }
  }

  /** Lets go of it, and discards it where it is not in its place. */
  @Override
  public void close() throws IOException {
    try {
      if (!inPlace && Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
        disk.delete(part);
      }
      if (isByName()) {
        disk.delete(held.path());
      }
    } finally {
      held.close();
    }
  }
}
