package org.impasto.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.impasto.files.Leftovers;

/**
 * Holds the store to its size. Between walks over the folder it only adds up what this process
 * wrote; it walks when that exceeds the limit, and once a minute for what other processes wrote. A
 * walk makes room to 9/10 of the limit, so that a full store is not walked at every frame.
 */
public final class StoreKeeper {
  private static final Duration BETWEEN_WALKS = Duration.ofMinutes(1);

  private final Path folder;
  private final long limit;
  private long estimate;
  private long lastWalk;
  private boolean walked;

  public StoreKeeper(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  private record Entry(Path file, long size, FileTime used) {}

  /** To be called after a frame was put; that frame stays whatever its age. */
  public synchronized void added(Path file, long size) throws IOException {
    estimate += size;
    boolean due = !walked || System.nanoTime() - lastWalk > BETWEEN_WALKS.toNanos();
    if (due || estimate > limit) {
      walk(file);
      walked = true;
      lastWalk = System.nanoTime();
    }
  }

  private void walk(Path newest) throws IOException {
    List<Entry> frames = new ArrayList<>();
    for (Path shelf : StoreContents.entries(folder)) {
      if (StoreFiles.isShelf(shelf)) {
        inspect(shelf, frames);
      }
    }
    estimate = frames.stream().mapToLong(Entry::size).sum();
    if (estimate > limit) {
      frames.sort(Comparator.comparing(Entry::used));
      makeRoom(frames, newest);
    }
  }

  private void inspect(Path shelf, List<Entry> frames) throws IOException {
    Leftovers.sweep(shelf);
    for (Path file : StoreContents.entries(shelf)) {
      try {
        if (StoreFiles.isFrame(file)) {
          BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
          frames.add(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
        }
      } catch (NoSuchFileException goneMeanwhile) {
        // Another process made room.
      }
    }
  }

  private void makeRoom(List<Entry> oldestFirst, Path newest) {
    for (Entry entry : oldestFirst) {
      if (estimate <= limit - limit / 10) {
        return;
      }
      if (!entry.file().equals(newest) && removed(entry.file())) {
        estimate -= entry.size();
      }
    }
  }

  /** Another user's frame in a shared folder may not be ours to remove; it then stays. */
  private static boolean removed(Path file) {
    try {
      Files.deleteIfExists(file);
      return true;
    } catch (IOException notOurs) {
      return false;
    }
  }
}
