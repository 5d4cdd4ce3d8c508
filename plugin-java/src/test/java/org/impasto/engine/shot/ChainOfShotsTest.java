package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.impasto.engine.Painting;
import org.impasto.errors.UserException;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;

/** Frames that depend on several earlier ones, and chains that start afresh at cuts. */
class ChainOfShotsTest extends TestWithShots {
  private static final int CUT = 4;
  private static final Settings LONG = Shots.QUICK.withLongTerm("1, 2,4");

  @Test
  void framesThatDependOnSeveralAreTheSameInAnyOrder() {
    float[][] expected = new float[6][];
    try (Shots quiet = new Shots(folder.resolve("quiet"))) {
      MovingShot shot = new MovingShot(5, true);
      for (int time = 1; time <= 5; time++) {
        expected[time] = quiet.pixels(shot, time, LONG);
      }
    }
    MovingShot shot = new MovingShot(5, true);
    for (int time : new int[] {4, 1, 5, 3, 2}) {
      assertArrayEquals(expected[time], shots.pixels(shot, time, LONG), "frame " + time);
    }
    assertArrayEquals(
        expected[2],
        shots.pixels(shot, 2, Shots.QUICK),
        "frame 2 has one frame before it in either case");
    assertFalse(Arrays.equals(expected[3], shots.pixels(shot, 3, LONG.withLongTerm("2"))));
  }

  @Test
  void theWeighingCountsWhereSeveralFramesAreWeighedAndOnlyThere() {
    MovingShot shot = new MovingShot(3, true);
    Settings normalised = LONG.withLongTermWeights(Settings.LongTermWeights.NORMALISE);
    assertArrayEquals(
        shots.pixels(shot, 2, LONG),
        shots.pixels(shot, 2, normalised),
        "one frame has all the weight in either case");
    assertFalse(Arrays.equals(shots.pixels(shot, 3, LONG), shots.pixels(shot, 3, normalised)));
  }

  @Test
  void severalFramesArePaintedOnInAHostWithoutTemporalAccessToo() {
    MovingShot given = new MovingShot(3, false);
    for (int time = 1; time <= 3; time++) {
      assertArrayEquals(
          shots.pixels(new MovingShot(3, true), time, LONG),
          shots.pixels(given, time, LONG),
          "frame " + time);
    }
  }

  @Test
  void afterACutThePaintingIsThatOfTheLaterSceneAlone() {
    TwoScenes edit = new TwoScenes(1, 6, CUT);
    TwoScenes later = new TwoScenes(CUT, 6, CUT);
    float[] expected = shots.pixels(later, 6, LONG);
    try (Shots others = new Shots(folder.resolve("others"))) {
      assertArrayEquals(expected, others.pixels(edit, 6, LONG));
      assertArrayEquals(
          others.pixels(new TwoScenes(1, 3, 9), 3, LONG), others.pixels(edit, 3, LONG));
    }
  }

  @Test
  void nothingIsReadFartherBackThanABlockOfFramesAndThoseThatTellItsFirst() {
    TwoScenes edit = new TwoScenes(-40, 6, CUT);
    shots.pixels(edit, 6, LONG);
    assertEquals(-2 - 3, edit.read.stream().mapToInt(Integer::intValue).min().orElseThrow());
  }

  @Test
  void theArtistDrawsAndForbidsCuts() {
    TwoScenes edit = new TwoScenes(1, 6, CUT);
    Settings joined = Shots.QUICK.withNotCuts("4");
    Settings blind = Shots.QUICK.withCutDetection(0);
    float[] across = shots.pixels(edit, CUT, joined);
    assertArrayEquals(across, shots.pixels(edit, CUT, blind));
    float[] alone = shots.pixels(edit, CUT, Shots.QUICK);
    assertFalse(Arrays.equals(across, alone));
    assertArrayEquals(alone, shots.pixels(edit, CUT, blind.withCuts("9; 4")));
  }

  @Test
  void withoutTemporalAccessNothingIsCarriedAcrossACut() {
    MovingShot given = new MovingShot(2, false);
    shots.pixels(given, 1, Shots.QUICK);
    Settings cut = Shots.QUICK.withCuts("2");
    try (Painting afresh = shots.painting(given, 2, cut)) {
      assertArrayEquals(
          shots.pixels(new MovingShot(2, true), 2, cut), Shots.pixels(afresh.picture()));
      assertEquals("", afresh.note());
    }
  }

  @Test
  void textsThatAreNoNumbersAreRefusedByName() {
    assertRefused("Long-term is '0'", Shots.QUICK.withLongTerm("0"));
    assertRefused("'-1' is not allowed", Shots.QUICK.withLongTerm("1,-1"));
    assertRefused("such as 1,2,4", Shots.QUICK.withLongTerm("a"));
    assertRefused("whole numbers from 1 to 100", Shots.QUICK.withLongTerm(""));
    assertRefused("whole numbers from 1 to 100", Shots.QUICK.withLongTerm("101"));
    assertRefused("'99999999999' is not allowed", Shots.QUICK.withCuts("99999999999"));
    assertRefused("No cuts is '1.5'", Shots.QUICK.withNotCuts("1.5"));
    assertRefused(
        "frame 3 stands in Cuts and in No cuts", Shots.QUICK.withCuts("3").withNotCuts("2, 3"));
  }

  private void assertRefused(String part, Settings settings) {
    MovingShot shot = new MovingShot(3, true);
    String message =
        assertThrows(UserException.class, () -> shots.pixels(shot, 2, settings)).getMessage();
    assertTrue(message.contains(part), message);
  }
}
