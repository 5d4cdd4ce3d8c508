package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasto.engine.Painting;
import org.impasto.engine.recipe.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Frames of an engine of another version are no frames of this one, and leave when room is needed.
 */
@Timeout(120)
class OtherEngineTest {
  private static final int LAST = 3;

  @TempDir Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private Set<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(store())) {
      return files.filter(file -> file.toString().endsWith(".frame")).collect(Collectors.toSet());
    }
  }

  @Test
  void paintsAnewAndItsPredecessorsFramesLeaveFirst() throws Exception {
    List<String> expected = new ArrayList<>();
    try (Shots shots = new Shots(store())) {
      for (int time = 1; time <= LAST; time++) {
        try (Painting painting = shots.painting(new MovingShot(LAST, true), time, Shots.QUICK)) {
          expected.add("false " + Digests.of(painting.picture()).hex());
        }
      }
    }
    Set<Path> old = stored();
    for (Path file : old) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    }
    Path large = largeFrame(FileTime.fromMillis(1_100_000_000_000L));
    assertEquals(expected, OtherEngine.run(store(), LAST, folder.resolve("classes")));
    Set<Path> fresh = stored();
    assertEquals(LAST, fresh.size(), "only its own are left");
    Set<Path> both = new HashSet<>(old);
    both.retainAll(fresh);
    assertTrue(both.isEmpty(), "a frame of the old engine was kept: " + both);
    assertTrue(Files.notExists(large));
  }

  /**
   * A file that takes the store's whole size, of holes; used later than all others of the old
   * engine.
   */
  private Path largeFrame(FileTime used) throws IOException {
    Path file = Files.createDirectories(store().resolve("ab")).resolve("ab".repeat(32) + ".frame");
    try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
      holes.setLength(100_000_000);
    }
    Files.setLastModifiedTime(file, used);
    return file;
  }
}
