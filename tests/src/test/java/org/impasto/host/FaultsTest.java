package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong outside: the host lives, the message says what to do; where a painting cannot be
 * had the render fails and the output is a copy of Source, and where it cannot be stored it is
 * shown all the same.
 */
class FaultsTest {
  @TempDir static Path shots;
  private static String pattern;

  @BeforeAll
  static void writeShot() {
    pattern = SmallShot.write(shots);
  }

  private HostRun run(Path folder) {
    return SmallShot.run(folder, pattern)
        .with("--frames", "1", "--keep-failed", "--out", folder + "/out_%02d.ppm");
  }

  /**
   * The render failed with this in its message, the whole output is a copy of Source, the host
   * ended in order.
   */
  private void assertFails(Path folder, HostRun run, String... message) throws Exception {
    HostRun.Outcome outcome = run.run();
    assertEquals(1, outcome.status(), outcome.text());
    for (String part : message) {
      assertTrue(outcome.text().contains(part), () -> "no '" + part + "' in: " + outcome.text());
    }
    assertTrue(outcome.countedUndefined(), outcome.text());
    assertEquals(0, outcome.undefinedPixels(), outcome.text());
    Path out = folder.resolve("out_01.ppm");
    assertEquals(
        -1,
        Files.mismatch(out, shots.resolve("shot_01.ppm")),
        "the output is not a copy of Source");
  }

  /** Both frames are painted as with a good store, and the artist is told this. */
  private void assertPaintsAndTells(Path folder, HostRun run, String... message) throws Exception {
    HostRun.Outcome outcome = run.with("--frames", "1-2").run();
    assertEquals(0, outcome.status(), outcome.text());
    for (String part : message) {
      assertTrue(outcome.text().contains(part), () -> "no '" + part + "' in: " + outcome.text());
    }
    Path quiet = Files.createDirectory(folder.resolve("quiet"));
    assertEquals(
        SmallShot.run(quiet, pattern).with("--frames", "1-2").run().sums(), outcome.sums());
  }

  @Test
  void noStylePicture(@TempDir Path folder) throws Exception {
    assertFails(
        folder,
        run(folder).parameter("impastoPreset", "None"),
        "no style picture",
        "choose a Look");
  }

  @Test
  void missingStyleFile(@TempDir Path folder) throws Exception {
    assertFails(
        folder,
        run(folder).parameter("impastoStyleFile", "/nonesuch/picture.png"),
        "/nonesuch/picture.png");
  }

  @Test
  void unreadablePicture(@TempDir Path folder) throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.png"), "this is no picture");
    assertFails(folder, run(folder).parameter("impastoStyleFile", broken), "broken.png");
  }

  @Test
  void wrongNetworkName(@TempDir Path folder) throws Exception {
    assertFails(folder, run(folder).parameter("impastoNetwork", "nonesuch"), "nonesuch", "default");
  }

  @Test
  void storeFolderIsAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertPaintsAndTells(
        folder, run(folder).parameter("impastoStoreFolder", file), file.toString(), "not a folder");
  }

  @Test
  void readOnlyStore(@TempDir Path folder) throws Exception {
    mounted(folder, "ro,size=1m", "store folder");
  }

  @Test
  void fullDisk(@TempDir Path folder) throws Exception {
    mounted(folder, "size=16k", "space");
  }

  /** Paints with the store on a small file system of its own, in a mount name space of its own. */
  private void mounted(Path folder, String options, String message) throws Exception {
    Path store = Files.createDirectory(folder.resolve("disk"));
    List<String> probe =
        List.of("unshare", "-rm", "mount", "-t", "tmpfs", "-o", options, "tmpfs", store.toString());
    assumeTrue(
        succeeds(probe), "skipped: this machine does not allow a mount in a user name space");
    HostRun run = run(folder).parameter("impastoStoreFolder", store);
    run.inside(
        List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "mount -t tmpfs -o " + options + " tmpfs " + store + " && exec \"$@\"",
            "sh"));
    assertPaintsAndTells(folder, run, store.toString(), message);
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  @Test
  void noJavaRuntime(@TempDir Path folder) throws Exception {
    Path bundle = folder.resolve("Impasto.ofx.bundle");
    copyWithoutRuntime(Path.of(System.getProperty("impasto.bundle")), bundle);
    HostRun run = run(folder).bundle(bundle).environment("IMPASTO_JAVA_HOME", "/nonesuch");
    assertFails(folder, run, "Java", "IMPASTO_JAVA_HOME");
  }

  private static void copyWithoutRuntime(Path from, Path to) throws IOException {
    Path library = Path.of("Contents", "Linux-x86-64", "Impasto.ofx");
    Files.createDirectories(to.resolve(library).getParent());
    Files.copy(from.resolve(library), to.resolve(library));
    Path resources = Files.createDirectories(to.resolve("Contents/Resources"));
    for (String each : List.of("jars", "natives", "presets")) {
      Files.createSymbolicLink(
          resources.resolve(each), from.toRealPath().resolve("Contents/Resources").resolve(each));
    }
  }

  @Test
  void corruptStoreFilesArePaintedAgain(@TempDir Path folder) throws Exception {
    HostRun.Outcome first = SmallShot.run(folder, pattern).with("--frames", "1-2").run();
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
      }
    }
    HostRun.Outcome again = SmallShot.run(folder, pattern).with("--frames", "1-2").run();
    assertEquals(0, again.status(), again.text());
    assertEquals(first.sums(), again.sums());
  }

  @Test
  void regionsOfAnotherSize(@TempDir Path folder) throws Exception {
    Path half = black(folder.resolve("half.ppm"), SmallShot.WIDTH / 2, SmallShot.HEIGHT / 2);
    String style = Path.of(System.getProperty("impasto.presets"), "mosaic.jpg").toString();
    HostRun run =
        run(folder).parameter("impastoRegionStyle1", style).with("--clip", "Regions=" + half);
    assertFails(folder, run, "Regions at frame 1 is 48x32", "Source is 96x64");
  }

  private static Path black(Path file, int width, int height) {
    try (Frame frame = Frame.allocate(width, height, 3)) {
      frame.data().fill(0);
      Pictures.write(file, frame);
    }
    return file;
  }

  @Test
  void zeroSizedFrame(@TempDir Path folder) throws Exception {
    Files.writeString(shots.resolve("empty_01.ppm"), "P6 0 0 255\n");
    HostRun.Outcome outcome =
        SmallShot.run(folder, shots.resolve("empty_%02d.ppm").toString())
            .with("--frames", "1")
            .run();
    assertEquals(1, outcome.status(), outcome.text());
    assertTrue(outcome.text().contains("0x0 pixels; at least 1x1"), outcome.text());
  }

  @Test
  void tooSmallAFrame(@TempDir Path folder) throws Exception {
    Path tiny = shots.resolve("tiny_01.ppm");
    try (Frame frame = Frame.allocate(12, 9, 3)) {
      frame.data().fill(0);
      Pictures.write(tiny, frame);
    }
    HostRun.Outcome outcome =
        SmallShot.run(folder, shots.resolve("tiny_%02d.ppm").toString())
            .with("--frames", "1", "--keep-failed", "--out", folder + "/out_%02d.ppm")
            .run();
    assertEquals(1, outcome.status(), outcome.text());
    assertTrue(outcome.text().contains("at least 16 px"), outcome.text());
    assertEquals(-1, Files.mismatch(folder.resolve("out_01.ppm"), tiny));
  }
}
