package org.impasto.cli.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.impasto.errors.UserException;
import org.impasto.media.MediaFiles;

/** What appears in a folder, once it no longer grows: each once. */
final class Arrivals {
  /** What something is known by: it grows while that changes. */
  private record Size(long files, long bytes, long modified) {}

  private record Seen(Size size, long since) {}

  private final Path folder;
  private final long still;
  private final LongSupplier nanoseconds;
  private final Map<Path, Seen> growing = new HashMap<>();
  private final Set<Path> settled = new HashSet<>();

  Arrivals(Path folder, Duration still, LongSupplier nanoseconds) {
    this.folder = folder;
    this.still = still.toNanos();
    this.nanoseconds = nanoseconds;
  }

  /** Throws UserException where the folder is not there. */
  List<Path> look() {
    List<Path> arrived = new ArrayList<>();
    Set<Path> there = new HashSet<>();
    for (Path each : entries()) {
      there.add(each);
      if (!settled.contains(each) && isStill(each)) {
        settled.add(each);
        growing.remove(each);
        arrived.add(each);
      }
    }
    settled.retainAll(there);
    growing.keySet().retainAll(there);
    return arrived;
  }

  /** Whether nothing that is there still grows. */
  boolean settled() {
    return growing.isEmpty();
  }

  private List<Path> entries() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> !each.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UserException(
          "the hot folder " + folder + " cannot be read (" + e + "); check its name and its disk",
          e);
    }
  }

  private boolean isStill(Path path) {
    long now = nanoseconds.getAsLong();
    Size size = size(path);
    Seen before = growing.get(path);
    if (before == null || !before.size.equals(size)) {
      growing.put(path, new Seen(size, now));
      return false;
    }
    return size.bytes > 0 && now - before.since >= still;
  }

  private static Size size(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      long count = 0;
      long bytes = 0;
      long modified = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        count++;
        bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        modified = Math.max(modified, Files.getLastModifiedTime(file).toMillis());
      }
      return new Size(count, bytes, modified);
    } catch (IOException | UncheckedIOException changing) {
      return new Size(-1, -1, System.nanoTime());
    }
  }

  /** A video becomes a video of its name, a folder of pictures a folder of PNG pictures. */
  static String output(Path arrival, Path outputs) {
    Path there = outputs.resolve(arrival.getFileName().toString());
    if (Files.isDirectory(arrival)) {
      return there.resolve("painted.%04d.png").toString();
    }
    String name = arrival.getFileName().toString();
    String stem = name.replaceFirst("[.][^.]*$", "");
    return MediaFiles.isVideo(there.toString())
        ? there.toString()
        : outputs.resolve(stem + ".png").toString();
  }

  static void makeFolderOf(String output) {
    try {
      Files.createDirectories(Path.of(output).getParent());
    } catch (IOException e) {
      throw new UserException(
          Path.of(output).getParent() + " cannot be made: " + e + "; choose another with -o", e);
    }
  }
}
