package org.impasto.cli.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.cli.Main;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.FakePainter;
import org.impasto.frame.Frame;
import org.impasto.store.FrameStore;
import org.impasto.store.folder.StoreLimit;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.StoredFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void paintTwoShots() {
    try (FrameStore store = new FrameStore(folder, 1 << 30)) {
      store.paints("/films/one.mp4");
      put(store, "a");
      put(store, "b");
      store.paints("/films/two.mp4");
      put(store, "c");
      assertEquals("", store.trouble());
    }
  }

  private static void put(FrameStore store, String name) {
    Frame picture = Frame.allocate(16, 16, 3);
    picture.data().zero();
    try (StoredFrame frame = StoredFrame.of("picture", picture)) {
      store.put(Digest.of(name).build(), frame);
    }
  }

  @Test
  void framesAreListedByShot() {
    assertEquals(ExitCode.OK, store("list"), err.toString());
    String listed = out.toString();
    assertTrue(
        listed.matches("(?s).* 2 frames  /films/one.mp4\\R.* 1 frame   /films/two.mp4.*"), listed);
    assertTrue(listed.contains("of 20 GB, in " + folder), listed);
    assertEquals(ExitCode.OK, store("where"));
    assertTrue(out.toString().endsWith(folder + System.lineSeparator()), out.toString());
  }

  @Test
  void oneShotIsClearedAndOnlyWhenThatIsSaid() throws Exception {
    assertEquals(ExitCode.USAGE, store("clear", "--shot", "/films/one.mp4"));
    assertTrue(out.toString().contains("2 painted frames"), out.toString());
    assertEquals(ExitCode.OK, store("clear", "--shot", "/films/one.mp4", "--yes"));
    try (FrameStore store = new FrameStore(folder, 1 << 30)) {
      assertEquals(1, store.contents().frames());
    }
    assertEquals(ExitCode.FAILED, store("clear", "--shot", "/films/one.mp4", "--yes"));
    assertTrue(err.toString().contains("there is no shot /films/one.mp4"), err.toString());
    Files.writeString(folder.resolve("mine.txt"), "");
    assertEquals(ExitCode.OK, store("clear", "--yes"));
    assertTrue(Files.exists(folder.resolve("mine.txt")));
  }

  @Test
  void theLimitCountsWhereTheSettingIsLeftAlone() {
    assertEquals(ExitCode.OK, store("limit", "50"), err.toString());
    assertEquals(50, StoreLimit.effective(folder, 20, 20));
    assertEquals(5, StoreLimit.effective(folder, 5, 20));
    assertEquals(ExitCode.OK, store("limit"));
    assertTrue(out.toString().contains("50 GB, in "), out.toString());
    assertEquals(ExitCode.USAGE, store("limit", "0"));
    assertEquals(ExitCode.USAGE, store());
  }

  private int store(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "store";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 1] = "--store-folder=" + folder;
    return Main.commandLine(FakePainter::new)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }
}
