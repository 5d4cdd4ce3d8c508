package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Random;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Style pictures that are hard to paint from: a sensible picture, or a message that helps. */
class BadStyleTest {
  private static final Settings STROKES =
      Settings.defaults().withFreedom(0).withQuality(Settings.Quality.DRAFT);

  @TempDir Path store;

  private record Painted(float[] pixels, String note) {}

  private Painted painted(FrameSource shot, Frame style, Settings settings) {
    try (StyleEngine engine = StyleEngine.create(new EngineOptions("auto", 2, store));
        Painting painting =
            engine.paint(new PaintRequest("shot", shot, 1, settings, style), Progress.NONE)) {
      return new Painted(Shots.pixels(painting.picture()), painting.note());
    }
  }

  private Painted painted(Frame style) {
    return painted(new MovingShot(2, true), style, STROKES);
  }

  private static Frame plain(int width, int height, float... rgb) {
    Frame style = Frame.allocate(width, height, 3);
    for (int c = 0; c < 3; c++) {
      FloatBuffer plane = Planes.buffer(style, c);
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, rgb[c]);
      }
    }
    return style;
  }

  @Test
  void oneColourPaintsInThatColour() {
    try (Frame style = plain(80, 60, 0.7f, 0.5f, 0.2f)) {
      float[] pixels = painted(style).pixels;
      double[] mean = new double[3];
      for (int i = 0; i < pixels.length; i++) {
        mean[i / (pixels.length / 3)] += 3.0 * pixels[i] / pixels.length;
      }
      assertTrue(mean[0] > mean[1] && mean[1] > mean[2], "its hue");
    }
  }

  @Test
  void aFrameAroundThePictureIsNotPaintedFrom() {
    Random random = new Random(7);
    try (Frame style = plain(96, 72, 0, 0, 0)) {
      FloatBuffer all = Planes.all(style);
      for (int i = 0; i < all.capacity(); i++) {
        int x = i % 96;
        int y = i / 96 % 72;
        boolean inside = x >= 10 && y >= 10 && x < 86 && y < 62;
        all.put(i, inside ? 0.5f + 0.5f * random.nextFloat() : 0);
      }
      try (StyleEngine engine = StyleEngine.create(new EngineOptions("auto", 2, store));
          Frame matches =
              engine.matches(
                  new PaintRequest("shot", new MovingShot(1, true), 1, STROKES, style),
                  Progress.NONE)) {
        FloatBuffer x = Planes.buffer(matches, 0);
        FloatBuffer y = Planes.buffer(matches, 1);
        for (int i = 0; i < x.capacity(); i++) {
          assertTrue(x.get(i) > 9 && x.get(i) < 86 && y.get(i) > 9 && y.get(i) < 62, "place " + i);
        }
      }
    }
  }

  @Test
  void aPictureTooSmallForItsStrokesIsPaintedFromAndTold() {
    try (Frame style = MovingShot.blobs(24, 20, 3, 0)) {
      Painted found = painted(style);
      assertTrue(found.note.contains("style picture 1 is 24x20 px, too small"), found.note);
      assertEquals(3 * MovingShot.WIDTH * MovingShot.HEIGHT, found.pixels.length);
    }
    try (Frame style = MovingShot.blobs(90, 70, 3, 0)) {
      assertFalse(painted(style).note.contains("too small"), "large enough");
    }
  }

  @Test
  void aPictureOfOnePixelIsRefused() {
    try (Frame style = plain(1, 1, 1, 0, 0)) {
      UserException refusal = assertThrows(UserException.class, () -> painted(style));
      assertTrue(refusal.getMessage().contains("1x1 px; at least"), refusal.getMessage());
    }
  }

  @Test
  void aFrameHardlyLargerThanAPatchIsPaintedAndASmallerOneRefused() {
    try (Frame style = MovingShot.blobs(60, 50, 3, 0)) {
      assertEquals(3 * 16 * 17, painted(new OddShot(16, 17), style, STROKES).pixels.length);
      assertThrows(UserException.class, () -> painted(new OddShot(4, 4), style, STROKES));
    }
  }

  @Test
  void strokesThatDoNotFitIntoMemoryAreRefusedBeforeTheyAreBegun() {
    try (Frame style = MovingShot.blobs(60, 50, 3, 0)) {
      UserException refusal =
          assertThrows(
              UserException.class,
              () -> painted(new MovingShot(1, true), style, STROKES.withMemoryGigabytes(0.3)));
      assertTrue(refusal.getMessage().contains("raise Memory"), refusal.getMessage());
    }
  }
}
