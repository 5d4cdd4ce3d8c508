package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Progress;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A flash, or a frame that a tape lost, leaves no trace in what comes after it. */
class OddFramesTest extends TestWithShots {
  private static final int LAST = 8;

  /** A static shot with a little grain, some frames of which are something else. */
  private record Flashed(float light, Integer... odd) implements FrameSource {
    @Override
    public ShotRange range() {
      return ShotRange.of(1, LAST);
    }

    @Override
    public Frame frame(int time) {
      Frame frame = MovingShot.blobs(MovingShot.WIDTH, MovingShot.HEIGHT, 4, 0);
      FloatBuffer all = Planes.all(frame);
      Random grain = new Random(time);
      boolean flash = List.of(odd).contains(time);
      for (int i = 0; i < all.capacity(); i++) {
        float value = all.get(i) + 0.01f * (float) grain.nextGaussian();
        all.put(i, Math.min(1, Math.max(0, flash ? light * (value + 0.5f) : value)));
      }
      return frame;
    }
  }

  private static Settings settings(double brushwork) {
    return Shots.QUICK.withBrushwork(brushwork).withFreedom(0);
  }

  private static double step(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(sum / one.length);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void afterAFlashThePaintGoesOnFromBeforeItInAnyOrder(double brushwork) {
    Flashed shot = new Flashed(1.3f, 4, 5);
    Settings settings = settings(brushwork);
    float[][] painted = new float[LAST + 1][];
    for (int time = 1; time <= LAST; time++) {
      painted[time] = shots.pixels(shot, time, settings);
    }
    double usual = Math.max(step(painted[2], painted[3]), step(painted[7], painted[8]));
    double across = step(painted[3], painted[6]);
    assertTrue(across <= 1.5 * usual, across + " after the flash, " + usual + " usually");
    List<Integer> times = new ArrayList<>(List.of(6, 4, 8, 1, 5, 7, 3, 2));
    try (Shots others = new Shots(folder.resolve("others"))) {
      for (int time : times) {
        assertArrayEquals(painted[time], others.pixels(shot, time, settings), "frame " + time);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void whatAnOddFrameShowsHasNoInfluenceOnOthers(double brushwork) {
    Settings settings = settings(brushwork).withPasses(2).withLongTerm("1,2");
    try (Shots others = new Shots(folder.resolve("others"))) {
      for (int time : new int[] {3, 4, 5, 6}) {
        float[] white = shots.pixels(new Flashed(2, 4), time, settings);
        float[] black = others.pixels(new Flashed(0, 4), time, settings);
        assertEquals(time != 4, Arrays.equals(white, black), "frame " + time);
      }
    }
  }

  @Test
  void noShotBeginsAtAnOddFrameNorAfterIt() {
    Flashed shot = new Flashed(2, 3, 6, 7);
    try (Frame style = shot.frame(1);
        StyleEngine engine = StyleEngine.create(new EngineOptions("auto", 1, folder))) {
      PaintRequest request = new PaintRequest("shot", shot, 1, settings(0), style);
      assertEquals(Set.of(1), engine.beginnings(request, Progress.NONE));
    }
  }
}
