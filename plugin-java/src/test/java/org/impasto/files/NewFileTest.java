package org.impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  private static final String OLD = "what stood there before";
  private static final String NEW = "what shall stand there, which is longer";

  @TempDir Path folder;

  @Test
  void survivesPowerLossAtEveryStepWholeOrNotAtAll() throws IOException {
    int steps = 0;
    boolean done = false;
    for (; !done; steps++) {
      for (boolean namesKept : List.of(true, false)) {
        for (double share : new double[] {0, 0.4, 1}) {
          done = powerLossAfter(steps, namesKept, share);
        }
      }
    }
    // Made, written, synced, renamed, its folder synced: each of these was the last step once.
    assertEquals(6, steps);
  }

  /** Returns whether the file was written before the power went. */
  private boolean powerLossAfter(int steps, boolean namesKept, double share) throws IOException {
    Path target = folder.resolve("state.json");
    Files.writeString(target, OLD);
    PowerLoss disk = new PowerLoss(steps);
    boolean written = false;
    try {
      NewFile.write(disk, target, NEW);
      written = true;
    } catch (PowerLoss.Cut power) {
      assertTrue(disk.happened());
    }
    disk.aftermath(namesKept, share);
    String found = Files.readString(target);
    assertTrue(found.equals(NEW) || !written && found.equals(OLD), steps + ": " + found);
    Leftovers.sweep(folder);
    assertEquals(List.of("state.json"), names());
    return written;
  }

  @Test
  void withoutSyncItMayBeEmptyAfterPowerLoss() throws IOException {
    Path target = folder.resolve("a.frame");
    PowerLoss disk = new PowerLoss(100);
    try (NewFile file = NewFile.create(disk, target, Durability.UNSYNCED)) {
      file.write(ByteBuffer.wrap(new byte[1000]));
      file.commit();
    }
    disk.aftermath(true, 0);
    assertEquals(0, Files.size(target));
  }

  @Test
  void whatIsNotCommittedIsDiscarded() throws IOException {
    Path target = folder.resolve("picture.png");
    Files.writeString(target, OLD);
    try (NewFile file = NewFile.create(target, Durability.SYNCED)) {
      file.stream().write(1);
      assertTrue(file.path().toString().endsWith("-picture.png"));
    }
    try (NewFile file = NewFile.byName(target, Durability.SYNCED)) {
      Files.writeString(file.path(), "half");
      assertEquals(3, names().size());
    }
    assertEquals(List.of("picture.png"), names());
    assertEquals(OLD, Files.readString(target));
  }

  @Test
  void aFileWrittenByNameMayBeOpenedAndClosedOften() throws Exception {
    Path target = folder.resolve("film.mp4");
    try (NewFile file = NewFile.byName(target, Durability.SYNCED)) {
      for (int i = 0; i < 3; i++) {
        Files.writeString(file.path(), NEW); // each drops POSIX locks on the file itself
      }
      assertEquals("0", sweepElsewhere(), "a living writer's");
      assertEquals(0, Leftovers.sweep(folder), "our own");
      file.commit();
    }
    assertEquals(List.of("film.mp4"), names());
    assertEquals(NEW, Files.readString(target));
  }

  @Test
  void leftoversOfTheDeadAreRemovedAndNoneOfTheLiving() throws Exception {
    Process writer = FilesProcess.start("write", folder);
    FilesProcess.await(writer, "written");
    try (NewFile ours = NewFile.create(folder.resolve("ours"), Durability.UNSYNCED)) {
      assertEquals(0, Leftovers.sweep(folder));
      assertEquals("0", sweepElsewhere());
      writer.destroyForcibly().waitFor();
      assertEquals("3", sweepElsewhere(), "a part, and a part with its lock");
      assertTrue(Files.exists(ours.path()));
    }
    assertEquals(List.of(), names());
  }

  @Test
  void theNextWriterOfAFolderRemovesLeftovers() throws Exception {
    Files.writeString(folder.resolve(".part-" + "0".repeat(32) + "-state.json"), "half");
    Files.writeString(folder.resolve(".part-of-somebody-else"), "not ours");
    NewFile.write(RealDisk.INSTANCE, folder.resolve("state.json"), NEW);
    assertEquals(List.of(".part-of-somebody-else", "state.json"), names());
  }

  @Test
  void noLinkIsFollowed() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), OLD);
    Path planted = Files.createSymbolicLink(folder.resolve("planted"), victim);
    assertThrows(
        FileAlreadyExistsException.class,
        () -> LockedFile.create(RealDisk.INSTANCE, any -> planted));
    Path target = Files.createSymbolicLink(folder.resolve("target"), victim);
    NewFile.write(RealDisk.INSTANCE, target, NEW);
    assertEquals(OLD, Files.readString(victim));
    assertFalse(Files.isSymbolicLink(target));
  }

  @Test
  void longNamesKeepTheirEnding() throws IOException {
    Path target = folder.resolve("ü".repeat(120) + ".png");
    NewFile.write(RealDisk.INSTANCE, target, NEW);
    assertEquals(NEW, Files.readString(target));
    try (NewFile file = NewFile.byName(target, Durability.SYNCED)) {
      assertTrue(file.path().toString().endsWith("ü.png"));
    }
  }

  @Test
  void aLogKeepsWhatWasSyncedAndEndsALineThatWasCut() throws IOException {
    Path log = folder.resolve("log");
    Files.writeString(log, "one\ntw");
    try (AppendedFile file = AppendedFile.open(RealDisk.INSTANCE, log)) {
      file.add("three");
      file.sync();
    }
    assertEquals(List.of("one", "tw", "three"), Files.readAllLines(log));
  }

  private String sweepElsewhere() throws Exception {
    Process other = FilesProcess.start("sweep", folder);
    String said = new String(other.getInputStream().readAllBytes()).strip();
    assertEquals(0, other.waitFor(), said);
    return said;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
