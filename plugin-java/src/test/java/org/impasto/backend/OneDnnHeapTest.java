package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.impasto.backend.graph.Graph;
import org.junit.jupiter.api.Test;

/** Java's heap, which no memory setting bounds, holds none of what grows with plans. */
class OneDnnHeapTest {
  private static final int CHANNELS = 512;
  private static final int PLANS = 8;
  private static final int SIDE = 8;

  /** One matrix of the layer, in floats: what a plan must not have there. */
  private static final long MATRIX = (long) CHANNELS * CHANNELS * Float.BYTES;

  @Test
  void statisticsOfWideLayersLeaveNothingOnJavasHeap() {
    Graph graph =
        Graphs.of(Graph.Border.ZERO, Graphs.convolution("wide", Graph.INPUT, 3, CHANNELS, 1, 0));
    List<Plan> plans = new ArrayList<>();
    try (Backend backend = Backends.create("onednn", new BackendOptions(1));
        Tensor image = backend.allocate(3L * SIDE * SIDE)) {
      backend.fill(.5, image);
      long before = used();
      for (int i = 0; i < PLANS; i++) {
        Plan plan = backend.compile(graph, SIDE, SIDE, Set.of("wide"));
        plan.forward(image);
        plan.moments("wide");
        plans.add(plan);
      }
      long each = (used() - before) / PLANS;
      assertTrue(each < MATRIX / 2, "bytes of heap a plan: " + each);
      plans.forEach(Plan::close);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
