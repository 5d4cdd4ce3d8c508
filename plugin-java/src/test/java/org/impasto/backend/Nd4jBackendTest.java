package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J, on the processor, does what every backend does, and leaves no garbage behind. */
class Nd4jBackendTest extends AbstractBackendContract {
  private static final int EVALUATIONS = 200;
  private static final int HEIGHT = 60;
  private static final int WIDTH = 80;

  @Override
  Backend create() {
    return Backends.create("nd4j", BackendOptions.defaults());
  }

  @Test
  void theNumberOfThreadsIsAsAsked() {
    try (Backend one = Backends.create("nd4j", new BackendOptions(1))) {
      assertTrue(one.description().endsWith(" 1 thread"), one.description());
    }
  }

  @Test
  void evaluationsLeaveNoMemoryBehind() throws IOException {
    Graph graph = Graphs.blocks(Graph.Border.REFLECT);
    try (Backend backend = Backends.create("nd4j", new BackendOptions(1));
        Plan plan = backend.compile(graph, HEIGHT, WIDTH, Set.of("r1_1", "r3_2"));
        Tensor image = backend.allocate(3 * HEIGHT * WIDTH);
        Tensor gradient = backend.allocate(image.elements());
        Tensor weights = backend.allocate(HEIGHT * WIDTH)) {
      backend.fill(.5, image);
      backend.fill(1, weights);
      for (int warming = 0; warming < 20; warming++) {
        evaluate(backend, plan, image, weights, gradient);
      }
      long held = Nd4j.getEnvironment().getDeviceCouner(0);
      long before = residentKilobytes();
      for (int i = 0; i < EVALUATIONS; i++) {
        evaluate(backend, plan, image, weights, gradient);
      }
      // ND4J's own single numbers wait for the garbage collector.
      assertEquals(held, Nd4j.getEnvironment().getDeviceCouner(0), 1_000, "bytes that ND4J counts");
      // One feature map of r1_1 has 170 kB: one array forgotten an evaluation would be 34 MB.
      assertEquals(before, residentKilobytes(), 15_000, "kilobytes after " + EVALUATIONS + " evaluations");
    }
  }

  private static void evaluate(Backend backend, Plan plan, Tensor image, Tensor weights, Tensor gradient) {
    backend.fill(0, gradient);
    plan.forward(image);
    Moments moments = plan.moments("r1_1", weights);
    plan.momentsGradient("r1_1", weights, moments.second(), moments.first());
    Moments deep = plan.moments("r3_2");
    plan.momentsGradient("r3_2", deep.second(), null);
    try (Features target = plan.capture("r3_2")) {
      plan.distanceGradient("r3_2", target, 1);
      plan.backward(gradient);
    }
    backend.squaredDistance(image, gradient, weights, 1, gradient);
    backend.totalVariation(image, 3, HEIGHT, WIDTH, 1, gradient);
    backend.rangePenalty(image, 1, gradient);
    backend.clamp(0, 1, gradient);
    backend.axpy(-1 / (1 + backend.dot(gradient, gradient)), gradient, image);
    backend.fill(.5, image);
  }

  private static long residentKilobytes() throws IOException {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("RssAnon"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
        .findFirst()
        .orElseThrow();
  }
}
