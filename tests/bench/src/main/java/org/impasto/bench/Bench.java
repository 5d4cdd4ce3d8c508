package org.impasto.bench;

import java.util.Arrays;
import java.util.List;
import org.impasto.bench.evaluation.EvaluationBench;
import org.impasto.bench.evaluation.MadeUpVgg;
import org.impasto.bench.evaluation.OptimiserBench;
import org.impasto.bench.evaluation.Problem;
import org.impasto.bench.paint.GrowthBench;
import org.impasto.bench.paint.PaintBench;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.library.Networks;

/** Entry: the first argument names the benchmark. */
public final class Bench {
  private static final String JSON = "--json";
  private static final int[][] SIZES = {{256, 448}, {436, 1024}};
  private static final int[][] DEFAULT_SIZES = {{350, 450}, {436, 1024}};
  private static final int ROUNDS = 7;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
    switch (arguments[0]) {
      case "vgg" -> vgg(options.contains(JSON));
      case "default" -> embedded(options.contains(JSON));
      case "optimiser" -> optimiser();
      case "frame" -> new FrameBench().run(options);
      case "brushwork" -> {
        new BrushworkBench(threads()).run();
        new PaintBench(options).run();
      }
      case "strokes" -> new StrokesBench().run(options);
      case "draft" -> new DraftBench().run();
      case "paint" -> new PaintBench(options).run();
      case "growth" -> new GrowthBench().run();
      case "memory" -> new MemoryBench().run(options);
      case MemoryBench.CHILD -> MemoryBench.child(options);
      default -> throw new IllegalArgumentException("there is no benchmark '" + arguments[0] + "'");
    }
  }

  /** As many as the environment says, which also sets them for libraries that ask OpenMP. */
  private static int threads() {
    return Integer.parseInt(System.getenv("OMP_NUM_THREADS"));
  }

  private static void vgg(boolean json) {
    for (int[] size : SIZES) {
      new EvaluationBench(threads(), json).run(MadeUpVgg.problem(size[0], size[1]), ROUNDS);
    }
  }

  private static void embedded(boolean json) {
    for (int[] size : DEFAULT_SIZES) {
      new EvaluationBench(threads(), json).run(embedded(size), ROUNDS);
    }
  }

  private static Problem embedded(int[] size) {
    PerceptualNetwork network = Networks.load(Networks.DEFAULT);
    return new Problem(
        network.graph(), network.styleTaps(), network.contentTaps(), size[0], size[1]);
  }

  private static void optimiser() {
    OptimiserBench bench = new OptimiserBench(threads());
    bench.run("VGG-19", MadeUpVgg.problem(SIZES[0][0], SIZES[0][1]));
    bench.run("embedded network", embedded(DEFAULT_SIZES[0]));
  }
}
