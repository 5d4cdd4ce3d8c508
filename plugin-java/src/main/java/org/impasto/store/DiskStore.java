package org.impasto.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.impasto.files.Disk;
import org.impasto.files.Durability;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;
import org.impasto.store.folder.StoreException;
import org.impasto.store.folder.StoreFaults;
import org.impasto.store.folder.StoreFiles;
import org.impasto.store.folder.StoreKeeper;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.FrameFile;
import org.impasto.store.frame.Origin;
import org.impasto.store.frame.StoredFrame;

/**
 * Frames on disk, addressed by digest; bounded in size, the least recently used leave first.
 *
 * <p>A frame is written beside and renamed, so a process that is killed leaves no half frame. It is
 * not synced: a file that power loss cut off, that is damaged otherwise, or is no frame, counts as
 * absent and is removed. Safe for several threads, and for several processes on one folder. The
 * size is kept by an estimate: other processes' frames are counted once a minute, so together they
 * may exceed the limit by what they write within a minute.
 */
class DiskStore {
  private final Disk disk;
  private final Path folder;
  private final long limit;
  private final Origin origin;
  private final StoreKeeper keeper;
  private volatile long largest;
  private volatile String shot = "";

  /**
   * Files that can neither be read nor removed. Without this a damaged frame in a read-only folder
   * would be found for ever.
   */
  private final Set<Digest> unusable = ConcurrentHashMap.newKeySet();

  /**
   * Touches nothing on disk: a folder that cannot be used shows at the first put.
   *
   * @param folder created when needed
   * @param limitBytes a frame that is larger is not kept
   */
  DiskStore(Path folder, long limitBytes) {
    this(RealDisk.INSTANCE, folder, limitBytes);
  }

  DiskStore(Path folder, long limitBytes, Origin origin) {
    this(RealDisk.INSTANCE, folder, limitBytes, origin);
  }

  DiskStore(Disk disk, Path folder, long limitBytes) {
    this(disk, folder, limitBytes, Origin.ANY);
  }

  DiskStore(Disk disk, Path folder, long limitBytes, Origin origin) {
    this.origin = origin;
    this.disk = disk;
    this.folder = folder.toAbsolutePath();
    this.limit = limitBytes;
    this.keeper = new StoreKeeper(this.folder, limitBytes);
  }

  Path folder() {
    return folder;
  }

  /** Names the shot whose frames are put from now on. */
  void paints(String name) {
    shot = name;
  }

  /** Bytes of the largest file that was written. */
  long largest() {
    return largest;
  }

  /** Whether there is a file of that address; get may still find it damaged, or gone. */
  boolean contains(Digest digest) {
    Path file = file(digest);
    return !unusable.contains(digest) && Files.isRegularFile(file) && isWanted(file);
  }

  private boolean isWanted(Path file) {
    try {
      return !origin.required() || FrameFile.origin(file).processor().equals(origin.processor());
    } catch (IOException goneOrUnreadable) {
      return false;
    }
  }

  /** The frame, if it is here whole; it counts as used now. Never fails. */
  Optional<StoredFrame> get(Digest digest) {
    Path file = file(digest);
    try {
      if (origin.required() && !isWanted(file)) {
        return Optional.empty();
      }
      Optional<StoredFrame> frame = FrameFile.read(file, digest);
      if (frame.isPresent()) {
        touch(file);
      } else {
        Files.deleteIfExists(file);
      }
      return frame;
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException unreadableOrNotToBeRemoved) {
      unusable.add(digest);
      return Optional.empty();
    }
  }

  /**
   * Keeps a frame. One larger than the store's limit is not kept.
   *
   * @throws StoreException where the folder cannot be written: full, read-only, not a folder
   */
  void put(Digest digest, StoredFrame frame) {
    if (frame.size() > limit) {
      return;
    }
    Path file = file(digest);
    try {
      Files.createDirectories(file.getParent());
      long size = write(file, digest, frame);
      if (size > limit) {
        return;
      }
      unusable.remove(digest);
      largest = Math.max(largest, size);
      keeper.added(file, size);
    } catch (IOException e) {
      throw new StoreException(folder, StoreFaults.explain(folder, frame.size(), e), e);
    }
  }

  /**
   * Puts it in its place, but where it is larger than the limit after all.
   *
   * @return its bytes; asked before it is in its place, from where another process may delete it
   */
  private long write(Path file, Digest digest, StoredFrame frame) throws IOException {
    try (NewFile whole = NewFile.create(disk, file, Durability.UNSYNCED)) {
      FrameFile.write(whole, digest, frame, origin.of(shot));
      long size = Files.size(whole.path());
      if (size <= limit) {
        whole.commit();
      }
      return size;
    }
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException mayNotBeWritten) {
      // A frame that cannot be marked as used is still a good frame; it only leaves earlier.
    }
  }

  private Path file(Digest digest) {
    return StoreFiles.file(folder, digest);
  }
}
