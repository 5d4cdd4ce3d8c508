package org.impasto.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.impasto.store.folder.StoreContents;
import org.impasto.store.folder.StoreException;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.Origin;
import org.impasto.store.frame.StoredFrame;

/**
 * Painted frames by digest: on disk, and where the disk fails, in memory. So a painting is never
 * lost to a full, missing or silent disk, and the frame after it still finds it.
 *
 * <p>Nothing here fails or hangs. {@link #trouble} says in words what the disk would not do. For
 * one thread; several stores, in one process or many, may share a folder.
 */
public final class FrameStore implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MEGABYTE = 1e6;

  private final DiskStore disk;
  private final long limit;
  private final Patience patience;
  private final UnstoredFrames unstored = new UnstoredFrames();
  private String trouble = "";

  /** Bytes of the largest frame that was put, before it is packed. */
  private long largest;

  /**
   * Touches nothing on disk.
   *
   * @param folder created when needed
   * @param limitBytes of all frames on disk; a frame that is larger is kept in memory
   */
  public FrameStore(Path folder, long limitBytes) {
    this(folder, limitBytes, Origin.ANY);
  }

  /**
   * Touches nothing on disk.
   *
   * @param origin of the frames that are put, and which others are taken
   */
  public FrameStore(Path folder, long limitBytes, Origin origin) {
    this(new DiskStore(folder, limitBytes, origin), limitBytes, PATIENCE);
  }

  FrameStore(DiskStore disk, long limitBytes, Duration patience) {
    this.disk = disk;
    this.limit = limitBytes;
    this.patience = new Patience(patience);
  }

  /** Names the shot whose frames are put from now on, for people who look into the store. */
  public void paints(String shot) {
    disk.paints(shot);
  }

  public Path folder() {
    return disk.folder();
  }

  /** What the disk would not do since the last call, and what helps; empty where all is well. */
  public String trouble() {
    String told = trouble;
    trouble = "";
    return told;
  }

  /**
   * Whether so many frames as large as the largest that was put find room together: on disk, or in
   * memory where the disk did not take one.
   */
  public boolean holds(int frames) {
    return unstored.isEmpty()
        ? frames * disk.largest() <= limit
        : frames * largest <= UnstoredFrames.MOST_BYTES;
  }

  /** Whether there is a frame of that address; get may still find it damaged, or gone. */
  public boolean contains(Digest digest) {
    return unstored.contains(digest)
        || asked(() -> disk.contains(digest), present -> {}).orElse(false);
  }

  /** The frame, if it is here whole; it counts as used now. */
  public Optional<StoredFrame> get(Digest digest) {
    Optional<StoredFrame> kept = unstored.get(digest);
    if (kept.isPresent()) {
      return kept;
    }
    return asked(() -> disk.get(digest), late -> late.ifPresent(StoredFrame::close))
        .orElse(Optional.empty());
  }

  /**
   * Reads a frame from the disk as {@link #get} does, but on any thread, however long the disk
   * takes.
   */
  public Supplier<Optional<StoredFrame>> reader(Digest digest) {
    return () -> disk.get(digest);
  }

  /** Keeps a copy of a frame: on disk, or where that fails, in memory among the last ones. */
  public void put(Digest digest, StoredFrame frame) {
    largest = Math.max(largest, frame.size());
    if (frame.size() > limit) {
      trouble =
          "The store's size is %.1f MB and a painted frame has %.1f MB; it is kept in memory for now. Raise Store size."
              .formatted(limit / MEGABYTE, frame.size() / MEGABYTE);
      unstored.add(digest, frame.copy());
      return;
    }
    // The disk may still be at it when it is no longer waited for, so it gets a frame of its own.
    StoredFrame copy = frame.copy();
    try {
      boolean asleep = patience.exhausted();
      asked(() -> written(digest, copy), late -> copy.close())
          .ifPresentOrElse(
              done -> copy.close(), () -> unstored.add(digest, asleep ? copy : frame.copy()));
    } catch (StoreException failure) {
      trouble = failure.getMessage() + " It is kept in memory for now.";
      unstored.add(digest, copy);
    }
  }

  /**
   * What lies in the folder.
   *
   * @throws StoreException where it cannot be read, or does not answer
   */
  public StoreContents contents() {
    return inFolder(StoreContents::of);
  }

  /**
   * Forgets every painted frame, on disk and in memory; returns how many lay on disk.
   *
   * @throws StoreException where one may not be deleted, or the folder does not answer
   */
  public long clear() {
    unstored.close();
    return inFolder(StoreContents::clear);
  }

  private interface FolderWork<T> {
    T of(Path folder) throws IOException;
  }

  private <T> T inFolder(FolderWork<T> work) {
    try {
      return patience.ask(() -> unchecked(work), late -> {});
    } catch (IOException failure) {
      throw new StoreException(
          "The store folder " + folder() + " does not answer: " + failure.getMessage(), failure);
    } catch (UncheckedIOException failure) {
      throw new StoreException(
          "The store folder "
              + folder()
              + " cannot be looked at or cleared: "
              + failure.getCause()
              + "; change its permissions, or choose another store folder.",
          failure.getCause());
    }
  }

  private <T> T unchecked(FolderWork<T> work) {
    try {
      return work.of(folder());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean written(Digest digest, StoredFrame frame) {
    disk.put(digest, frame);
    return true;
  }

  /** The disk's answer; empty where it gives none in time. */
  private <T> Optional<T> asked(Patience.Question<T> question, Consumer<T> late) {
    try {
      return Optional.of(patience.ask(question, late));
    } catch (IOException silence) {
      trouble =
          "The store folder "
              + folder()
              + " does not answer ("
              + silence.getMessage()
              + "). Frames are kept in memory for now; check the disk or network, or choose another"
              + " store folder.";
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    unstored.close();
  }
}
