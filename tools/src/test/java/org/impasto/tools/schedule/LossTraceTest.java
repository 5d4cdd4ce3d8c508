package org.impasto.tools.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.impasto.engine.Progress;
import org.junit.jupiter.api.Test;

class LossTraceTest {
  @Test
  void everyLevelHasItsLosses() {
    LossTrace trace = new LossTrace();
    Progress progress = trace;
    progress.evaluated(100, 9);
    progress.evaluated(400, 8);
    progress.evaluated(400, 2);
    progress.evaluated(400, 4);
    assertEquals(List.of(List.of(9.0), List.of(8.0, 2.0, 4.0)), trace.levels());
    assertEquals(8, LossTrace.lowest(trace.finest(), 1));
    assertEquals(2, LossTrace.lowest(trace.finest(), 9));
    assertEquals(2, LossTrace.reached(trace.finest(), 2, 0.1));
    assertEquals(0, LossTrace.reached(trace.finest(), 1, 0.1));
  }
}
