package org.impasto.engine.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.function.DoubleUnaryOperator;
import org.impasto.demo.DemoShot;
import org.impasto.engine.shot.MovingShot;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is a cut, and what only looks like one. */
class CutDetectorTest {
  /** At the default sensitivity. */
  private static final double CUT = 0.5;

  private static final int WIDTH = 240;
  private static final int HEIGHT = 136;

  private final CutDetector detector = new CutDetector();
  private final DemoShot shot = new DemoShot(WIDTH, HEIGHT);

  @AfterEach
  void close() {
    detector.close();
  }

  private double change(Frame before, Frame now) {
    try (before;
        now;
        Frame first = CutDetector.thumbnail(before);
        Frame second = CutDetector.thumbnail(now)) {
      return detector.change(first, second);
    }
  }

  private static Frame lit(Frame frame, DoubleUnaryOperator light) {
    FloatBuffer data = Planes.all(frame);
    for (int i = 0; i < data.capacity(); i++) {
      data.put(i, (float) light.applyAsDouble(data.get(i)));
    }
    Planes.clampToUnit(frame);
    return frame;
  }

  /** A part of the demo shot's picture enlarged: another view of the same place. */
  private Frame part(int left, int top, int width, int height) {
    try (Frame whole = shot.render(0);
        Frame part = Frame.allocate(width, height, 3)) {
      for (int c = 0; c < 3; c++) {
        FloatBuffer from = Planes.buffer(whole, c);
        FloatBuffer to = Planes.buffer(part, c);
        for (int i = 0; i < to.capacity(); i++) {
          to.put(i, from.get((top + i / width) * WIDTH + left + i % width));
        }
      }
      return Resampling.resize(part, WIDTH, HEIGHT);
    }
  }

  private static Frame blobs() {
    return MovingShot.blobs(WIDTH, HEIGHT, 30, 0);
  }

  @Test
  void otherScenesAreCutsInBothDirectionsAndInTheDark() {
    assertTrue(change(shot.render(3), blobs()) > CUT);
    assertTrue(change(blobs(), shot.render(3)) > CUT);
    assertTrue(change(lit(shot.render(3), v -> 0.2 * v), lit(blobs(), v -> 0.2 * v)) > CUT);
    assertTrue(
        change(part(0, 0, 120, 68), part(120, 68, 120, 68)) > CUT,
        "another view of the same place");
    assertTrue(
        change(shot.render(3), Resampling.resize(shot.render(4), 100, 100)) > CUT,
        "frames of another size");
  }

  @Test
  void motionIsNoCut() {
    for (int time : new int[] {1, 9, 17, 23}) {
      assertTrue(change(shot.render(time - 1), shot.render(time)) < CUT / 4, "frame " + time);
    }
    assertTrue(change(shot.render(10), shot.render(15)) < CUT / 4, "five frames apart");
    assertTrue(change(part(0, 20, 100, 57), part(15, 20, 100, 57)) < CUT, "a pan of 15% a frame");
  }

  @Test
  void lightIsNoCut() {
    assertTrue(change(shot.render(5), lit(shot.render(6), v -> 1.4 * v + 0.1)) < CUT / 2, "flash");
    assertTrue(
        change(lit(shot.render(5), v -> 1.8 * v + 0.3), shot.render(6)) < CUT * 0.75,
        "end of a flash that burns out");
    assertTrue(
        change(shot.render(5), lit(shot.render(6), v -> 0.2 * v)) < CUT / 2, "light goes out");
    for (int step = 0; step < 9; step++) {
      double now = 1 - step / 10.0;
      double next = 0.9 - step / 10.0;
      double change =
          change(lit(shot.render(step), v -> now * v), lit(shot.render(step + 1), v -> next * v));
      assertTrue(change < CUT / 2, "fade to " + next);
    }
  }

  @Test
  void aDissolveIsNoCut() {
    for (int step = 0; step < 8; step++) {
      assertTrue(
          change(dissolved(step / 8.0), dissolved((step + 1) / 8.0)) < CUT / 2, "step " + step);
    }
  }

  private Frame dissolved(double share) {
    Frame mixed = shot.render(0);
    try (Frame other = blobs()) {
      FloatBuffer to = Planes.all(mixed);
      FloatBuffer from = Planes.all(other);
      for (int i = 0; i < to.capacity(); i++) {
        to.put(i, (float) ((1 - share) * to.get(i) + share * from.get(i)));
      }
      return mixed;
    }
  }

  @Test
  void emptyFramesAreNoCuts() {
    assertTrue(change(lit(blobs(), v -> 0), lit(blobs(), v -> 0)) == 0);
  }
}
