package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.ShotRange;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right eye has the left one's strokes where both see the same, and is painted all over. */
class TwoEyesTest {
  private static final int EYE = 128;
  private static final int HEIGHT = 80;

  /** How far the wall and the disc before it lie further right in the left eye, in pixels. */
  private static final int WALL = 2;

  private static final int DISC = 8;

  private static final Settings TWO =
      Settings.defaults().withFreedom(0).withQuality(Settings.Quality.DRAFT);

  @TempDir Path folder;

  /** A wall and a disc, which move by one and two pixels a frame. */
  private record Pair(boolean beside) implements FrameSource {
    @Override
    public ShotRange range() {
      return ShotRange.of(1, 3);
    }

    static boolean disc(int x, int y, int time, int eye) {
      double dx = x - (60 + 2 * time - eye * DISC);
      return dx * dx + (y - 40) * (y - 40) < 18 * 18;
    }

    private static float value(int x, int y, int time, int eye) {
      boolean disc = disc(x, y, time, eye);
      double u = x - (disc ? 2 * time - eye * DISC : time - eye * WALL);
      double wave = Math.sin(u / (disc ? 3 : 5) + y / 9.0) + Math.sin(y / 4.0 - u / 11);
      return (float) ((disc ? 0.65 : 0.4) + 0.12 * wave);
    }

    @Override
    public Frame frame(int time) {
      Frame frame = Frame.allocate(beside ? 2 * EYE : EYE, beside ? HEIGHT : 2 * HEIGHT, 3);
      for (int i = 0; i < frame.width() * frame.height(); i++) {
        int x = i % frame.width();
        int y = i / frame.width();
        int eye = beside ? x / EYE : y / HEIGHT;
        for (int c = 0; c < 3; c++) {
          Planes.buffer(frame, c).put(i, value(x % EYE, y % HEIGHT, time, eye));
        }
      }
      return frame;
    }
  }

  private Frame painted(FrameSource shot, int time, Settings.Eyes eyes) {
    try (Frame style = SteeringTest.levelStrokes();
        StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", 1, folder.resolve("store")));
        Painting painting =
            engine.paint(
                new PaintRequest("shot", shot, time, TWO.withEyes(eyes), style), Progress.NONE)) {
      return painting.picture().copy();
    }
  }

  private static float at(FloatBuffer plane, boolean beside, int eye, int x, int y) {
    return beside
        ? plane.get(y * 2 * EYE + eye * EYE + x)
        : plane.get((eye * HEIGHT + y) * EYE + x);
  }

  /** Mean difference of the right eye's paint from the left's, where both see the wall or disc. */
  private static double apart(Frame painting, int time, boolean beside) {
    FloatBuffer plane = Planes.buffer(painting, 1);
    double sum = 0;
    int count = 0;
    for (int y = 2; y < HEIGHT - 2; y++) {
      for (int x = 2; x < EYE - DISC - 2; x++) {
        boolean disc = Pair.disc(x, y, time, 1);
        int other = x + (disc ? DISC : WALL);
        if (Pair.disc(other, y, time, 0) == disc) {
          sum += Math.abs(at(plane, beside, 1, x, y) - at(plane, beside, 0, other, y));
          count++;
        }
      }
    }
    return sum / count;
  }

  /** Mean difference of neighbours, one above the other, in a strip of the right eye. */
  private static double boldness(Frame painting, int from, int to) {
    FloatBuffer plane = Planes.buffer(painting, 1);
    double sum = 0;
    for (int y = 1; y < HEIGHT; y++) {
      for (int x = from; x < to; x++) {
        sum += Math.abs(at(plane, true, 1, x, y) - at(plane, true, 1, x, y - 1));
      }
    }
    return sum / (HEIGHT - 1) / (to - from);
  }

  @Test
  void theRightEyeHasTheLeftOnesStrokes() {
    for (boolean beside : new boolean[] {true, false}) {
      Settings.Eyes eyes = beside ? Settings.Eyes.SIDE_BY_SIDE : Settings.Eyes.OVER_UNDER;
      for (int time : new int[] {1, 3}) {
        try (Frame linked = painted(new Pair(beside), time, eyes);
            Frame apart = painted(new Pair(beside), time, Settings.Eyes.ONE)) {
          double together = apart(linked, time, beside);
          double alone = apart(apart, time, beside);
          assertTrue(together < 0.4 * alone, together + " linked, " + alone + " apart");
        }
      }
    }
  }

  @Test
  void theMarginThatOneEyeAloneSeesIsPaintedAsBoldly() {
    try (Frame painting = painted(new Pair(true), 3, Settings.Eyes.SIDE_BY_SIDE)) {
      double margin = boldness(painting, EYE - 12, EYE);
      double all = boldness(painting, 0, EYE);
      assertTrue(margin > 0.7 * all, margin + " in the margin, " + all + " elsewhere");
    }
  }

  @Test
  void orderDoesNotMatter() {
    painted(new Pair(true), 1, Settings.Eyes.SIDE_BY_SIDE).close();
    try (Frame oneByOne = painted(new Pair(true), 2, Settings.Eyes.SIDE_BY_SIDE);
        Frame stored = painted(new Pair(true), 2, Settings.Eyes.SIDE_BY_SIDE)) {
      assertArrayEquals(Shots.pixels(oneByOne), Shots.pixels(stored));
    }
  }

  @Test
  void framesThatDoNotHalveAreRefused() {
    FrameSource odd = new StillShot(MovingShot.blobs(91, 70, 11, 0), 1);
    UserException refused =
        assertThrows(UserException.class, () -> painted(odd, 1, Settings.Eyes.SIDE_BY_SIDE));
    assertTrue(refused.getMessage().contains("91x70"), refused.getMessage());
  }
}
