package org.impasto.cli.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.impasto.cli.Main;
import org.impasto.cli.console.ExitCode;
import org.junit.jupiter.api.Test;

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
    assertTrue(err.toString().contains("the first frame of a shot, 0:0"), err.toString());
    assertEquals(1, measured.get());
    assertTrue(Files.readString(known).contains("\"following\":"));
    assertEquals(Set.of(), painter.stored, "the shot's own frames are not touched");
  }

  @Test
  void timeIsToldForFirstAndFollowingFramesApart() {
    assertEquals(
        "about 10:30: 0:40 the first frame of a shot, 0:10 each that follows; stored ones are free",
        new Speed(20, 5, 6).text(2000, 1000, 60));
    assertEquals("about 0:40", new Speed(20, 5, 6).text(2000, 1000, 1));
  }
}
