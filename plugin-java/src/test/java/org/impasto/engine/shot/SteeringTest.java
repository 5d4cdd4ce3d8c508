package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.impasto.steering.SteeringMaps;
import org.impasto.steering.StrokeDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps steer strokes: they turn, grow and keep to contours where the maps say so. */
class SteeringTest {
  private static final int WIDTH = 128;
  private static final int HEIGHT = 80;

  private static final Settings STROKES =
      Settings.defaults()
          .withFreedom(0)
          .withQuality(Settings.Quality.DRAFT)
          .withMirrorStrokes(false);

  @TempDir Path folder;

  /** A picture with maps beside it. */
  private record Steered(Supplier<Frame> picture, Supplier<SteeringMaps> maps)
      implements FrameSource {
    @Override
    public ShotRange range() {
      return ShotRange.of(1, 3);
    }

    @Override
    public Frame frame(int time) {
      return picture.get();
    }

    @Override
    public SteeringMaps steering(int time) {
      return maps.get();
    }
  }

  /** Level strokes of four greys on white. */
  static Frame levelStrokes() {
    int width = 480;
    int height = 320;
    Frame style = Frame.allocate(width, height, 3);
    Planes.fill(style, 0.9f);
    Random random = new Random(3);
    for (int stroke = 0; stroke < 900; stroke++) {
      int left = random.nextInt(width) - 36;
      int top = random.nextInt(height - 12);
      float grey = 0.2f + 0.2f * random.nextInt(4);
      for (int y = top; y < top + 12; y++) {
        for (int x = Math.max(0, left); x < Math.min(width, left + 72); x++) {
          for (int c = 0; c < 3; c++) {
            Planes.buffer(style, c).put(y * width + x, grey);
          }
        }
      }
    }
    return style;
  }

  private static Frame grey() {
    Frame frame = Frame.allocate(WIDTH, HEIGHT, 3);
    Planes.fill(frame, 0.5f);
    return frame;
  }

  private static Frame halves(float... leftThenRight) {
    int planes = leftThenRight.length / 2;
    Frame map = Frame.allocate(WIDTH, HEIGHT, planes);
    for (int c = 0; c < planes; c++) {
      FloatBuffer plane = Planes.buffer(map, c);
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, leftThenRight[i % WIDTH < WIDTH / 2 ? c : planes + c]);
      }
    }
    return map;
  }

  private Frame painted(FrameSource shot, int time, int threads) {
    Path store = folder.resolve("store" + threads);
    try (Frame style = levelStrokes();
        StyleEngine engine = StyleEngine.create(new EngineOptions("auto", threads, store));
        Painting painting =
            engine.paint(new PaintRequest("shot", shot, time, STROKES, style), Progress.NONE)) {
      return painting.picture().copy();
    }
  }

  /** Mean over the left or the right half, its borders aside. */
  private static double mean(float[] values, boolean left) {
    double sum = 0;
    int count = 0;
    for (int y = 8; y < HEIGHT - 8; y++) {
      for (int x = left ? 8 : WIDTH / 2 + 8; x < (left ? WIDTH / 2 : WIDTH) - 8; x++) {
        sum += values[y * WIDTH + x];
        count++;
      }
    }
    return sum / count;
  }

  /** How far strokes run along (x, y): 1 all do, -1 all run across it. */
  private static float[] along(Frame painting, float x, float y) {
    try (Frame direction = StrokeDirection.of(painting)) {
      float[] right = Planes.values(direction, 0);
      float[] up = Planes.values(direction, 1);
      float[] along = new float[right.length];
      for (int i = 0; i < along.length; i++) {
        double length = Math.hypot(right[i], up[i]);
        double cosine = length == 0 ? 0 : (x * right[i] + y * up[i]) / length;
        along[i] = (float) (2 * cosine * cosine - 1);
      }
      return along;
    }
  }

  @Test
  void strokesTurnAsTheMapSays() {
    float slope = (float) Math.sqrt(0.5);
    float[][] asked = {{0, 1, 1, 0}, {slope, slope, -slope, slope}};
    for (float[] each : asked) {
      Steered shot =
          new Steered(SteeringTest::grey, () -> new SteeringMaps(null, halves(each), null));
      try (Frame painting = painted(shot, 1, 1)) {
        double left = mean(along(painting, each[0], each[1]), true);
        double right = mean(along(painting, each[2], each[3]), false);
        assertTrue(left > 0.7 && right > 0.7, left + " and " + right);
      }
    }
    try (Frame plain = painted(new Steered(SteeringTest::grey, SteeringMaps::none), 1, 1)) {
      assertTrue(mean(along(plain, 1, 0), true) > 0.7, "the style's own strokes are level");
    }
  }

  @Test
  void strokesGrowAsTheMapSays() {
    Steered shot =
        new Steered(SteeringTest::grey, () -> new SteeringMaps(halves(0.5f, 2), null, null));
    try (Frame painting = painted(shot, 1, 1)) {
      double small = thickness(painting, true);
      double large = thickness(painting, false);
      assertTrue(large > 2 * small, large + " against " + small);
    }
  }

  /**
   * Half the rows until strokes change: the grey's variance over that of its change from row to
   * row.
   */
  private static double thickness(Frame painting, boolean left) {
    float[] grey = Planes.values(painting, 1);
    float[] squared = new float[grey.length];
    float[] changes = new float[grey.length];
    double mean = mean(grey, left);
    for (int i = 0; i < grey.length; i++) {
      squared[i] = (float) ((grey[i] - mean) * (grey[i] - mean));
      float change = i < WIDTH ? 0 : grey[i] - grey[i - WIDTH];
      changes[i] = change * change;
    }
    return mean(squared, left) / mean(changes, left);
  }

  private static Frame tiles() {
    Frame frame = grey();
    for (int c = 0; c < 3; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      for (int i = 0; i < plane.capacity(); i++) {
        boolean dark = ((i % WIDTH / 9) + (i / WIDTH / 9)) % 2 == 0;
        plane.put(i, dark ? 0.3f : 0.8f);
      }
    }
    return frame;
  }

  @Test
  void contoursAreKeptAsTheMapSays() {
    Steered shot =
        new Steered(SteeringTest::tiles, () -> new SteeringMaps(null, null, halves(0, 3)));
    try (Frame painting = painted(shot, 1, 1);
        Frame source = tiles()) {
      float[] apart = Planes.values(painting, 1);
      float[] wanted = Planes.values(source, 1);
      for (int i = 0; i < apart.length; i++) {
        apart[i] = Math.abs(apart[i] - wanted[i]);
      }
      double loose = mean(apart, true);
      double strict = mean(apart, false);
      assertTrue(strict < 0.8 * loose, strict + " against " + loose);
    }
  }

  @Test
  void threadsAndOrderDoNotMatter() {
    List<Supplier<SteeringMaps>> asked =
        List.of(
            () -> new SteeringMaps(halves(1, 1.6f), null, halves(1, 2)),
            () -> new SteeringMaps(null, halves(1, 1, 0, 0), null));
    for (Supplier<SteeringMaps> maps : asked) {
      Steered shot = new Steered(SteeringTest::tiles, maps);
      painted(shot, 1, 2).close();
      try (Frame atOnce = painted(shot, 3, 1);
          Frame oneByOne = painted(shot, 3, 2)) {
        assertArrayEquals(Shots.pixels(atOnce), Shots.pixels(oneByOne));
      }
    }
  }
}
