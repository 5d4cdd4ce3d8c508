package org.impasto.bench.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Precision;
import org.impasto.backend.Tensor;
import org.impasto.optimise.Lbfgs;
import org.impasto.optimise.LossFunction;
import org.impasto.optimise.PublishedLbfgs;
import org.impasto.optimise.StepMetric;
import org.impasto.optimise.Stopping;

/**
 * What L-BFGS does with its vectors between two evaluations, its history full, beside one
 * evaluation.
 */
public final class OptimiserBench {
  private static final int EVALUATIONS = 5;
  private static final int STEPS = 15;
  private static final int[] PAIRS = {6, 12, 50};

  private final BackendOptions machine;

  public OptimiserBench(int threads) {
    machine = new BackendOptions(threads);
  }

  public void run(String name, Problem problem) {
    double evaluation = evaluation(problem);
    long elements = 3L * problem.height() * problem.width();
    System.out.printf(
        Locale.ROOT, "%s %s: one evaluation %.1f ms%n", name, problem.size(), 1e3 * evaluation);
    for (int pairs : PAIRS) {
      print(pairs + " pairs", vectors(elements, pairs, false), evaluation);
    }
    print(
        PublishedLbfgs.PAIRS + " pairs, published",
        vectors(elements, PublishedLbfgs.PAIRS, true),
        evaluation);
  }

  private static void print(String what, double vectors, double evaluation) {
    double share = vectors / (vectors + evaluation);
    System.out.printf(
        Locale.ROOT, "  %-22s %8.2f ms  %5.1f%% of a step%n", what, 1e3 * vectors, 100 * share);
  }

  private double evaluation(Problem problem) {
    Backend backend = Backends.create(Backends.AUTO, machine);
    try (OurEvaluation ours = new OurEvaluation("ours", backend, problem, Precision.FULL)) {
      ours.seconds();
      double[] seconds = new double[EVALUATIONS];
      Arrays.setAll(seconds, i -> ours.seconds());
      return median(seconds);
    }
  }

  /**
   * Median seconds between two evaluations of a bowl that is long in some directions, the last
   * STEPS of them.
   */
  private double vectors(long elements, int pairs, boolean published) {
    try (Backend backend = Backends.create(Backends.AUTO, machine);
        Tensor x = noise(backend, elements, 1);
        Tensor curvature = noise(backend, elements, 2)) {
      Bowl bowl = new Bowl(backend, curvature, pairs + STEPS);
      if (published) {
        try (PublishedLbfgs optimiser = new PublishedLbfgs(backend, elements)) {
          optimiser.minimise(bowl, x, pairs + STEPS, Stopping.NEVER);
        }
      } else {
        Lbfgs.Options options = new Lbfgs.Options(pairs + STEPS, pairs, 0.01, 1, Stopping.NEVER);
        try (Lbfgs optimiser = new Lbfgs(backend, elements, StepMetric.IDENTITY)) {
          optimiser.minimise(bowl, x, options);
        }
      }
      return bowl.between();
    }
  }

  private static Tensor noise(Backend backend, long elements, int seed) {
    Random random = new Random(seed);
    float[] values = new float[(int) elements];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.exp(random.nextGaussian() * 2);
    }
    Tensor tensor = backend.allocate(elements);
    try (FloatPointer pointer = new FloatPointer(values)) {
      tensor.upload(pointer);
    }
    return tensor;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** f = sum c x^2 / 2, and the time from each evaluation's end to the next one's beginning. */
  private static final class Bowl implements LossFunction {
    private final Backend backend;
    private final Tensor curvature;
    private final double[] pauses;
    private int evaluations;
    private long left;

    Bowl(Backend backend, Tensor curvature, int evaluations) {
      this.backend = backend;
      this.curvature = curvature;
      pauses = new double[evaluations];
    }

    @Override
    public double evaluate(Tensor x, Tensor gradient) {
      pauses[evaluations++] = (System.nanoTime() - left) / 1e9;
      backend.multiply(curvature, x, gradient);
      double loss = backend.dot(x, gradient) / 2;
      left = System.nanoTime();
      return loss;
    }

    double between() {
      if (evaluations < pauses.length) {
        throw new IllegalStateException(
            "the optimiser was done after " + evaluations + " of " + pauses.length);
      }
      return median(Arrays.copyOfRange(pauses, pauses.length - STEPS, pauses.length));
    }
  }
}
