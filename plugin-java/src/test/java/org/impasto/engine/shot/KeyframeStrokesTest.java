package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.Keyframes;
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

/** Keyframes whose strokes paint the frames around them. */
class KeyframeStrokesTest {
  private static final Settings STROKES = Settings.defaults().withQuality(Settings.Quality.DRAFT);
  private static final int WIDTH = MovingShot.WIDTH;
  private static final int HEIGHT = MovingShot.HEIGHT;
  private static final int PIXELS = WIDTH * HEIGHT;
  private static final int LAST = 6;

  @TempDir Path folder;

  /** The shot with red and blue exchanged, and brighter where asked for. */
  private record Exchanged(NavigableSet<Integer> times, double brighter) implements Keyframes {
    Exchanged(Integer... times) {
      this(new TreeSet<>(List.of(times)), 0);
    }

    @Override
    public Frame frame(int time) {
      Frame key = MovingShot.blobs(WIDTH, HEIGHT, 2.0 * time, brighter);
      FloatBuffer red = Planes.buffer(key, 0);
      FloatBuffer blue = Planes.buffer(key, 2);
      for (int i = 0; i < red.capacity(); i++) {
        float swapped = red.get(i);
        red.put(i, blue.get(i));
        blue.put(i, swapped);
      }
      return key;
    }
  }

  private record Given(List<Frame> styles, List<Frame> regions, Keyframes keys) {}

  private float[] painted(
      String store, FrameSource shot, Settings settings, Given given, int time) {
    try (StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", 2, folder.resolve(store)));
        Painting painting = engine.paint(request(shot, settings, given, time), Progress.NONE)) {
      return Shots.pixels(painting.picture());
    }
  }

  private static PaintRequest request(FrameSource shot, Settings settings, Given given, int time) {
    return new PaintRequest(
        "shot", shot, time, any -> settings, given.styles, given.regions, given.keys);
  }

  private static Given keys(Keyframes keys) {
    return new Given(Collections.singletonList(null), List.of(), keys);
  }

