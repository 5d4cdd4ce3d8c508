package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.Keyframes;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.painting.KeyframeDissolve;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Painted frames that the artist gives. */
class KeyframesTest {
  private static final int LAST = 11;
  private static final int WIDTH = MovingShot.WIDTH;
  private static final int HEIGHT = MovingShot.HEIGHT;

  /**
   * Keyframes that move with the shot, in colours of their own, each brighter than the one before.
   */
  private static final class Given implements Keyframes {
    private final NavigableSet<Integer> times = new TreeSet<>();
    private double brighter;
    private int width = WIDTH;

    Given(Integer... times) {
      this.times.addAll(List.of(times));
    }

    @Override
    public NavigableSet<Integer> times() {
      return times;
    }

    @Override
    public Frame frame(int time) {
      Frame key = MovingShot.blobs(width, HEIGHT, 2.0 * time, 0.02 * time + brighter);
      var red = Planes.buffer(key, 0);
      var blue = Planes.buffer(key, 2);
      for (int i = 0; i < red.capacity(); i++) {
        float swapped = red.get(i);
        red.put(i, blue.get(i));
        blue.put(i, swapped);
      }
      return key;
    }
  }

  @TempDir Path folder;
  private StyleEngine engine;
  private final Frame style = MovingShot.blobs(60, 60, 11, 0);

  @BeforeEach
  void open() {
    engine = StyleEngine.create(new EngineOptions("auto", 1, folder.resolve("store")));
  }

  @AfterEach
  void close() {
    engine.close();
    style.close();
  }

  private float[] pixels(StyleEngine engine, int time, Settings settings, Keyframes keys) {
    PaintRequest request =
        new PaintRequest(
            "shot",
            new MovingShot(LAST, true),
            time,
            any -> settings,
            List.of(style),
            List.of(),
            keys);
    try (Painting painting = engine.paint(request, Progress.NONE)) {
      return Shots.pixels(painting.picture());
    }
  }

  private float[] pixels(int time, Keyframes keys) {
    return pixels(engine, time, Shots.QUICK, keys);
  }

