package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.errors.UserException;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What befalls the store while frames are painted from it: the pictures are those of a quiet store,
 * and the note says what was.
 */
@Timeout(120)
class StoreUnderWayTest {
  private static final int LAST = 4;
  private static final Settings THREE = Shots.QUICK.withPasses(3);

  private static final Map<Integer, float[]> QUIET = new HashMap<>();
  private static float[] quietThirdInThreePasses;

  @TempDir Path folder;

  @BeforeAll
  static void paintInAQuietStore(@TempDir Path quiet) {
    try (Shots shots = new Shots(quiet)) {
      for (int time = 1; time <= LAST; time++) {
        QUIET.put(time, shots.pixels(shot(), time, Shots.QUICK));
      }
      quietThirdInThreePasses = shots.pixels(shot(), 3, THREE);
    }
  }

  private static MovingShot shot() {
    return new MovingShot(LAST, true);
  }

  private Path store() {
    return folder.resolve("store");
  }

  /** Does something when a node is begun; once. */
  private static Progress when(String begun, Runnable befalls) {
    boolean[] done = {false};
    return (fraction, what) -> {
      if (!done[0] && what.startsWith("painting " + begun)) {
        done[0] = true;
        befalls.run();
      }
      return true;
    };
  }

  private static void delete(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> frames(Path store) throws IOException {
    try (Stream<Path> files = Files.walk(store)) {
      return files.filter(file -> file.toString().endsWith(".frame")).toList();
    }
  }

  @Test
  void aFolderThatIsDeletedIsMadeAgain() throws IOException {
    try (Shots shots = new Shots(store());
        Painting third =
            shots.painting(shot(), 3, Shots.QUICK, when("frame 3", () -> delete(store())))) {
      assertArrayEquals(QUIET.get(3), Shots.pixels(third.picture()));
      assertEquals("", third.note());
      assertEquals(1, frames(store()).size());
      assertArrayEquals(QUIET.get(4), shots.pixels(shot(), 4, Shots.QUICK));
      assertArrayEquals(QUIET.get(2), shots.pixels(shot(), 2, Shots.QUICK));
    }
  }

  @Test
  void aFolderThatIsDeletedBetweenPassesIsPaintedAgain() {
    try (Shots shots = new Shots(store());
        Painting third =
            shots.painting(shot(), 3, THREE, when("frame 4 in pass 2", () -> delete(store())))) {
      assertArrayEquals(quietThirdInThreePasses, Shots.pixels(third.picture()));
    }
  }

  @Test
  void aFolderThatIsDeletedAgainAndAgainEndsWithAMessage() {
    Progress always =
        (fraction, what) -> {
          if (what.startsWith("painting") && Files.exists(store())) {
            delete(store());
          }
          return true;
        };
    try (Shots shots = new Shots(store())) {
      String message =
          assertThrows(UserException.class, () -> shots.painting(shot(), 3, THREE, always))
              .getMessage();
      assertTrue(
          message.contains(store().toString()) && message.contains("choose another Store folder"),
          message);
    }
  }

  @Test
  void aFileInTheFoldersPlaceIsTold() {
    Runnable replace =
        () -> {
          delete(store());
          try {
            Files.writeString(store(), "a file");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try (Shots shots = new Shots(store());
        Painting third = shots.painting(shot(), 3, Shots.QUICK, when("frame 3", replace))) {
      assertArrayEquals(QUIET.get(3), Shots.pixels(third.picture()));
      assertTrue(
          third.note().contains(store() + " is a file, not a folder; move it away"), third.note());
      assertArrayEquals(QUIET.get(4), shots.pixels(shot(), 4, Shots.QUICK));
    }
  }

  /** As a damaged frame in a folder that may only be read. */
  @Test
  void aFrameThatCanNeitherBeReadNorRemovedIsPaintedAgain() throws IOException {
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.isRegularFile(memory), "there is no file here that reads as an error");
    try (Shots shots = new Shots(store())) {
      shots.pixels(shot(), 3, Shots.QUICK);
    }
    for (Path file : frames(store())) {
      Files.delete(file);
      Files.createSymbolicLink(file, memory);
    }
    try (Shots shots = new Shots(store())) {
      assertArrayEquals(QUIET.get(3), shots.pixels(shot(), 3, Shots.QUICK));
    }
    try (Shots shots = new Shots(store());
        Painting again = shots.painting(shot(), 3, Shots.QUICK)) {
      assertTrue(again.fromStore(), "a good frame has taken the bad one's place");
    }
  }

  @Test
  void twoEnginesOnOneFolderPaintTheSame() throws Exception {
    try (Shots one = new Shots(store());
        Shots other = new Shots(store())) {
      CompletableFuture<Void> backwards =
          CompletableFuture.runAsync(
              () -> {
                for (int time = LAST; time >= 1; time--) {
                  assertArrayEquals(
                      QUIET.get(time), other.pixels(shot(), time, Shots.QUICK), "frame " + time);
                }
              });
      for (int time = 1; time <= LAST; time++) {
        assertArrayEquals(QUIET.get(time), one.pixels(shot(), time, Shots.QUICK), "frame " + time);
      }
      backwards.get();
    }
    assertEquals(LAST, frames(store()).size());
  }
}
