package org.impasto.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.impasto.farm.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter text = new StringWriter();
  private long now;

  @Test
  void timeLeftFollowsThePaceOfTheFramesAfterTheFirst() {
    Pace pace = new Pace(() -> now);
    frame(pace, 20, true);
    assertEquals(0.6 * 20 * 10, pace.left(10, 0).getAsDouble(), 1e-9);
    frame(pace, 2, true);
    frame(pace, 2, true);
    assertEquals(16, pace.left(8, 0).getAsDouble(), 1e-9);
    now += SECOND;
    assertEquals(15, pace.left(8, 0.5).getAsDouble(), 1e-9);
  }

  @Test
  void withinTheFirstFrameTheOthersCountAsCheaper() {
    Pace pace = new Pace(() -> now);
    assertTrue(pace.left(4, 0).isEmpty());
    now = 3 * SECOND;
    assertEquals(3 + 3 * 0.6 * 6, pace.left(4, 0.5).getAsDouble(), 1e-9);
  }

  @Test
  void storedFramesSayNothingOfThoseToPaint() {
    Pace pace = new Pace(() -> now);
    frame(pace, 1, false);
    frame(pace, 1, false);
    assertEquals(8, pace.left(8, 0).getAsDouble(), 1e-9, "as long as all were stored");
    frame(pace, 30, true);
    frame(pace, 20, true);
    frame(pace, 1, false);
    assertEquals(100, pace.left(5, 0).getAsDouble(), 1e-9);
  }

  private void frame(Pace pace, int seconds, boolean painted) {
    now += seconds * SECOND;
    pace.frameEnds(painted);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 20, 60, 200})
  void aTerminalHasOneLineThatNeverWraps(int width) {
    ProgressLine line = new ProgressLine(new PrintWriter(text, true), () -> width, 24, () -> now);
    line.within(0.5, "painting frame 1: going up the levels, with a very long text behind it");
    now = SECOND;
    line.frameDone(1);
    for (String shown : text.toString().substring(1).split("\r")) {
      String plain = shown.replaceAll("\033\\[[0-9]*[AJ]", "");
      assertTrue(plain.length() < width, shown);
      assertTrue(plain.startsWith("0/24") || plain.startsWith("1/24"), shown);
    }
    if (width == 60) {
      assertTrue(text.toString().contains("1/24  0:01, 0:14 left  [#-----"), text.toString());
    }
  }

  @Test
  void aTerminalThatBecomesNarrowIsAskedAgain() {
    int[] width = {60};
    ProgressLine line = new ProgressLine(new PrintWriter(text, true), () -> width[0], 4, () -> now);
    line.within(0.5, "a text that fills the line as far as it goes, and is cut at its end");
    width[0] = 20;
    now = SECOND;
    line.within(0.5, "the same");
    // Fifty-nine characters now stand in three lines of twenty.
    assertTrue(text.toString().contains("\033[2A\r0/4  0:01, 0:05 le…\033[J"), text.toString());
  }

  @Test
  void elsewhereThereIsALineAtTheStartAndThenOneEveryTenSeconds() {
    ProgressLine line = new ProgressLine(new PrintWriter(text, true), () -> 0, 60, () -> now);
    line.within(0, "reading");
    for (int time = 1; time <= 60; time++) {
      line.within(0.5, "painting");
      now += SECOND;
      line.frameDone(time);
    }
    line.end();
    List<String> lines = text.toString().lines().toList();
    assertEquals("0/60  0:00  [--------------------]  reading", lines.get(0));
    assertEquals("10/60  0:10, 0:50 left  [###-----------------]  frame 10 done", lines.get(1));
    assertEquals(7, lines.size(), text.toString());
  }

  @Test
  void longTimesHaveHours() {
    assertEquals("0:07", RemainingTime.text(7.2));
    assertEquals("1:01:01", RemainingTime.text(3661));
  }
}
