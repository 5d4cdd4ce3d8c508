package org.impasto.flow.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.flow.SlidingSquare;
import org.impasto.flow.estimate.DisFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.junit.jupiter.api.Test;

class SurfaceMotionTest {
  private static final int SIZE = SlidingSquare.SIZE;

  @Test
  void depthHalvesTheErrorOfEstimatedMotion() {
    try (OpticalFlow dis = new DisFlow();
        Frame now = SlidingSquare.frame(1);
        Frame before = SlidingSquare.frame(0);
        Frame depth = SlidingSquare.depth(1);
        FlowField truth = SlidingSquare.motion(1, 0);
        FlowField motion = dis.compute(now, before)) {
      double estimated = error(motion, truth);
      SurfaceMotion.correct(motion, depth);
      double corrected = error(motion, truth);
      assertTrue(corrected < 0.5 * estimated, corrected + " px after " + estimated);
    }
  }

  @Test
  void insideAndWhereDepthIsUnknownNothingChanges() {
    try (Frame depth = SlidingSquare.depth(0)) {
      FloatBuffer values = Planes.buffer(depth, 0);
      for (int i = 0; i < values.capacity(); i++) {
        values.put(i, i % SIZE < SIZE / 2 ? Float.NaN : 1);
      }
      assertUnchanged(depth);
    }
  }

  @Test
  void whatIsTooThinToHaveAnInsideKeepsItsMotion() {
    try (Frame depth = SlidingSquare.depth(0)) {
      FloatBuffer values = Planes.buffer(depth, 0);
      for (int i = 0; i < values.capacity(); i++) {
        values.put(i, (i % SIZE + 1) / 2 % 2 == 0 ? 1 : 2);
      }
      assertUnchanged(depth);
    }
  }

  private static void assertUnchanged(Frame depth) {
    try (FlowField motion = SlidingSquare.motion(0, 1)) {
      float[] given = array(motion);
      SurfaceMotion.correct(motion, depth);
      assertArrayEquals(given, array(motion));
    }
  }

  private static float[] array(FlowField field) {
    float[] values = new float[(int) field.frame().elements()];
    Planes.all(field.frame()).get(values);
    return values;
  }

  private static double error(FlowField motion, FlowField truth) {
    FloatBuffer[] found = Planes.buffers(motion.frame());
    FloatBuffer[] exact = Planes.buffers(truth.frame());
    double sum = 0;
    for (int i = 0; i < found[0].capacity(); i++) {
      sum += Math.hypot(found[0].get(i) - exact[0].get(i), found[1].get(i) - exact[1].get(i));
    }
    return sum / found[0].capacity();
  }
}
