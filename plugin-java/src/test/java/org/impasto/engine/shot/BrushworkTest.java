package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames put together from strokes: as exact as any other painting. */
class BrushworkTest {
  private static final Settings STROKES =
      Settings.defaults().withFreedom(0).withQuality(Settings.Quality.DRAFT);
  private static final int LAST = 4;

  @TempDir Path folder;

  private Map<Integer, float[]> painted(
      FrameSource shot, Settings settings, String store, int threads, int... times) {
    Map<Integer, float[]> frames = new HashMap<>();
    try (Frame style = MovingShot.blobs(90, 70, 11, 0);
        StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", threads, folder.resolve(store)))) {
      for (int time : times) {
        PaintRequest request = new PaintRequest("shot", shot, time, settings, style);
        try (Painting painting = engine.paint(request, Progress.NONE)) {
          frames.put(time, Shots.pixels(painting.picture()));
        }
      }
    }
    return frames;
  }

  private static void assertSame(Map<Integer, float[]> expected, Map<Integer, float[]> found) {
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((time, pixels) -> assertArrayEquals(pixels, found.get(time), "frame " + time));
  }

  @Test
  void anyOrderAndAnyNumberOfThreadsGiveTheSameBits() {
    FrameSource shot = new MovingShot(LAST, true);
    Map<Integer, float[]> forward = painted(shot, STROKES, "forward", 1, 1, 2, 3, 4);
    assertSame(forward, painted(shot, STROKES, "mixed", 2, 3, 1, 4, 2));
    assertSame(forward, painted(shot, STROKES, "forward", 1, 4, 3, 2, 1));
  }

  @Test
  void anEngineThatGoesOnFromTheStorePaintsTheSameBits() {
    FrameSource shot = new MovingShot(LAST, true);
    for (double freedom : new double[] {0, 0.35}) {
      Settings settings =
          STROKES
              .withQuality(Settings.Quality.STANDARD)
              .withFreedom(freedom)
              .withFirstEvaluations(3)
              .withFollowingEvaluations(2);
      Map<Integer, float[]> atOnce = painted(shot, settings, "at once " + freedom, 1, 4);
      Map<Integer, float[]> last = Map.of();
      for (int time = 1; time <= LAST; time++) {
        last = painted(shot, settings, "one by one " + freedom, 1, time);
      }
      assertSame(atOnce, last);
    }
  }

  @Test
  void passesAndLongTermDoNotDependOnTheOrderEither() {
    FrameSource shot = new MovingShot(LAST, true);
    Settings settings = STROKES.withPasses(2).withLongTerm("1,2");
    assertSame(
        painted(shot, settings, "forward", 1, 1, 2, 3, 4),
        painted(shot, settings, "backward", 1, 4, 3, 2, 1));
  }

  @Test
  void strokesAloneNeedNoNetwork() {
    FrameSource shot = new MovingShot(1, true);
    Settings settings = STROKES.withNetwork("one-that-is-not-installed");
    assertTrue(painted(shot, settings, "none", 1, 1).get(1).length > 0);
  }

  /** A shot that stands, then fades to black. */
  private record Fading(FrameSource shot) implements FrameSource {
    private static final int FULL = 6;
    private static final int END = 10;

    static float light(int time) {
      return time <= FULL ? 1 : (END - time) / (float) (END - FULL);
    }

    @Override
    public ShotRange range() {
      return shot.range();
    }

    @Override
    public Frame frame(int time) {
      Frame frame = shot.frame(1);
      FloatBuffer all = Planes.all(frame);
      float light = light(time);
      for (int i = 0; i < all.capacity(); i++) {
        all.put(i, all.get(i) * light);
      }
      return frame;
    }
  }

  private static double mean(float[] pixels) {
    double sum = 0;
    for (float pixel : pixels) {
      sum += pixel;
    }
    return sum / pixels.length;
  }

  @Test
  void aFadeFadesToBlack() {
    FrameSource shot = new Fading(new MovingShot(Fading.END, true));
    int[] times = {6, 7, 8, 9, 10};
    Map<Integer, float[]> frames = painted(shot, STROKES.withCutDetection(0), "fade", 1, times);
    double full = mean(frames.get(Fading.FULL));
    for (int time : times) {
      assertEquals(Fading.light(time), mean(frames.get(time)) / full, 0.12, "frame " + time);
    }
    assertEquals(0, mean(frames.get(Fading.END)), 0.005);
  }

  /** A shot with a hole in which a colour is hidden. */
  private record Holed(FrameSource shot, float hidden) implements FrameSource {
    private static final int SIDE = 20;

    @Override
    public ShotRange range() {
      return shot.range();
    }

    private static boolean hole(int i, int width) {
      return i % width < SIDE && i / width < SIDE;
    }

    @Override
    public Frame frame(int time) {
      try (Frame whole = shot.frame(time)) {
        Frame holed = Frame.allocate(whole.width(), whole.height(), 4);
        int pixels = whole.width() * whole.height();
        for (int c = 0; c < 4; c++) {
          FloatBuffer to = Planes.buffer(holed, c);
          for (int i = 0; i < pixels; i++) {
            boolean hole = hole(i, whole.width());
            float value = c == 3 ? 1 : Planes.buffer(whole, c).get(i);
            to.put(i, hole ? (c == 3 ? 0 : hidden) : value);
          }
        }
        return holed;
      }
    }
  }

  @Test
  void aHiddenColourHasNoInfluence() {
    FrameSource shot = new MovingShot(2, true);
    assertSame(
        painted(new Holed(shot, 0), STROKES, "black", 1, 1, 2),
        painted(new Holed(shot, 1), STROKES, "white", 1, 1, 2));
  }

  @Test
  void guideAndMatchFieldAreShown() {
    FrameSource shot = new MovingShot(2, true);
    float[] result = painted(shot, STROKES, "views", 1, 2).get(2);
    for (Settings.View view : new Settings.View[] {Settings.View.GUIDE, Settings.View.MATCHES}) {
      float[] shown = painted(shot, STROKES.withView(view), "views", 1, 2).get(2);
      assertEquals(result.length, shown.length);
      assertTrue(mean(shown) > 0.01 && !Arrays.equals(result, shown), view.name());
    }
  }
}
