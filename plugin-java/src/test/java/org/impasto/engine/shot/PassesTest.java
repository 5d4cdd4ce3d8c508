package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;

/** Several passes over a shot. */
class PassesTest extends TestWithShots {
  private static final int LAST = 4;
  private static final Settings THREE = Shots.QUICK.withPasses(3);

  /**
   * What is painted on the way to a frame, in order; stops before the node whose text begins so.
   */
  private List<String> painted(int time, Settings settings, String stop) {
    Set<String> nodes = new LinkedHashSet<>();
    Progress listener =
        (fraction, what) -> {
          if (what.startsWith(stop)) {
            return false;
          }
          if (what.startsWith("painting")) {
            nodes.add(
                what.replaceFirst(
                    "painting (.*?)( \\(on the way.*?)?(, \\d+ iterations left)?$", "$1"));
          }
          return true;
        };
    try {
      shots.painting(new MovingShot(LAST, true), time, settings, listener).close();
    } catch (AbortedException stopped) {
      nodes.add("stopped");
    }
    return new ArrayList<>(nodes);
  }

  @Test
  void passesWalkForwardAndBackwardInTurn() {
    assertEquals(
        List.of(
            "frame 1",
            "frame 2",
            "frame 3",
            "frame 4",
            "frame 4 in pass 2",
            "frame 3 in pass 2",
            "frame 2 in pass 2",
            "frame 1 in pass 2",
            "frame 1 in pass 3",
            "frame 2 in pass 3"),
        painted(2, THREE, "never"));
  }

  @Test
  void aStoppedShotGoesOnWhereItStopped() {
    float[] expected;
    try (Shots quiet = new Shots(folder.resolve("quiet"))) {
      expected = quiet.pixels(new MovingShot(LAST, true), 3, THREE);
    }
    List<String> first = painted(3, THREE, "painting frame 2 in pass 2");
    assertEquals("stopped", first.get(first.size() - 1));
    shots.close();
    shots = new Shots(folder.resolve("store"));
    List<String> second = painted(3, THREE, "never");
    assertEquals("frame 2 in pass 2", second.get(0));
    assertEquals(
        List.of("frame 1 in pass 3", "frame 2 in pass 3", "frame 3 in pass 3"),
        second.subList(2, second.size()));
    assertArrayEquals(expected, shots.pixels(new MovingShot(LAST, true), 3, THREE));
  }

  @Test
  void anyOrderGivesTheSameBits() {
    float[][] expected = new float[LAST + 1][];
    try (Shots quiet = new Shots(folder.resolve("quiet"))) {
      for (int time = 1; time <= LAST; time++) {
        expected[time] = quiet.pixels(new MovingShot(LAST, true), time, THREE);
      }
    }
    MovingShot shot = new MovingShot(LAST, true);
    for (int time : new int[] {3, 1, 4, 2}) {
      assertArrayEquals(expected[time], shots.pixels(shot, time, THREE), "frame " + time);
    }
  }

  @Test
  void morePassesGoOnFromThoseThatAreThere() {
    painted(1, Shots.QUICK.withPasses(2), "never");
    assertEquals(List.of("frame 1 in pass 3"), painted(1, THREE, "never"));
    List<String> otherBlend = painted(1, Shots.QUICK.withPasses(2).withPassBlend(0.5), "never");
    assertEquals("frame 4 in pass 2", otherBlend.get(0));
  }

  @Test
  void passesDoNotLookAcrossACut() {
    float[] expected = shots.pixels(new TwoScenes(4, 6, 4), 4, THREE);
    float[] earlier = shots.pixels(new TwoScenes(1, 3, 9), 3, THREE);
    try (Shots others = new Shots(folder.resolve("others"))) {
      TwoScenes edit = new TwoScenes(1, 6, 4);
      assertArrayEquals(expected, others.pixels(edit, 4, THREE));
      assertArrayEquals(earlier, others.pixels(edit, 3, THREE));
    }
  }

  @Test
  void beforeTheTemporalPassesFramesArePaintedAlone() {
    Settings late = Shots.QUICK.withPasses(2).withTemporalFromPass(3).withPassBlend(0);
    MovingShot whole = new MovingShot(2, true);
    Settings cut = late.withCuts("2");
    assertArrayEquals(
        shots.pixels(whole, 2, cut),
        shots.pixels(whole, 2, late),
        "as if there were no other frame");
    assertFalse(
        Arrays.equals(
            shots.pixels(whole, 2, late), shots.pixels(whole, 2, late.withTemporalFromPass(2))));
    assertFalse(
        Arrays.equals(shots.pixels(whole, 2, late), shots.pixels(whole, 2, late.withPassBlend(1))));
  }

  @Test
  void passesOfThePublishedObjectivePaintToo() {
    Settings published = Shots.QUICK.withPasses(2).withObjective(Settings.Objective.REFERENCE);
    float[] twice = shots.pixels(new MovingShot(2, true), 1, published);
    for (float value : twice) {
      assertTrue(value >= 0 && value <= 1);
    }
    float[] once = shots.pixels(new MovingShot(2, true), 1, published.withPasses(1));
    assertFalse(Arrays.equals(once, twice), "the second pass paints");
  }

  @Test
  void aHostThatGivesOneFrameHasOnePassAndIsTold() {
    try (Painting one = shots.painting(new MovingShot(2, false), 1, THREE)) {
      assertTrue(one.note().contains("one pass"), one.note());
      assertArrayEquals(
          shots.pixels(new MovingShot(2, true), 1, Shots.QUICK), Shots.pixels(one.picture()));
    }
  }
}
