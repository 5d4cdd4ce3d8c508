package org.impasto.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter text = new StringWriter();
  private long now;

  @Test
  void timeLeftFollowsThePaceOfTheFramesAfterTheFirst() {
    RemainingTime clock = new RemainingTime(11, () -> now);
    now = 20 * SECOND;
    clock.stepDone();
    now = 22 * SECOND;
    clock.stepDone();
    now = 24 * SECOND;
    clock.stepDone();
    assertEquals(16, clock.secondsLeft(0).getAsDouble(), 1e-9);
    now = 25 * SECOND;
    assertEquals(15, clock.secondsLeft(0.5).getAsDouble(), 1e-9);
  }

  @Test
  void beforeTwoFramesAreDoneTimeLeftFollowsTheShareDone() {
    RemainingTime clock = new RemainingTime(4, () -> now);
    assertTrue(clock.secondsLeft(0).isEmpty());
    now = 3 * SECOND;
    assertEquals(21, clock.secondsLeft(0.5).getAsDouble(), 1e-9);
  }

  @Test
  void aTerminalHasOneLineThatNeverWraps() {
    ProgressLine line = new ProgressLine(new PrintWriter(text, true), 40, 4, () -> now);
    line.within(0.5, "a very long text that says what is being done just now");
    now = SECOND;
    line.frameDone(1);
    for (String shown : text.toString().substring(1).split("\r")) {
      assertEquals(39, shown.length(), shown);
    }
    assertTrue(text.toString().contains("[#####---------------] 1/4  0:01"), text.toString());
  }

  @Test
  void elsewhereThereIsALineForEachFrame() {
    ProgressLine line = new ProgressLine(new PrintWriter(text, true), 0, 2, () -> now);
    line.within(0.5, "painting");
    now = 61 * SECOND;
    line.frameDone(7);
    line.frameDone(8);
    line.end();
    assertEquals(
        "frame 7 done: 1 of 2  1:01, 1:01 left\nframe 8 done: 2 of 2  1:01\n",
        text.toString().replace("\r\n", "\n"));
  }

  @Test
  void longTimesHaveHours() {
    assertEquals("0:07", RemainingTime.text(7.2));
    assertEquals("1:01:01", RemainingTime.text(3661));
  }
}
