package org.impasto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.impasto.Mutants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file of the store is no frame: never another picture, never an exception. */
class MalformedStoreTest {
  private static final int WIDTH = 7;
  private static final int HEIGHT = 5;

  @Test
  void frames(@TempDir Path folder) throws Exception {
    DiskStore store = new DiskStore(folder, 1 << 20);
    TestFrames.put(store, WIDTH, HEIGHT, 1);
    Path file = onlyFrame(folder);
    byte[] valid = Files.readAllBytes(file);
    int refused =
        new Mutants(valid, 5)
            .feed(
                2000,
                IllegalArgumentException.class,
                mutant -> {
                  Files.createDirectories(file.getParent());
                  Files.write(file, mutant);
                  assertEquals(
                      Arrays.equals(valid, mutant), TestFrames.hasExactly(store, WIDTH, HEIGHT, 1));
                });
    assertEquals(0, refused, "the store threw");
    TestFrames.put(store, WIDTH, HEIGHT, 1);
    assertTrue(
        TestFrames.hasExactly(store, WIDTH, HEIGHT, 1),
        "a damaged file stands in the way of a good one");
  }

  @Test
  void aFolderInAFramesPlace(@TempDir Path folder) throws Exception {
    DiskStore store = new DiskStore(folder, 1 << 20);
    TestFrames.put(store, WIDTH, HEIGHT, 1);
    Path file = onlyFrame(folder);
    Files.delete(file);
    Files.createDirectories(file.resolve("inner"));
    assertFalse(TestFrames.hasExactly(store, WIDTH, HEIGHT, 1));
  }

  private static Path onlyFrame(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".frame")).findFirst().orElseThrow();
    }
  }
}
