package org.impasto.farm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.impasto.errors.UserException;
import org.impasto.media.io.FrameRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutListTest {
  @TempDir Path folder;

  @Test
  void droppedTimecodesAreCountedAsSmpteDoes() {
    // SMPTE ST 12-1: frames 0 and 1 of every minute but each tenth are left out at 29.97.
    assertEquals(1799, CutList.frames("00:00:59;29", 29.97, false, ""));
    assertEquals(1800, CutList.frames("00:01:00;02", 29.97, false, ""));
    assertEquals(17982, CutList.frames("00:10:00;00", 29.97, false, ""));
    assertEquals(107892, CutList.frames("01:00:00;00", 29.97, false, ""));
    assertEquals(215784, CutList.frames("01:00:00;00", 59.94, false, ""));
    assertEquals(108000, CutList.frames("01:00:00:00", 29.97, false, ""));
    assertEquals(86400, CutList.frames("01:00:00:00", 23.976, true, ""));
  }

  @Test
  void listsAndFilesOfNumbersAreRead() throws Exception {
    assertEquals(Set.of(25, 60), CutList.read("60; 25,60", 1, 24));
    assertEquals(Set.of(), CutList.read("", 1, 24));
    Path file = Files.writeString(folder.resolve("cuts.txt"), "25\n60\r\n");
    assertEquals(Set.of(25, 60), CutList.read(file.toString(), 1, 24));
    Files.write(file, new byte[] {0, -1, 3, '\n'});
    assertThrows(UserException.class, () -> CutList.read(file.toString(), 1, 24));
    assertThrows(UserException.class, () -> CutList.read(folder.toString(), 1, 24));
    assertThrows(UserException.class, () -> CutList.read("1,99999999999", 1, 24));
  }

  @Test
  void shotsBeginAtCutsAndCoverTheRange() {
    assertEquals(
        List.of(new FrameRange(5, 9), new FrameRange(10, 24), new FrameRange(25, 30)),
        ShotList.split(new FrameRange(5, 30), new TreeSet<>(List.of(1, 10, 25, 31))));
    assertEquals(
        List.of(new FrameRange(7, 7)), ShotList.split(new FrameRange(7, 7), new TreeSet<>()));
  }

  @Test
  void missingShotsAreNamedByRanges() {
    assertEquals("1, 3-5, 9", Assembly.named(List.of(1, 3, 4, 5, 9)));
  }
}
