package org.impasto.tools.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.junit.jupiter.api.Test;

/** Measures where the right value is known beforehand. */
class MeasuresTest {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;
  private static final int TIME = 12;

  private static Frame flat(float value) {
    Frame frame = Frame.allocate(WIDTH, HEIGHT, 3);
    for (int c = 0; c < 3; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, value);
      }
    }
    return frame;
  }

  @Test
  void exactMotionHasNoError() {
    assertEquals(0, new DemoTruth(WIDTH, HEIGHT).measureKnown(TIME, false).endPointError());
  }

  @Test
  void temporalErrorIsTheSquaredDifferenceOfFlatFrames() {
    MeasuredDemo shot = new MeasuredDemo(WIDTH, HEIGHT, DemoShot.FRAMES, true);
    try (Frame earlier = flat(0.25f);
        Frame later = flat(0.5f)) {
      assertEquals(0.0625, shot.temporalError(earlier, TIME, later, TIME + 1), 1e-7);
      assertEquals(0, shot.temporalError(later, TIME, later, TIME + 5), 1e-12);
    }
  }

  @Test
  void aPictureIsAtNoDistanceFromItself() {
    DemoShot shot = new DemoShot(WIDTH, HEIGHT);
    try (Frame picture = shot.render(0);
        Frame grey = flat(0.5f);
        StyleDistance distance = new StyleDistance(picture, WIDTH, HEIGHT)) {
      assertEquals(0, distance.of(picture), 1e-9);
      assertEquals(0, distance.content(picture, picture), 1e-9);
      assertTrue(distance.of(grey) > 0.1, "style of a flat grey: " + distance.of(grey));
      double content = distance.content(grey, picture);
      assertTrue(content > 0.1, "content of a flat grey: " + content);
    }
  }
}