  private static double difference(float[] a, float[] b, int from, int end) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      if (i % WIDTH >= from && i % WIDTH < end) {
        sum += Math.abs(a[i] - b[i]);
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void keyframesAloneAreFollowedThroughTheShot() {
    FrameSource shot = new MovingShot(LAST, true);
    for (Integer[] times : new Integer[][] {{1}, {LAST}, {1, LAST}}) {
      Exchanged keys = new Exchanged(times);
      float[] found = painted("alone" + times[0], shot, STROKES, keys(keys), 3);
      try (Frame wanted = keys.frame(3)) {
        double error = difference(Shots.pixels(wanted), found, 10, WIDTH - 10);
        assertTrue(error < 0.02, Arrays.toString(times) + " " + error);
      }
    }
  }

  @Test
  void anyOrderGivesTheSameBits() {
    FrameSource shot = new MovingShot(LAST, true);
    Given given = keys(new Exchanged(2, 5));
    float[][] forward = new float[LAST + 1][];
    for (int time = 1; time <= LAST; time++) {
      forward[time] = painted("forward", shot, STROKES, given, time);
    }
    for (int time : new int[] {4, 6, 3, 1}) {
      assertArrayEquals(forward[time], painted("mixed", shot, STROKES, given, time), "" + time);
    }
  }

  @Test
  void paintDependsOnTheKeyframesAroundItAlone() {
    FrameSource shot = new MovingShot(LAST, true);
    Given two = keys(new Exchanged(2, 4));
    Given brighter = keys(new Exchanged(new TreeSet<>(List.of(2, 4)), 0.1));
    assertArrayEquals(
        painted("around", shot, STROKES, keys(new Exchanged(2)), 1),
        painted("around", shot, STROKES, two, 1));
    assertFalse(
        Arrays.equals(
            painted("around", shot, STROKES, two, 3),
            painted("around", shot, STROKES, brighter, 3)));
  }

  @Test
  void aShotWithoutAKeyframeNeedsAStylePicture() {
    FrameSource shot = new MovingShot(LAST, true);
    Settings cut = STROKES.withCuts("4");
    UserException refusal =
        assertThrows(
            UserException.class, () -> painted("cut", shot, cut, keys(new Exchanged(2)), 5));
    assertTrue(refusal.getMessage().contains("no keyframe before or after"), refusal.getMessage());
    assertThrows(
        UserException.class,
        () -> painted("cut", shot, STROKES.withBrushwork(0), keys(new Exchanged(2)), 3));
  }

  /** Left half and right half of the frame are regions 1 and 2. */
  private record Halves(FrameSource shot) implements FrameSource {
    @Override
    public ShotRange range() {
      return shot.range();
    }

    @Override
    public Frame frame(int time) {
      return shot.frame(time);
    }

    @Override
    public Frame regions(int time) {
      Frame mattes = Frame.allocate(WIDTH, HEIGHT, 4);
      Planes.fill(mattes, 0);
      FloatBuffer left = Planes.buffer(mattes, 0);
      for (int i = 0; i < PIXELS; i++) {
        left.put(i, i % WIDTH < WIDTH / 2 ? 1 : 0);
      }
      return mattes;
    }
  }

  /** Black left of the middle, white right of it. */
  private record BlackAndWhite(NavigableSet<Integer> times) implements Keyframes {
    @Override
    public Frame frame(int time) {
      Frame key = Frame.allocate(WIDTH, HEIGHT, 3);
      FloatBuffer all = Planes.all(key);
      for (int i = 0; i < all.capacity(); i++) {
        all.put(i, i % WIDTH < WIDTH / 2 ? 0 : 1);
      }
      return key;
    }
  }

  @Test
  void noPaintOfAKeyframeCrossesARegionsBorder() {
    FrameSource shot = new Halves(new MovingShot(LAST, true));
    try (Frame style = MovingShot.blobs(60, 60, 11, 0);
        Frame black = Frame.allocate(60, 60, 3)) {
      Planes.fill(black, 0);
      Given given =
          new Given(
              Collections.singletonList(null),
              Arrays.asList(black, null, null, null),
              new BlackAndWhite(new TreeSet<>(List.of(1))));
      float[] found = painted("regions", shot, STROKES, given, LAST);
      float[] wanted;
      try (Frame key = given.keys.frame(1)) {
        wanted = Shots.pixels(key);
      }
      assertEquals(0, difference(wanted, found, 0, WIDTH / 2 - 2), 0.01, "left");
      assertEquals(0, difference(wanted, found, WIDTH / 2 + 2, WIDTH), 0.01, "right");
    }
  }

  @Test
  void matchesSayWhereEveryPixelCameFrom() {
    FrameSource shot = new MovingShot(LAST, true);
    Given given = keys(new Exchanged(1));
    try (StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", 2, folder.resolve("matches")));
        Frame matches = engine.matches(request(shot, STROKES, given, 3), Progress.NONE)) {
      FloatBuffer[] planes = Planes.buffers(matches);
      int carried = 0;
      for (int i = 0; i < PIXELS; i++) {
        assertEquals(1, planes[3].get(i), "keyframe 1");
        assertEquals(1, planes[4].get(i), "is a keyframe");
        boolean moved =
            Math.abs(planes[0].get(i) - (i % WIDTH - 4)) < 0.75
                && Math.abs(planes[1].get(i) - i / WIDTH) < 0.75;
        carried += moved ? 1 : 0;
      }
      assertTrue(carried > 0.8 * PIXELS, carried + " of " + PIXELS);
    }
    try (Frame style = MovingShot.blobs(90, 70, 11, 0);
        StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", 2, folder.resolve("matches")))) {
      Settings small = STROKES.withFreedom(0).withStrokeSize(0.5);
      Given styled = new Given(List.of(style), List.of(), Keyframes.NONE);
      try (Frame matches = engine.matches(request(shot, small, styled, 1), Progress.NONE)) {
        float farthest = 0;
        for (int i = 0; i < PIXELS; i++) {
          farthest = Math.max(farthest, Planes.buffer(matches, 0).get(i));
          assertTrue(Planes.buffer(matches, 0).get(i) <= 89.5f);
          assertEquals(1, Planes.buffer(matches, 3).get(i), "style picture 1");
          assertEquals(0, Planes.buffer(matches, 4).get(i), "no keyframe");
        }
        assertTrue(farthest > 60, "in pixels of the picture as it was given: " + farthest);
      }
    }
  }

  @Test
  void matchesAreNotThoseOfAnotherFrame() {
    FrameSource shot = new MovingShot(LAST, true);
    Settings held = STROKES.withRandomAccess(Settings.RandomAccess.HOLD);
    try (StyleEngine engine =
        StyleEngine.create(new EngineOptions("auto", 2, folder.resolve("held")))) {
      PaintRequest asked = request(shot, held, keys(new Exchanged(1)), 3);
      String message =
          assertThrows(UserException.class, () -> engine.matches(asked, Progress.NONE).close())
              .getMessage();
      assertTrue(message.contains("frame 3 is not painted yet; this is frame 1"), message);
      assertTrue(message.contains("Paint the frames before"), message);
    }
  }
}
