package org.impasto.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.bytedeco.javacpp.Pointer;
import org.impasto.flow.motion.Reliability;
import org.impasto.frame.Frame;
import org.junit.jupiter.api.Test;

class TemporalErrorTest {
  /** Measured independently (PyTorch) on the published frames, flows and masks. */
  private static final double[] PUBLISHED = {2.24e-4, 2.01e-4, 2.32e-4, 2.45e-4};

  @Test
  void theReferenceShotHasItsKnownErrors() throws IOException {
    for (int first = 1; first < Marple.FRAMES; first++) {
      try (Frame a = Marple.frame(first);
          Frame b = Marple.frame(first + 1);
          FlowField flow = Marple.flow(first + 1, first);
          FlowField back = Marple.flow(first, first + 1);
          Frame reliability = Reliability.compute(flow, back)) {
        double error = TemporalError.measure(a, b, flow, reliability);
        assertEquals(PUBLISHED[first - 1], error, 0.01e-4);
      }
    }
  }

  @Test
  void onlyReliablePixelsCount() {
    try (Frame a = filled(3, 0.25f);
        Frame b = filled(3, 0.75f);
        Frame reliability = filled(1, 0);
        FlowField flow = FlowField.allocate(20, 20)) {
      Pointer.memset(flow.frame().data(), 0, flow.frame().elements() * Float.BYTES);
      assertEquals(0, TemporalError.measure(a, b, flow, reliability));
      reliability.data().put(7, 0.5f);
      assertEquals(0.25, TemporalError.measure(a, b, flow, reliability), 1e-6);
      b.data().put(7, 0.25f);
      assertEquals(0.5 / 3, TemporalError.measure(a, b, flow, reliability), 1e-6);
    }
  }

  private static Frame filled(int channels, float value) {
    Frame frame = Frame.allocate(20, 20, channels);
    for (long i = 0; i < frame.elements(); i++) {
      frame.data().put(i, value);
    }
    return frame;
  }
}
