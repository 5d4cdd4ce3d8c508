package org.impasto.cli.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.impasto.cli.Main;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is told to end. SIGTERM, for shells may start tests with SIGINT ignored. */
final class StoppingTest {
  private static final int TERMINATED = 143;
  private static final int SOME_FRAMES_MILLISECONDS = 250;

  @TempDir private Path folder;

  /** What the child process runs: the command line over slow painters. */
  public static final class SlowMain {
    public static void main(String[] arguments) {
      FakePainter painter = new FakePainter();
      painter.milliseconds = 100;
      System.exit(Main.commandLine(() -> painter).execute(arguments));
    }
  }

  @Test
  void aProcessThatIsToldToEndPutsItsFilesInOrderFirst() throws Exception {
    for (int time = 1; time <= 200; time++) {
      picture("shot.%04d.png".formatted(time));
    }
    Files.createDirectory(folder.resolve("out"));
    Path video = folder.resolve("out/video.mp4");
    Files.writeString(video, "earlier");
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowMain.class.getName(),
                "paint",
                folder.resolve("shot.%04d.png").toString(),
                "-s",
                folder.resolve("shot.0001.png").toString(),
                "-o",
                video.toString(),
                "--overwrite")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    awaitText(log, "0/");
    Thread.sleep(SOME_FRAMES_MILLISECONDS);
    process.destroy();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(TERMINATED, process.exitValue(), said);
    assertTrue(
        said.contains("stopped: ") && said.contains("Run the same command again to go on."), said);
    assertEquals("earlier", Files.readString(video));
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertEquals(List.of(video), files.toList());
    }
  }

  private static void awaitText(Path log, String text) throws Exception {
    for (int attempt = 0; attempt < 600; attempt++) {
      if (Files.exists(log) && Files.readString(log).contains(text)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("'" + text + "' was never said: " + Files.readString(log));
  }

  private void picture(String name) {
    try (Frame frame = Frame.allocate(16, 16, 3)) {
      frame.data().zero();
      Pictures.write(folder.resolve(name), frame);
    }
  }
}
