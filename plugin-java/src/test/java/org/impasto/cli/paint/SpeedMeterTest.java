package org.impasto.cli.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.impasto.cli.Main;
import org.impasto.cli.console.ExitCode;
import org.impasto.farm.Pace;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedMeterTest extends PaintedFolder {
  @Test
  void whatItWillTakeIsSaidByAMeasurementThatIsMadeOnce() throws Exception {
    AtomicInteger measured = new AtomicInteger();
    Path known = folder.resolve("speed.json");
    SpeedMeter speeds =
        new SpeedMeter(
            () -> {
              measured.incrementAndGet();
              FakePainter slow = new FakePainter();
              slow.milliseconds = 50;
              return slow;
            },
            known);
    for (int i = 0; i < 2; i++) {
      int status =
          Main.commandLine(() -> painter, () -> painter, speeds)
              .setErr(new PrintWriter(err, true))
              .execute(
                  "paint",
                  path("shot.%04d.png"),
                  "-s",
                  path("style.png"),
                  "-o",
                  path("out.%04d.png"),
                  "--dry-run");
      assertEquals(ExitCode.OK, status, err.toString());
    }
    String each = "[0-9.]+ s the first frame of a shot, [0-9.]+ s each that follows";
    assertTrue(Pattern.compile(each).matcher(err.toString()).find(), err.toString());
    assertEquals(1, measured.get());
    assertTrue(Files.readString(known).contains("\"following\":"));
    assertEquals(Set.of(), painter.stored, "the shot's own frames are not touched");
  }

  @Test
  void timeIsToldForFirstAndFollowingFramesApart() {
    Speed speed = new Speed(2e6, 40, 10, 6);
    assertEquals(
        "about 10:30: 0:40 the first frame of a shot, 0:10 each that follows; stored ones are free",
        speed.text(2000, 1000, 60));
    assertEquals(
        "about 0:24: 1.2 s the first frame of a shot, 0.4 s each that follows; stored ones are free",
        new Speed(2e6, 1.2, 0.4, 6).text(2000, 1000, 58));
    assertEquals("about 0:40", speed.text(2000, 1000, 1));
    assertEquals("about 1:08", speed.text(2000, 4000, 1), "not all of it grows with the pixels");
  }

  /**
   * Processor seconds of first and following frames of the demo's shot, with strokes: what one size
   * took tells what another takes.
   */
  @ParameterizedTest
  @CsvSource({
    "draft, 4.92, 1.58, 10.63, 4.21, 12.11, 5.67",
    "standard, 6.99, 1.45, 17.82, 4.50, 23.70, 6.97"
  })
  void toldTimesAgreeWithMeasuredOnes(
      String quality,
      double smallFirst,
      double smallNext,
      double first,
      double next,
      double largeFirst,
      double largeNext) {
    Speed small = new Speed(192 * 108, smallFirst, smallNext, 6);
    Speed middle = new Speed(480 * 270, first, next, 6);
    assertNear(first, small.first(480 * 270));
    assertNear(next, small.following(480 * 270));
    assertNear(largeFirst, small.first(960 * 540));
    assertNear(largeNext, small.following(960 * 540));
    assertNear(largeFirst, middle.first(960 * 540));
    assertNear(largeNext, middle.following(960 * 540));
  }

  private static void assertNear(double measured, double told) {
    double apart = Math.max(measured / told, told / measured);
    assertTrue(apart < 1.5, "told " + told + ", measured " + measured);
  }

  @Test
  void realFramesTeachMoreThanSmallOnes() throws Exception {
    Path known = folder.resolve("speed.json");
    SpeedMeter speeds = new SpeedMeter(() -> painter, known);
    long[] now = {0};
    Pace pace = new Pace(() -> now[0]);
    for (int seconds : new int[] {30, 10, 12}) {
      now[0] += seconds * 1_000_000_000L;
      pace.frameEnds(true);
    }
    speeds.learn(Settings.defaults(), 2e6, pace);
    assertTrue(
        speeds.measured().get(0).startsWith("30.0 s a frame of 2.00 megapixels, following 11.0 s"),
        speeds.measured().toString());
    speeds.learn(Settings.defaults(), 1e6, new Pace(() -> 0));
    assertEquals(1, speeds.measured().size());
  }
}
