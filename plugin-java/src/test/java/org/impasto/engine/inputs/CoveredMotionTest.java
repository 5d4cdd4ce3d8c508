package org.impasto.engine.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.impasto.flow.FlowField;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.junit.jupiter.api.Test;

class CoveredMotionTest {
  private static final int WIDTH = 24;
  private static final int SHIFT = 4;
  private static final int BAR = 8;

  /** Each pixel was some px to the left of where it is. */
  private static FrameMotion shifted() {
    Frame field = Frame.allocate(WIDTH, 1, 2);
    Planes.fill(field, 0);
    for (int x = 0; x < WIDTH; x++) {
      Planes.buffer(field, 0).put(x, -SHIFT);
    }
    return new FrameMotion(new FlowField(field), full(1), full(0.5f));
  }

  private static Frame full(float value) {
    Frame frame = Frame.allocate(WIDTH, 1, 1);
    Planes.fill(frame, value);
    return frame;
  }

  private static Frame barred(float shown) {
    Frame frame = full(shown);
    for (int x = 0; x < BAR; x++) {
      Planes.buffer(frame, 0).put(x, 0);
    }
    return frame;
  }

  @Test
  void noPaintComesOutOfWhatIsNoPicture() {
    try (FrameMotion motion = shifted();
        Frame bars = barred(1)) {
      CoveredMotion.weigh(motion, bars, bars);
      for (int x = BAR; x < WIDTH; x++) {
        float picture = x - SHIFT >= BAR ? 1 : 0;
        assertEquals(picture, Planes.buffer(motion.reliability(), 0).get(x), "pixel " + x);
        assertEquals(0.5f * picture, Planes.buffer(motion.likely(), 0).get(x), "pixel " + x);
      }
    }
  }

  @Test
  void aSoftMatteThatStandsIsAsGoodAsAny() {
    try (FrameMotion motion = shifted();
        Frame half = full(0.5f)) {
      CoveredMotion.weigh(motion, half, half);
      for (int x = SHIFT; x < WIDTH; x++) {
        assertEquals(1, Planes.buffer(motion.reliability(), 0).get(x), 1e-6, "pixel " + x);
      }
    }
  }
}
