package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that paints has of memory at its peak, as the system counts it. */
class PeakMemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final double ALLOWED_GIGABYTES = 0.5;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;

  /** Of Java as the launcher starts it: a heap that grows no further than it must. */
  private static final List<String> JAVA =
      List.of(
          "-Xms16m",
          "-Xmx1g",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=30",
          "-XX:+UseSerialGC",
          "-Dorg.bytedeco.javacpp.maxbytes=0",
          "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");

  @TempDir Path store;

  @Test
  void thePeakIsNoMoreThanATenthAboveTheSettingAndMakesUseOfIt()
      throws IOException, InterruptedException {
    assumeTrue(Files.exists(STATUS), "this system does not count a process's peak of memory");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JAVA);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(PeakMemoryTest.class.getName(), store.toString()));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), said);
    Matcher peak = PEAK.matcher(said);
    assertTrue(peak.find(), said);
    double share = 1024 * Double.parseDouble(peak.group(1)) / (ALLOWED_GIGABYTES * 1e9);
    assertTrue(share < 1.1, share + " of what is allowed");
    assertTrue(share > 0.7, "only " + share + " of what is allowed, though the frame is in tiles");
  }

  /** Paints two frames in tiles; prints what the system counted. */
  public static void main(String[] arguments) throws IOException {
    Settings settings =
        Settings.defaults()
            .withBrushwork(0)
            .withMemoryGigabytes(ALLOWED_GIGABYTES)
            .withFirstEvaluations(8)
            .withFollowingEvaluations(8);
    EngineOptions options = new EngineOptions("onednn", 2, Path.of(arguments[0]));
    try (StyleEngine engine = StyleEngine.create(options);
        Frame style = MovingShot.blobs(WIDTH, HEIGHT, 11, 0)) {
      for (int time = 1; time <= 2; time++) {
        PaintRequest request =
            new PaintRequest("shot", new OddShot(WIDTH, HEIGHT), time, settings, style);
        engine.paint(request, Progress.NONE).close();
      }
    }
    System.out.println(Files.readString(STATUS));
  }
}
