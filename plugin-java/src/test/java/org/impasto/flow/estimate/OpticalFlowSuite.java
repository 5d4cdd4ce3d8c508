package org.impasto.flow.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Random;
import org.impasto.flow.FlowField;
import org.impasto.flow.Marple;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every optical flow algorithm must do. */
abstract class OpticalFlowSuite {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;
  private static final int BORDER = 12;

  /** Shortest and longest wave of the test pattern, pixels. */
  private static final double SHORTEST = 8;

  private static final double LONGEST = 60;
  private static final int WAVES = 60;

  private OpticalFlow algorithm;

  abstract OpticalFlow create();

  /** Mean end-point error in pixels that is allowed against the published flows. */
  abstract double allowedError();

  @BeforeEach
  void open() {
    algorithm = create();
  }

  @AfterEach
  void close() {
    algorithm.close();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.4, -0.3", "2.3, 1.6", "-4.7, 3.2"})
  void aKnownShiftOfSmoothNoiseIsFound(double u, double v) {
    try (Frame from = noise(0, 0);
        Frame to = noise(u, v);
        FlowField found = algorithm.compute(from, to)) {
      FloatBuffer[] motion = Planes.buffers(found.frame());
      double sum = 0;
      int count = 0;
      for (int y = BORDER; y < HEIGHT - BORDER; y++) {
        for (int x = BORDER; x < WIDTH - BORDER; x++, count++) {
          int i = y * WIDTH + x;
          sum += Math.hypot(motion[0].get(i) - u, motion[1].get(i) - v);
        }
      }
      assertTrue(sum / count < 0.2, "mean error " + sum / count + " px");
    }
  }

  @Test
  void theSameFramesGiveTheSameBitsWhateverWasAskedBefore() {
    try (Frame from = noise(0, 0);
        Frame to = noise(2.3, 1.6);
        Frame other = noise(-4, 3);
        FlowField first = algorithm.compute(from, to);
        FlowField between = algorithm.compute(other, from);
        FlowField again = algorithm.compute(from, to)) {
      assertSame(first, again);
      OpenCvThreads.limit(1);
      try (FlowField alone = algorithm.compute(from, to)) {
        assertSame(first, alone);
      } finally {
        OpenCvThreads.limit(Runtime.getRuntime().availableProcessors());
      }
    }
  }

  @Test
  void thePublishedFlowsAreMet() throws IOException {
    for (int later = 2; later <= 3; later++) {
      try (Frame from = Marple.frame(later);
          Frame to = Marple.frame(later - 1);
          FlowField published = Marple.flow(later, later - 1);
          FlowField found = algorithm.compute(from, to)) {
        double error = meanEndPointError(published, found);
        assertTrue(error < allowedError(), "mean end-point error " + error + " px");
      }
    }
  }

  @Test
  void framesOfTwoSizesAreRefused() {
    try (Frame from = Frame.allocate(64, 48, 3);
        Frame to = Frame.allocate(64, 32, 3)) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> algorithm.compute(from, to));
      assertTrue(refusal.getMessage().contains("64x32"), refusal.getMessage());
    }
  }

  @Test
  void framesTooSmallForAPyramidAreRefused() {
    try (Frame small = Frame.allocate(15, 40, 3)) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> algorithm.compute(small, small));
      assertTrue(refusal.getMessage().contains("16x16"), refusal.getMessage());
    }
  }

  @Test
  void theSmallestFramesAreServed() {
    try (Frame small = Frame.allocate(16, 16, 1)) {
      FloatBuffer plane = Planes.buffer(small, 0);
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, i % 7 / 7f);
      }
      try (FlowField found = algorithm.compute(small, small)) {
        assertEquals(0, Planes.buffer(found.frame(), 0).get(8 * 16 + 8), 0.2);
      }
    }
  }

  /** A sum of random waves, moved by (u, v): exact at any shift. Three channels. */
  private static Frame noise(double u, double v) {
    Frame frame = Frame.allocate(WIDTH, HEIGHT, 3);
    FloatBuffer[] planes = Planes.buffers(frame);
    double[] sums = new double[WIDTH * HEIGHT];
    Random random = new Random(5);
    for (int wave = 0; wave < WAVES; wave++) {
      double frequency =
          2 * Math.PI / (SHORTEST * Math.pow(LONGEST / SHORTEST, random.nextDouble()));
      double angle = 2 * Math.PI * random.nextDouble();
      double phase = 2 * Math.PI * random.nextDouble();
      double fx = frequency * Math.cos(angle);
      double fy = frequency * Math.sin(angle);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += Math.sin(fx * (i % WIDTH - u) + fy * (i / WIDTH - v) + phase);
      }
    }
    for (int i = 0; i < sums.length; i++) {
      for (FloatBuffer plane : planes) {
        plane.put(i, (float) (0.5 + 0.12 * sums[i] / Math.sqrt(WAVES / 2.)));
      }
    }
    return frame;
  }

  private static double meanEndPointError(FlowField expected, FlowField found) {
    FloatBuffer[] a = Planes.buffers(expected.frame());
    FloatBuffer[] b = Planes.buffers(found.frame());
    double sum = 0;
    for (int i = 0; i < a[0].capacity(); i++) {
      sum += Math.hypot(a[0].get(i) - b[0].get(i), a[1].get(i) - b[1].get(i));
    }
    return sum / a[0].capacity();
  }

  private static void assertSame(FlowField expected, FlowField found) {
    for (int c = 0; c < FlowField.CHANNELS; c++) {
      FloatBuffer plane = Planes.buffer(expected.frame(), c);
      assertEquals(0, plane.compareTo(Planes.buffer(found.frame(), c)));
    }
  }
}
