package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.impasto.backend.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Evaluations leave no native memory behind: in a process whose Java heap has its size and place
 * from the start.
 */
class Nd4jMemoryTest {
  private static final int WARMING = 100;
  private static final int EVALUATIONS = 200;
  private static final int HEIGHT = 60;
  private static final int WIDTH = 80;

  /**
   * A feature map of r1_1 has 170 kB, so one array forgotten an evaluation would be 34 MB; the
   * compiler takes some 10.
   */
  private static final long MOST_KILOBYTES = 17_000;

  /** ND4J's own single numbers wait for the garbage collector. */
  private static final long MOST_COUNTED_BYTES = 1_000;

  @Test
  void evaluationsDoNotGrowMemory(@TempDir Path folder) throws IOException, InterruptedException {
    File log = folder.resolve("log").toFile();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Nd4jMemoryTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    assertEquals(0, process.waitFor(), () -> text(log));
  }

  private static String text(File log) {
    try {
      return Files.readString(log.toPath());
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  public static void main(String[] arguments) throws IOException {
    Graph graph = Graphs.blocks(Graph.Border.REFLECT);
    try (Backend backend = Backends.create("nd4j", new BackendOptions(1));
        Plan plan = backend.compile(graph, HEIGHT, WIDTH, Set.of("r1_1", "r3_2"));
        Tensor image = backend.allocate(3 * HEIGHT * WIDTH);
        Tensor gradient = backend.allocate(image.elements());
        Tensor weights = backend.allocate(HEIGHT * WIDTH)) {
      backend.fill(1, weights);
      evaluate(WARMING, backend, plan, image, weights, gradient);
      long counted = Nd4j.getEnvironment().getDeviceCouner(0);
      long resident = residentKilobytes();
      evaluate(EVALUATIONS, backend, plan, image, weights, gradient);
      long moreCounted = Nd4j.getEnvironment().getDeviceCouner(0) - counted;
      long moreResident = residentKilobytes() - resident;
      System.out.println(
          EVALUATIONS
              + " evaluations: "
              + moreResident
              + " kB more; ND4J counts "
              + moreCounted
              + " bytes");
      System.exit(moreResident <= MOST_KILOBYTES && moreCounted <= MOST_COUNTED_BYTES ? 0 : 1);
    }
  }

  private static void evaluate(
      int times, Backend backend, Plan plan, Tensor image, Tensor weights, Tensor gradient) {
    for (int i = 0; i < times; i++) {
      backend.fill(.5, image);
      backend.fill(0, gradient);
      plan.forward(image);
      Moments weighted = plan.moments("r1_1", weights);
      plan.momentsGradient("r1_1", weights, weighted.second(), weighted.first());
      plan.momentsGradient("r3_2", plan.moments("r3_2").second(), null);
      try (Features target = plan.capture("r3_2")) {
        plan.distanceGradient("r3_2", target, 1);
        plan.backward(gradient);
      }
      backend.squaredDistance(image, gradient, weights, 1, gradient);
      backend.totalVariation(image, 3, HEIGHT, WIDTH, false, 1, gradient);
      backend.rangePenalty(image, 1, gradient);
      backend.clamp(0, 1, gradient);
      backend.axpy(-1 / (1 + backend.dot(gradient, gradient)), gradient, image);
    }
    System.gc();
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("RssAnon"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
        .findFirst()
        .orElseThrow();
  }
}
