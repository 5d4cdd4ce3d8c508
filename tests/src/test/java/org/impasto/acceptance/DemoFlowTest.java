package org.impasto.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.impasto.demo.DemoShot;
import org.impasto.flow.estimate.DeepFlow;
import org.impasto.flow.estimate.DisFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.tools.measure.DemoTruth;
import org.impasto.tools.measure.DemoTruth.FlowQuality;
import org.junit.jupiter.api.Test;

/** Estimated motion against the demo shot's exact one. */
class DemoFlowTest {
  private static final int TIME = 12;

  private static void assertEndPointError(OpticalFlow flow, double most) {
    FlowQuality quality = new DemoTruth(DemoShot.WIDTH, DemoShot.HEIGHT).measure(flow, TIME, false);
    assertTrue(quality.endPointError() < most, quality.toString());
  }

  @Test
  void theFastFlowIsWithinHalfAPixel() {
    try (OpticalFlow flow = new DisFlow()) {
      assertEndPointError(flow, 0.5);
    }
  }

  @Test
  void deepFlowIsWithinFourTenthsOfAPixel() {
    try (OpticalFlow flow = new DeepFlow()) {
      assertEndPointError(flow, 0.4);
    }
  }
}
