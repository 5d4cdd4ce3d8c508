package org.impasto.bench.evaluation;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Precision;
import org.impasto.bench.Rounds;

/**
 * Seconds of one loss and gradient: ours, ND4J, libtorch, and the bare convolutions as the floor.
 */
public final class EvaluationBench {
  private static final double LOSSES_AGREE = 1e-3;

  /** Competitors by their names in the JSON. */
  private static final List<String> NAMES =
      List.of("ours_f32", "ours_bf16", "nd4j_f32", "libtorch_f32", "floor_f32", "floor_bf16");

  private final int threads;
  private final boolean json;

  public EvaluationBench(int threads, boolean json) {
    this.threads = threads;
    this.json = json;
  }

  public void run(Problem problem, int rounds) {
    List<Competitor> competitors = new ArrayList<>();
    try {
      competitors.add(ours("ours_f32", "onednn", problem, Precision.FULL));
      if (fast()) {
        competitors.add(ours("ours_bf16", "onednn", problem, Precision.FAST));
      }
      if (Backends.names().contains("nd4j")) {
        competitors.add(ours("nd4j_f32", "nd4j", problem, Precision.FULL));
      }
      competitors.add(libtorch(problem));
      competitors.add(new ConvolutionFloor("floor_f32", problem, false));
      competitors.add(new ConvolutionFloor("floor_bf16", problem, true));
      Map<String, Double> medians = Rounds.medians(competitors, rounds);
      checkLosses(competitors);
      print(problem, medians, competitors);
    } finally {
      competitors.forEach(Competitor::close);
    }
  }

  private static boolean fast() {
    try (Backend backend = Backends.create("onednn", BackendOptions.defaults())) {
      return backend.fast();
    }
  }

  private Competitor ours(String name, String backend, Problem problem, Precision precision) {
    Backend made = Backends.create(backend, new BackendOptions(threads));
    System.err.println(name + ": " + made.description());
    return new OurEvaluation(name, made, problem, precision);
  }

  /** By name, as it is compiled only where libtorch is (the profile torch). */
  private Competitor libtorch(Problem problem) {
    try {
      return (Competitor)
          Class.forName("org.impasto.bench.evaluation.TorchEvaluation")
              .getDeclaredConstructor(Problem.class, int.class)
              .newInstance(problem, threads);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("libtorch's part is missing; build with -Ptorch", e);
    }
  }

  private static void checkLosses(List<Competitor> competitors) {
    double reference =
        competitors.stream()
            .filter(each -> each.name().startsWith("libtorch"))
            .findFirst()
            .orElseThrow()
            .loss();
    for (Competitor each : competitors) {
      double error = Math.abs(each.loss() / reference - 1);
      if (each.name().endsWith("f32") && error > LOSSES_AGREE) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "%s finds a loss of %.6g where libtorch finds %.6g: within %.0e is required.",
                each.name(),
                each.loss(),
                reference,
                LOSSES_AGREE));
      }
    }
  }

  private void print(Problem problem, Map<String, Double> medians, List<Competitor> competitors) {
    if (json) {
      JsonObject line = new JsonObject();
      line.addProperty("size", problem.size());
      NAMES.forEach(name -> line.addProperty(name, medians.get(name)));
      System.out.println(new GsonBuilder().serializeNulls().create().toJson(line));
      return;
    }
    double torch = medians.get("libtorch_f32");
    System.out.printf(
        Locale.ROOT,
        "%n%s, %d threads%n%-14s %10s %12s %12s %14s%n",
        problem.size(),
        threads,
        "",
        "seconds",
        "x libtorch",
        "/ own floor",
        "loss");
    for (Competitor each : competitors) {
      double seconds = medians.get(each.name());
      double floor = medians.get(each.name().endsWith("bf16") ? "floor_bf16" : "floor_f32");
      System.out.printf(
          Locale.ROOT,
          "%-14s %10.4f %12.2f %12.2f %14s%n",
          each.name(),
          seconds,
          torch / seconds,
          seconds / floor,
          Double.isNaN(each.loss()) ? "" : String.format(Locale.ROOT, "%.6f", each.loss()));
    }
  }
}
