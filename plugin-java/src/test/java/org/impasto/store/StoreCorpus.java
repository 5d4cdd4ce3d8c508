package org.impasto.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** A frame of the store as a file, and the store's answer where that file is another. */
public final class StoreCorpus {
  private StoreCorpus() {}

  private static Path frame(Path folder) throws IOException {
    DiskStore store = new DiskStore(folder, 1 << 20);
    TestFrames.put(store, 7, 5, 1);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(each -> each.toString().endsWith(".frame")).findFirst().orElseThrow();
    }
  }

  public static void write(Path folder) throws IOException {
    Files.copy(
        frame(folder.resolve("store")),
        folder.resolve("stored.frame"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** A damaged frame is no frame; never another, never an exception. */
  public static void read(Path file) throws IOException {
    Path folder = Files.createTempDirectory(file.getParent(), "store");
    Files.copy(file, frame(folder), StandardCopyOption.REPLACE_EXISTING);
    TestFrames.hasExactly(new DiskStore(folder, 1 << 20), 7, 5, 1);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
