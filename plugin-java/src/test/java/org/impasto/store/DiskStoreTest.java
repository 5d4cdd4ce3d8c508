package org.impasto.store;

import static org.impasto.store.TestFrames.address;
import static org.impasto.store.TestFrames.hasExactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impasto.files.Disk;
import org.impasto.files.Durability;
import org.impasto.files.NewFile;
import org.impasto.files.PowerLoss;
import org.impasto.files.RealDisk;
import org.impasto.store.folder.StoreException;
import org.impasto.store.folder.StoreFiles;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.StoredFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {
  private static final long AMPLE = 1L << 30;
  private static final int WIDTH = 7;
  private static final int HEIGHT = 5;

  /** Random bits do not pack: header, one layer's, a block for each plane, checksum. */
  private static final long FRAME_BYTES = 56 + 22 + 3 * (4 + 13 + 4L * WIDTH * HEIGHT);

  @TempDir Path folder;

  @Test
  void frameComesBackBitByBit() {
    DiskStore store = new DiskStore(folder.resolve("not/yet/there"), AMPLE);
    assertFalse(store.contains(address(1)));
    TestFrames.put(store, 640, 333, 1);
    assertTrue(store.contains(address(1)));
    assertTrue(hasExactly(store, 640, 333, 1));
    assertTrue(hasExactly(new DiskStore(store.folder(), AMPLE), 640, 333, 1));
    assertFalse(store.get(address(2)).isPresent());
  }

  /** As another process does that makes room. */
  @Test
  void aFrameThatIsDeletedAsSoonAsItIsThereIsNoFault() {
    Disk disk =
        (Disk)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Disk.class},
                (proxy, method, arguments) -> {
                  Object result = method.invoke(RealDisk.INSTANCE, arguments);
                  if (method.getName().equals("rename")) {
                    Files.delete((Path) arguments[1]);
                  }
                  return result;
                });
    DiskStore store = new DiskStore(disk, folder, AMPLE);
    TestFrames.put(store, WIDTH, HEIGHT, 1);
    assertFalse(store.contains(address(1)));
  }

  @Test
  void everyDamagedByteIsNoticedAndTheFileRemoved() throws IOException {
    DiskStore store = new DiskStore(folder, AMPLE);
    TestFrames.put(store, WIDTH, HEIGHT, 1);
    Path file = StoreFiles.file(folder, address(1));
    byte[] good = Files.readAllBytes(file);
    assertEquals(FRAME_BYTES, good.length);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << (i % 8));
      assertAbsent(store, file, bad, "byte " + i);
    }
    for (int length :
        new int[] {0, 1, 55, 56, 57, good.length - 8, good.length - 1, good.length + 1}) {
      assertAbsent(store, file, Arrays.copyOf(good, length), "length " + length);
    }
    Files.write(file, good);
    assertTrue(hasExactly(store, WIDTH, HEIGHT, 1));
  }

  @Test
  void frameUnderAnothersNameIsForeign() throws IOException {
    DiskStore store = new DiskStore(folder, AMPLE);
    TestFrames.put(store, WIDTH, HEIGHT, 1);
    Path other = StoreFiles.file(folder, address(2));
    Files.createDirectories(other.getParent());
    assertAbsent(
        store, other, Files.readAllBytes(StoreFiles.file(folder, address(1))), "another's frame");
  }

  @Test
  void leastRecentlyUsedLeavesFirst() throws IOException {
    DiskStore store = new DiskStore(folder, 10 * FRAME_BYTES);
    Path note = Files.writeString(folder.resolve("note.txt"), "the artist's own");
    for (int seed = 0; seed < 10; seed++) {
      TestFrames.put(store, WIDTH, HEIGHT, seed);
      Path file = StoreFiles.file(folder, address(seed));
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + seed));
    }
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), kept(store, 11));
    assertTrue(hasExactly(store, WIDTH, HEIGHT, 0));
    TestFrames.put(store, WIDTH, HEIGHT, 10);
    assertEquals(List.of(0, 3, 4, 5, 6, 7, 8, 9, 10), kept(store, 11));
    assertTrue(Files.exists(note));
  }

  @Test
  void frameAboveTheLimitIsNotKeptAndEvictsNothing() {
    DiskStore store = new DiskStore(folder, FRAME_BYTES);
    TestFrames.put(store, WIDTH, HEIGHT, 1);
    TestFrames.put(store, WIDTH + 1, HEIGHT, 2);
    assertEquals(List.of(1), kept(store, 3));
    TestFrames.put(store, WIDTH, HEIGHT, 0);
    assertEquals(List.of(0), kept(store, 3));
  }

  @Test
  void whatTheDeadLeftIsSweptAndWhatTheLivingWriteIsNot() throws Exception {
    Path shelf = Files.createDirectories(folder.resolve("ab"));
    Path frame = shelf.resolve("ab".repeat(32) + ".frame");
    Path left =
        Files.writeString(
            shelf.resolve(".part-" + "0".repeat(32) + "-" + frame.getFileName()), "half a frame");
    try (NewFile alive = NewFile.create(frame, Durability.UNSYNCED)) {
      TestFrames.put(new DiskStore(folder, AMPLE), WIDTH, HEIGHT, 1);
      assertEquals(List.of(false, true), Stream.of(left, alive.path()).map(Files::exists).toList());
    }
  }

  @Test
  void powerLossAtAnyStepCostsNoMoreThanTheFrame() throws IOException {
    for (int steps = 0; steps < 8; steps++) {
      for (double share : new double[] {0, 0.5, 1}) {
        Path place = Files.createDirectories(folder.resolve(steps + "-" + share));
        PowerLoss disk = new PowerLoss(steps);
        boolean written = false;
        try {
          TestFrames.put(new DiskStore(disk, place, AMPLE), WIDTH, HEIGHT, 1);
          written = true;
        } catch (PowerLoss.Cut power) {
          assertTrue(disk.happened());
        }
        disk.aftermath(true, share);
        DiskStore after = new DiskStore(place, AMPLE);
        boolean found = TestFrames.hasExactly(after, WIDTH, HEIGHT, 1);
        assertEquals(found, after.contains(address(1)), "what is damaged is removed");
        assertTrue(found || !written || share < 1, steps + " steps, " + share);
      }
    }
  }

  @Test
  void fileInPlaceOfTheFolderIsExplained() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    DiskStore store = new DiskStore(file.resolve("store"), AMPLE);
    assertFalse(store.get(address(1)).isPresent());
    StoreException thrown =
        assertThrows(StoreException.class, () -> TestFrames.put(store, WIDTH, HEIGHT, 1));
    assertEquals(
        "The painted frame cannot be kept in "
            + file.resolve("store")
            + ": "
            + file
            + " is a file, not a folder; move it away, or choose another store folder"
            + " (parameter Store folder, or the environment variable IMPASTO_STORE).",
        thrown.getMessage());
  }

  @Test
  void folderThatVanishesIsMadeAgain() throws IOException {
    Path vanishing = folder.resolve("store");
    DiskStore store = new DiskStore(vanishing, AMPLE);
    TestFrames.put(store, WIDTH, HEIGHT, 1);
    Path file = StoreFiles.file(vanishing, address(1));
    Files.delete(file);
    Files.delete(file.getParent());
    Files.delete(vanishing);
    assertFalse(store.get(address(1)).isPresent());
    TestFrames.put(store, WIDTH, HEIGHT, 2);
    assertTrue(hasExactly(store, WIDTH, HEIGHT, 2));
  }

  private static void assertAbsent(DiskStore store, Path file, byte[] bytes, String what)
      throws IOException {
    Files.write(file, bytes);
    try (StoredFrame found = store.get(nameOf(file)).orElse(null)) {
      assertEquals(null, found, what);
    }
    assertFalse(Files.exists(file), what);
  }

  private static Digest nameOf(Path file) {
    return new Digest(file.getFileName().toString().replace(".frame", ""));
  }

  private static List<Integer> kept(DiskStore store, int seeds) {
    return IntStream.range(0, seeds).filter(seed -> store.contains(address(seed))).boxed().toList();
  }
}
