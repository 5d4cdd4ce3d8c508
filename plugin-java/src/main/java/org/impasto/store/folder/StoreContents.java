package org.impasto.store.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a store's folder.
 *
 * @param frames how many painted frames
 * @param bytes of all of them
 */
public record StoreContents(long frames, long bytes) {
  /** Counts; a folder that is not there holds nothing. */
  public static StoreContents of(Path folder) throws IOException {
    long frames = 0;
    long bytes = 0;
    for (Path file : files(folder)) {
      try {
        bytes += Files.size(file);
        frames++;
      } catch (NoSuchFileException goneMeanwhile) {
        // Another process made room.
      }
    }
    return new StoreContents(frames, bytes);
  }

  /** Deletes every painted frame, and nothing else; returns how many there were. */
  public static long clear(Path folder) throws IOException {
    long removed = 0;
    for (Path file : files(folder)) {
      removed += Files.deleteIfExists(file) ? 1 : 0;
    }
    return removed;
  }

  static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path shelf : entries(folder)) {
      if (StoreFiles.isShelf(shelf)) {
        entries(shelf).stream().filter(StoreFiles::isFrame).forEach(files::add);
      }
    }
    return files;
  }

  /** Paths in a folder; none where it is not there, or is none. */
  static List<Path> entries(Path folder) throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      List<Path> entries = new ArrayList<>();
      stream.forEach(entries::add);
      return entries;
    } catch (NoSuchFileException | NotDirectoryException goneOrForeign) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
