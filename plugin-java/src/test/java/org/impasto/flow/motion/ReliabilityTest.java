package org.impasto.flow.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.flow.Marple;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static final int SIZE = 40;
  private static final int MIDDLE = SIZE / 2 * SIZE + SIZE / 2;

  @Test
  void thePublishedMasksAreMetWithinTwoGreyLevelsAtEveryPixel() throws IOException {
    for (int first = 1; first < Marple.FRAMES; first++) {
      try (FlowField backward = Marple.flow(first + 1, first);
          FlowField forward = Marple.flow(first, first + 1);
          Frame ofLater = Reliability.compute(backward, forward);
          Frame ofEarlier = Reliability.compute(forward, backward);
          Frame publishedLater = Marple.reliability(first + 1, first);
          Frame publishedEarlier = Marple.reliability(first, first + 1)) {
        assertWithinTwoGreyLevels(publishedLater, ofLater);
        assertWithinTwoGreyLevels(publishedEarlier, ofEarlier);
      }
    }
  }

  @Test
  void constantsAreThePapers() {
    assertEquals(0.01f, Reliability.ROUND_TRIP_SHARE);
    assertEquals(0.5f, Reliability.ROUND_TRIP_OFFSET);
    assertEquals(0.01f, Reliability.BOUNDARY_SHARE);
    assertEquals(0.002f, Reliability.BOUNDARY_OFFSET);
    assertEquals(0.8, Reliability.SIGMA);
  }

  @Test
  void motionThatComesBackIsTrustedAndMotionThatLeavesTheFrameIsNot() {
    try (FlowField to = uniform(-6, 0);
        FlowField back = uniform(6, 0);
        Frame reliability = Reliability.compute(to, back)) {
      FloatBuffer c = Planes.buffer(reliability, 0);
      assertEquals(1, c.get(MIDDLE), 1e-6);
      assertEquals(0, c.get(SIZE / 2 * SIZE + 1), 1e-6);
    }
  }

  @Test
  void motionThatDoesNotComeBackIsNotTrusted() {
    try (FlowField to = uniform(-6, 0);
        FlowField back = uniform(4, 0);
        Frame reliability = Reliability.compute(to, back)) {
      assertEquals(0, Planes.buffer(reliability, 0).get(MIDDLE));
    }
  }

  @Test
  void aStepInTheMotionIsABoundary() {
    try (FlowField to = uniform(0, 0);
        FlowField back = uniform(0, 0)) {
      FloatBuffer u = Planes.buffer(to.frame(), 0);
      for (int y = 0; y < SIZE; y++) {
        for (int x = SIZE / 2; x < SIZE; x++) {
          u.put(y * SIZE + x, 0.2f);
        }
      }
      try (Frame reliability = Reliability.compute(to, back)) {
        FloatBuffer c = Planes.buffer(reliability, 0);
        assertTrue(c.get(MIDDLE) < 0.5, "at the step " + c.get(MIDDLE));
        assertEquals(1, c.get(MIDDLE + 6), 1e-6);
      }
    }
  }

  @Test
  void invalidMotionIsNotTrustedEitherWay() {
    try (FlowField valid = uniform(0, 0);
        FlowField invalid = uniform(Float.NaN, 0);
        Frame there = Reliability.compute(invalid, valid);
        Frame back = Reliability.compute(valid, invalid)) {
      assertEquals(0, Planes.buffer(there, 0).get(MIDDLE));
      assertEquals(0, Planes.buffer(back, 0).get(MIDDLE));
    }
  }

  private static FlowField uniform(float u, float v) {
    FlowField field = FlowField.allocate(SIZE, SIZE);
    FloatBuffer[] planes = Planes.buffers(field.frame());
    for (int i = 0; i < SIZE * SIZE; i++) {
      planes[0].put(i, u);
      planes[1].put(i, v);
    }
    return field;
  }

  private static void assertWithinTwoGreyLevels(Frame expected, Frame found) {
    FloatBuffer a = Planes.buffer(expected, 0);
    FloatBuffer b = Planes.buffer(found, 0);
    for (int i = 0; i < a.capacity(); i++) {
      assertEquals(a.get(i), b.get(i), 2 / 255f);
    }
  }
}
