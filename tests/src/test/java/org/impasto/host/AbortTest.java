package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Aborts at many points of a frame with strokes and network, as Natron's viewer asks for them: the
 * host has its thread back at once, and the engine answers again after each. Java runs before the
 * first of them.
 */
class AbortTest {
  private static final int TRIES = 12;
  private static final double STEP_SECONDS = 0.2;
  private static final double MOST_SECONDS = 1;

  @Test
  void whereverAFrameIsGivenUpTheHostHasItsThreadBackWithinASecond(@TempDir Path folder)
      throws Exception {
    String shot = write(folder);
    run(folder, shot).with("--frames", "1").run();
    String tries =
        IntStream.range(0, TRIES)
            .mapToObj(each -> String.format(Locale.ROOT, "%.2f", 0.05 + each * STEP_SECONDS))
            .collect(Collectors.joining(","));
    HostRun.Outcome outcome =
        run(folder, shot)
            .with(
                "--frames",
                "2",
                "--press",
                "impastoInfo",
                "--abort-tries",
                tries,
                "--button-after-try",
                "impastoInfo")
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    List<Double> answered = seconds(outcome, "abort was answered after");
    assertTrue(answered.size() >= TRIES / 2, outcome.text());
    assertEquals(0, outcome.undefinedPixels(), outcome.text());
    assertEquals(TRIES, seconds(outcome, "button answered after").size(), outcome.text());
    assertFalse(outcome.text().contains("the engine is busy"), outcome.text());
    for (double each : answered) {
      assertTrue(each < MOST_SECONDS, outcome.text());
    }
  }

  private static HostRun run(Path folder, String shot) {
    return new HostRun(folder)
        .with("--source", shot, "--personality", "Natron")
        .parameter("impastoPreset", "Impasto oil")
        .parameter("impastoWorkingSpace", "sRGB")
        .parameter("impastoFreedom", 0.5);
  }

  private static List<Double> seconds(HostRun.Outcome outcome, String what) {
    return Pattern.compile(what + " ([\\d.]+) s")
        .matcher(outcome.text())
        .results()
        .map(found -> Double.parseDouble(found.group(1)))
        .toList();
  }

  private static String write(Path folder) {
    DemoShot shot = new DemoShot(320, 180);
    for (int time = 1; time <= 2; time++) {
      try (Frame frame = shot.render(time - 1)) {
        Pictures.write(folder.resolve("frame_%02d.ppm".formatted(time)), frame);
      }
    }
    return folder.resolve("frame_%02d.ppm").toString();
  }
}
