package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Frames that show all around: no seam at the edges, no pinched poles. */
class PanoramaTest {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 128;

  private static final Settings ALL_AROUND =
      Settings.defaults()
          .withFreedom(0)
          .withQuality(Settings.Quality.DRAFT)
          .withProjection(Settings.Projection.EQUIRECTANGULAR);

  @TempDir Path folder;

  /** Soft waves on the sphere, which turns about its axis by three pixels a frame. */
  private record Turning(int width, int height) implements FrameSource {
    @Override
    public ShotRange range() {
      return ShotRange.of(1, 3);
    }

    @Override
    public Frame frame(int time) {
      Frame frame = Frame.allocate(width, height, 3);
      for (int i = 0; i < width * height; i++) {
        double longitude = (i % width + 0.5 + 3 * time) / width * 2 * Math.PI;
        double latitude = (0.5 - (i / width + 0.5) / height) * Math.PI;
        double x = Math.cos(latitude) * Math.cos(longitude);
        double y = Math.cos(latitude) * Math.sin(longitude);
        double z = Math.sin(latitude);
        double wave = Math.sin(7 * x + 2 * z) + Math.sin(6 * y - 3 * z) + Math.sin(8 * z + 2 * x);
        for (int c = 0; c < 3; c++) {
          Planes.buffer(frame, c).put(i, (float) (0.5 + 0.1 * wave));
        }
      }
      return frame;
    }
  }

  private Frame painted(FrameSource shot, int time) {
    try (Frame style = SteeringTest.levelStrokes();
        StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", 1, folder.resolve("store")));
        Painting painting =
            engine.paint(new PaintRequest("shot", shot, time, ALL_AROUND, style), Progress.NONE)) {
      return painting.picture().copy();
    }
  }

  /** Mean difference of a column and the next one right of it, around, over all rows. */
  private static double across(FloatBuffer plane, int column) {
    double sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
      float next = plane.get(y * WIDTH + (column + 1) % WIDTH);
      sum += Math.abs(plane.get(y * WIDTH + column) - next);
    }
    return sum / HEIGHT;
  }

  /** Mean gradient on the sphere, between two angles from a pole. */
  private static double aroundPole(FloatBuffer plane, boolean north, double from, double to) {
    double sum = 0;
    int count = 0;
    for (double angle = from; angle < to; angle += 1) {
      int row = (int) (angle / 180 * HEIGHT);
      row = north ? row : HEIGHT - 1 - row;
      double step = 1 / Math.sin(Math.toRadians(angle));
      for (int x = 0; x < WIDTH; x++) {
        int next = (x + (int) Math.rint(step)) % WIDTH;
        float here = plane.get(row * WIDTH + x);
        double across = (here - plane.get(row * WIDTH + next)) * step / Math.rint(step);
        double down = here - plane.get((north ? row + 1 : row - 1) * WIDTH + x);
        sum += Math.hypot(across, down);
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void thereIsNoSeamAndNoPinchedPole() {
    for (int time : new int[] {1, 3}) {
      try (Frame painting = painted(new Turning(WIDTH, HEIGHT), time)) {
        assertEquals(WIDTH, painting.width());
        FloatBuffer plane = Planes.buffer(painting, 1);
        double interior = 0;
        for (int x = 10; x < WIDTH - 10; x++) {
          interior += across(plane, x) / (WIDTH - 20);
        }
        double seam = 0;
        for (int x = -1; x <= 1; x++) {
          seam += across(plane, (x + WIDTH - 1) % WIDTH) / 3;
        }
        assertTrue(seam <= 1.05 * interior, seam + " across the seam, " + interior + " elsewhere");
        double middle = aroundPole(plane, true, 60, 120);
        double poles = (aroundPole(plane, true, 6, 25) + aroundPole(plane, false, 6, 25)) / 2;
        assertTrue(poles <= 1.2 * middle, poles + " at the poles, " + middle + " elsewhere");
        assertTrue(poles >= 0.7 * middle, poles + " at the poles, " + middle + " elsewhere");
      }
    }
  }

  @Test
  void framesThatAreNotTwiceAsWideAsHighAreRefused() {
    UserException refused =
        assertThrows(UserException.class, () -> painted(new Turning(250, 128), 1));
    assertTrue(refused.getMessage().contains("250x128"), refused.getMessage());
  }
}