  /** Mean squared difference of neighbouring frames along their exact motion. */
  private static double jump(float[] before, float[] after) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      int x = i % WIDTH;
      if (x >= 4 && x < WIDTH - 6) {
        sum += Math.pow(after[i + 2] - before[i], 2);
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void keyframesAreShownAsGivenAndMetWithoutAJump() {
    Given keys = new Given(2, 10);
    float[][] frames = new float[LAST + 1][];
    for (int time = 1; time <= LAST; time++) {
      frames[time] = pixels(time, keys);
    }
    for (int time : keys.times()) {
      try (Frame given = keys.frame(time)) {
        assertArrayEquals(Shots.pixels(given), frames[time], "keyframe " + time);
      }
    }
    double[] jumps = new double[LAST];
    for (int time = 1; time < LAST; time++) {
      jumps[time] = jump(frames[time], frames[time + 1]);
    }
    double withoutMeeting = jump(pixels(9, new Given(2)), frames[10]);
    float[] back = pixels(9, new Given(10));
    double alone = Math.max(jump(pixels(8, new Given(10)), back), jump(back, frames[10]));
    double elsewhere = Math.max(alone, Math.max(jumps[1], jumps[10]));
    // A step between keyframes moves as a chain's does, and by its part of what lies between the
    // two paintings.
    double most = Math.pow(Math.sqrt(elsewhere) + Math.sqrt(withoutMeeting) / 8, 2);
    String found =
        Arrays.toString(jumps) + ", elsewhere " + elsewhere + ", without meeting " + withoutMeeting;
    assertTrue(most < 0.2 * withoutMeeting, found);
    for (int time = 2; time < 10; time++) {
      assertTrue(jumps[time] < most, found);
    }
  }

  @Test
  void anyOrderGivesTheSameBits() {
    Given keys = new Given(2, 6);
    float[][] expected = new float[LAST + 1][];
    try (StyleEngine quiet =
        StyleEngine.create(new EngineOptions("auto", 1, folder.resolve("quiet")))) {
      for (int time = 1; time <= 8; time++) {
        expected[time] = pixels(quiet, time, Shots.QUICK, keys);
      }
    }
    for (int time : new int[] {5, 3, 8, 1, 4, 7}) {
      assertArrayEquals(expected[time], pixels(time, keys), "frame " + time);
    }
  }

  @Test
  void aChangedKeyframeRepaintsWhatDependsOnItAlone() {
    Given keys = new Given(2, 5);
    float[] between = pixels(4, keys);
    float[] before = pixels(1, keys);
    Given changed = new Given(2, 5);
    changed.times.remove(2);
    changed.times.remove(5);
    changed.times.addAll(List.of(2, 5));
    assertArrayEquals(between, pixels(4, changed));
    Given moved = new Given(2, 6);
    assertFalse(Arrays.equals(between, pixels(4, moved)), "another place to meet");
    assertArrayEquals(before, pixels(1, moved), "depends on keyframe 2 alone");
    changed.brighter = 0.1;
    assertFalse(Arrays.equals(between, pixels(4, changed)), "another picture");
  }

  @Test
  void aCutKeepsKeyframesApart() {
    Settings cut = Shots.QUICK.withCuts("5");
    Given both = new Given(2, 7);
    assertArrayEquals(
        pixels(engine, 4, cut, new Given(2)), pixels(engine, 4, cut, both), "before the cut");
    assertArrayEquals(
        pixels(engine, 5, cut, new Given(7)), pixels(engine, 5, cut, both), "after the cut");
    assertFalse(Arrays.equals(pixels(4, both), pixels(engine, 4, cut, both)));
  }

  @Test
  void laterPassesKeepTheKeyframes() {
    Settings two = Shots.QUICK.withPasses(2);
    Given keys = new Given(2, 4);
    try (Frame given = keys.frame(4)) {
      assertArrayEquals(Shots.pixels(given), pixels(engine, 4, two, keys));
    }
    assertFalse(Arrays.equals(pixels(engine, 3, two, keys), pixels(3, keys)));
    pixels(engine, 3, Shots.QUICK.withObjective(Settings.Objective.REFERENCE), keys);
  }

  @Test
  void anotherSizeIsScaledAndOtherProportionsAreRefused() {
    Given keys = new Given(2);
    keys.width = WIDTH / 2;
    UserException refusal = assertThrows(UserException.class, () -> pixels(3, keys));
    assertTrue(
        refusal.getMessage().contains("keyframe 2 is 36x56, but the shot is 72x56"),
        refusal.getMessage());
    Settings half = Shots.QUICK.withWorkingResolution(Settings.WorkingResolution.HALF);
    Given fitting = new Given(2);
    try (Frame given = fitting.frame(2)) {
      assertArrayEquals(
          Shots.pixels(given), pixels(engine, 2, half, fitting), "shown at full size");
    }
    assertEquals(3 * WIDTH * HEIGHT, pixels(engine, 3, half, fitting).length);
  }

  @Test
  void weightsGoFromOneKeyframeToTheOther() {
    try (Frame all = KeyframeDissolve.ones(style);
        Frame none = Frame.allocate(style.width(), style.height(), 1)) {
      none.data().fill(0);
      assertEquals(0.25, middle(KeyframeDissolve.weight(all, all, 0.25)), 1e-6);
      assertEquals(0.05 / 1.1, middle(KeyframeDissolve.weight(all, none, 0.5)), 1e-6);
      assertEquals(1.05 / 1.1, middle(KeyframeDissolve.weight(none, all, 0.5)), 1e-6);
      assertEquals(0.5, middle(KeyframeDissolve.weight(none, none, 0.5)), 1e-6);
    }
  }

  private static float middle(Frame weight) {
    try (weight) {
      return weight.data().get(weight.elements() / 2 + weight.width() / 2);
    }
  }
}
