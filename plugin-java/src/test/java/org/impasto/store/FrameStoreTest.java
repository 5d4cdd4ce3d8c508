package org.impasto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.impasto.frame.Frame;
import org.impasto.store.folder.StoreFiles;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.Origin;
import org.impasto.store.frame.StoredFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fails; the painting is here all the same. */
class FrameStoreTest {
  private static final long AMPLE = 1L << 30;

  @TempDir Path folder;

  /** A disk that answers only when it is let go. */
  private static final class SilentDisk extends DiskStore {
    private final CountDownLatch letGo = new CountDownLatch(1);

    SilentDisk(Path folder) {
      super(folder, AMPLE);
    }

    private void hang() {
      try {
        letGo.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    Optional<StoredFrame> get(Digest digest) {
      hang();
      return super.get(digest);
    }

    @Override
    void put(Digest digest, StoredFrame frame) {
      hang();
      super.put(digest, frame);
    }
  }

  private static void put(FrameStore store, int seed) {
    try (Frame frame = TestFrames.frame(40, 30, seed)) {
      store.put(TestFrames.address(seed), TestFrames.stored(frame));
    }
  }

  private static void assertHas(FrameStore store, int seed) {
    try (Frame expected = TestFrames.frame(40, 30, seed);
        Frame found = TestFrames.picture(store.get(TestFrames.address(seed)))) {
      assertEquals(TestFrames.bits(expected), TestFrames.bits(found));
    }
  }

  @Test
  void whatTheDiskTakesIsThereForOthersAndIsNoTrouble() {
    try (FrameStore store = new FrameStore(folder, AMPLE);
        FrameStore other = new FrameStore(folder, AMPLE)) {
      put(store, 1);
      assertHas(other, 1);
      assertEquals("", store.trouble());
    }
  }

  @Test
  void framesOfAnotherKindOfProcessorAreTakenUnlessTheOwnKindIsRequired() {
    try (FrameStore old = new FrameStore(folder, AMPLE);
        FrameStore one = new FrameStore(folder, AMPLE, new Origin("one", false));
        FrameStore other = new FrameStore(folder, AMPLE, new Origin("other", false));
        FrameStore onlyOne = new FrameStore(folder, AMPLE, new Origin("one", true));
        FrameStore onlyOther = new FrameStore(folder, AMPLE, new Origin("other", true))) {
      put(old, 1);
      put(one, 2);
      assertHas(other, 1);
      assertHas(other, 2);
      assertHas(onlyOne, 2);
      for (int seed = 1; seed <= 2; seed++) {
        assertFalse(onlyOther.contains(TestFrames.address(seed)));
        assertTrue(onlyOther.get(TestFrames.address(seed)).isEmpty());
        assertHas(old, seed); // nothing was removed
      }
      assertFalse(onlyOne.contains(TestFrames.address(1)), "nobody says which kind it was");
      put(onlyOther, 2);
      assertHas(other, 2);
      assertFalse(onlyOne.contains(TestFrames.address(2)));
      assertEquals("", other.trouble() + onlyOther.trouble());
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndTheFrameIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (FrameStore store = new FrameStore(file, AMPLE)) {
      put(store, 1);
      assertTrue(store.contains(TestFrames.address(1)));
      assertHas(store, 1);
      String told = store.trouble();
      assertTrue(told.contains(file.toString()) && told.contains("kept in memory"), told);
      assertEquals("", store.trouble());
    }
  }

  @Test
  void aSizeBelowOneFrameIsToldAndTheFrameIsKept() {
    try (FrameStore store = new FrameStore(folder, 1000)) {
      put(store, 1);
      assertHas(store, 1);
      assertTrue(store.trouble().contains("Raise Store size"));
    }
  }

  @Test
  void aSilentFolderIsWaitedForOnceAndTheFrameIsKept() throws InterruptedException {
    SilentDisk disk = new SilentDisk(folder);
    try (FrameStore store = new FrameStore(disk, AMPLE, Duration.ofMillis(200))) {
      assertFalse(store.get(TestFrames.address(1)).isPresent());
      assertTrue(store.trouble().contains("does not answer"));
      long start = System.nanoTime();
      for (int seed = 1; seed <= 20; seed++) {
        put(store, seed);
        assertHas(store, seed);
      }
      assertTrue(
          Duration.ofNanos(System.nanoTime() - start).toMillis() < 4000,
          "the silent disk was waited for each time");
      assertTrue(store.trouble().contains("does not answer"));
    } finally {
      disk.letGo.countDown();
    }
  }

  @Test
  void aPutThatIsLateStillReachesTheDiskWhole() throws Exception {
    SilentDisk disk = new SilentDisk(folder);
    try (FrameStore store = new FrameStore(disk, AMPLE, Duration.ofMillis(100))) {
      put(store, 1);
      assertHas(store, 1);
    }
    disk.letGo.countDown();
    Path file = StoreFiles.file(folder, TestFrames.address(1));
    for (int i = 0; i < 100 && !Files.exists(file); i++) {
      Thread.sleep(20);
    }
    assertTrue(TestFrames.hasExactly(new DiskStore(folder, AMPLE), 40, 30, 1));
  }
}
