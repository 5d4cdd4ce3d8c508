package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.impasto.errors.UserException;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames that no camera delivers: each is painted, or refused with what to do. */
class BadInputTest {
  @TempDir Path store;

  @Test
  void aFrameOfOnePixelIsRefusedWithWhatToDo() {
    try (Shots shots = new Shots(store)) {
      for (Settings.WorkingResolution resolution : Settings.WorkingResolution.values()) {
        Settings settings = Shots.QUICK.withWorkingResolution(resolution);
        UserException refusal =
            assertThrows(UserException.class, () -> shots.pixels(new OddShot(1, 1), 1, settings));
        assertTrue(refusal.getMessage().contains("1x1 px"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("larger clip"), refusal.getMessage());
      }
    }
  }

  @Test
  void oddSizesArePainted() {
    try (Shots shots = new Shots(store)) {
      for (int[] size : new int[][] {{51, 77}, {97, 49}}) {
        float[] painted = shots.pixels(new OddShot(size[0], size[1]), 2, Shots.QUICK);
        assertTrue(painted.length == 3 * size[0] * size[1]);
        assertUnit(painted);
      }
    }
  }

  @Test
  void whatIsNoFiniteNumberIsPaintedAsTheNearestThatIs() {
    try (Shots shots = new Shots(store)) {
      float[] mended = shots.pixels(new OddShot(60, 50, 0, 1, 0, 1, 0), 2, Shots.QUICK);
      float[] broken = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 7, -2};
      assertUnit(mended);
      assertArrayEquals(mended, shots.pixels(new OddShot(60, 50, broken), 2, Shots.QUICK));
    }
  }

  private static void assertUnit(float[] painted) {
    for (float value : painted) {
      assertTrue(value >= 0 && value <= 1, () -> "painted " + value);
    }
  }
}
