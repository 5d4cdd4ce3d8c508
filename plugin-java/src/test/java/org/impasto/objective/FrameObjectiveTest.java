package org.impasto.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Features;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Graph;
import org.junit.jupiter.api.Test;

/**
 * All terms together: the gradient along random directions against central differences of the loss.
 */
class FrameObjectiveTest {
  private static final int HEIGHT = 13;
  private static final int WIDTH = 18;
  private static final int PIXELS = HEIGHT * WIDTH;
  private static final double STEP = 2e-3;

  private static Graph graph() {
    Random random = new Random(3);
    float[] weights = new float[6 * 3 * 9];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian() * 0.3f;
    }
    Graph.Node layer =
        new Graph.Convolution(
            "layer", Graph.INPUT, 6, new Graph.Kernel(3, 3, 1, 1, 1), false, weights, new float[6]);
    Graph.Node pool = new Graph.Pool("pool", "layer", Graph.Pool.Kind.AVERAGE, 2, 2, false);
    Graph.Preprocessing plain =
        new Graph.Preprocessing(new int[] {0, 1, 2}, new double[] {0.4, 0.4, 0.4}, 2);
    return new Graph(plain, Graph.Border.REFLECT, List.of(layer, pool));
  }

  private static Tensor picture(Backend backend, long seed, int elements, double low, double high) {
    Random random = new Random(seed);
    Tensor tensor = backend.allocate(elements);
    try (FloatPointer values = new FloatPointer((long) elements)) {
      for (int i = 0; i < elements; i++) {
        values.put(i, (float) (low + (high - low) * random.nextDouble()));
      }
      tensor.upload(values);
    }
    return tensor;
  }

  /** Adds terms to an objective whose plan has seen the content. */
  private interface Terms {
    void add(
        Backend backend,
        FrameObjective objective,
        Plan plan,
        StyleTarget covariance,
        StyleTarget gram,
        Tensor previous,
        Tensor c);
  }

  private interface Check {
    void on(Backend backend, FrameObjective objective, Tensor image, Tensor gradient);
  }

  private static void evaluate(Terms terms, Check check) {
    try (Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
        Plan plan = backend.compile(graph(), HEIGHT, WIDTH, Set.of("layer", "pool"));
        Tensor style = picture(backend, 1, 3 * PIXELS, 0, 1);
        Tensor content = picture(backend, 2, 3 * PIXELS, 0, 1);
        Tensor previous = picture(backend, 3, 3 * PIXELS, 0, 1);
        Tensor reliability = picture(backend, 4, PIXELS, 0, 1);
        Tensor image = picture(backend, 5, 3 * PIXELS, -0.2, 1.2);
        Tensor gradient = backend.allocate(3 * PIXELS)) {
      plan.forward(style);
      StyleTarget covariance = CovarianceTarget.of(plan.moments("layer"));
      StyleTarget gram = new GramTarget(plan.moments("pool"));
      plan.forward(content);
      try (FrameObjective objective = new FrameObjective(backend, plan, HEIGHT, WIDTH)) {
        terms.add(backend, objective, plan, covariance, gram, previous, reliability);
        objective.evaluate(image, gradient);
        check.on(backend, objective, image, gradient);
      }
    }
  }

  /** Changes of the loss along random directions, and what the gradient says of them. */
  private static double[][] slopes(
      Backend backend, FrameObjective objective, Tensor image, Tensor gradient) {
    double[][] slopes = new double[4][];
    try (Tensor unused = backend.allocate(3 * PIXELS)) {
      for (int i = 0; i < slopes.length; i++) {
        try (Tensor direction = picture(backend, 10 + i, 3 * PIXELS, -1, 1)) {
          backend.axpy(STEP, direction, image);
          double above = objective.evaluate(image, unused);
          backend.axpy(-2 * STEP, direction, image);
          double below = objective.evaluate(image, unused);
          backend.axpy(STEP, direction, image);
          slopes[i] = new double[] {(above - below) / (2 * STEP), backend.dot(gradient, direction)};
        }
      }
    }
    return slopes;
  }

  @Test
  void gradientEqualsFiniteDifference() {
    evaluate(
        (backend, objective, plan, covariance, gram, previous, c) -> {
          objective.style("layer", covariance, 3).style("pool", gram, 50);
          objective.style(
              "pool", gram, 30, picture(backend, 6, (int) plan.positions("pool"), 0, 1));
          objective
              .relativeContent("pool", plan.capture("pool"), 2)
              .content("layer", plan.capture("layer"), 1);
          objective
              .temporal(previous, c, 4)
              .smoothTemporal(previous, c, 6, 0.3)
              .range(5)
              .totalVariation(0.01, true)
              .detail(previous, 0.2);
        },
        (backend, objective, image, gradient) -> {
          for (double[] slope : slopes(backend, objective, image, gradient)) {
            assertEquals(slope[0], slope[1], 2e-3 + 5e-3 * Math.abs(slope[0]));
          }
        });
  }

  /**
   * A picture's loss against its own patches is 0, another's is that of the patches summed one by
   * one, and the gradient is the loss's while matches stay as they are.
   */
  @Test
  void patchesArePulledToTheirMatches() {
    double weight = 7;
    try (Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
        Plan plan = backend.compile(graph(), HEIGHT, WIDTH, Set.of("pool"));
        Tensor style = picture(backend, 1, 3 * PIXELS, 0, 1);
        Tensor image = picture(backend, 5, 3 * PIXELS, 0, 1);
        Tensor gradient = backend.allocate(3 * PIXELS);
        FrameObjective objective = new FrameObjective(backend, plan, HEIGHT, WIDTH)) {
      plan.forward(style);
      try (Features example = plan.capture("pool")) {
        objective.patches("pool", PatchExamples.of(List.of(example), 3, 1000), null, weight);
        assertEquals(0, objective.evaluate(style, gradient), 1e-6);
        objective.renew();
        double loss = objective.evaluate(image, gradient);
        try (Features own = plan.capture("pool")) {
          double mean = example.variation() / example.positions();
          double expected =
              weight * patchDistance(plan, own, example) / (9.0 * own.positions() * mean);
          // Where patches overlap, matches differ; from their mean the distance is less by their
          // spread.
          assertTrue(loss < expected && loss > expected / 9, loss + " of " + expected);
        }
        for (double[] slope : slopes(backend, objective, image, gradient)) {
          assertEquals(slope[0], slope[1], 1e-4 + 5e-3 * Math.abs(slope[0]));
        }
      }
    }
  }

  /** Sum over patches of the squared distance to the example patch that correlates best. */
  private static double patchDistance(Plan plan, Features own, Features example) {
    int rows = plan.rows("pool");
    int columns = (int) (own.positions() / rows);
    List<double[]> ours = patches(own, rows, columns);
    List<double[]> theirs = patches(example, rows, columns);
    double sum = 0;
    for (double[] patch : ours) {
      double best = Double.NEGATIVE_INFINITY;
      double distance = 0;
      for (double[] other : theirs) {
        double correlation = product(patch, other) / Math.sqrt(product(other, other));
        if (correlation > best) {
          best = correlation;
          distance = product(patch, patch) - 2 * product(patch, other) + product(other, other);
        }
      }
      sum += distance;
    }
    return sum;
  }

  private static List<double[]> patches(Features features, int rows, int columns) {
    float[] values = features.toArray();
    List<double[]> patches = new ArrayList<>();
    for (int row = 0; row + 3 <= rows; row++) {
      for (int column = 0; column + 3 <= columns; column++) {
        double[] patch = new double[9 * features.channels()];
        for (int i = 0; i < patch.length; i++) {
          int at = (row + i / 3 % 3) * columns + column + i % 3;
          patch[i] = values[i / 9 * rows * columns + at];
        }
        patches.add(patch);
      }
    }
    return patches;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void smoothDistanceIsSquaredUpToItsThresholdAndLinearBeyond() {
    try (Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
        Tensor x = backend.allocate(1);
        Tensor zero = backend.allocate(1);
        Tensor one = backend.allocate(1);
        Tensor gradient = backend.allocate(1);
        PixelDistance distance = new PixelDistance(backend, 1)) {
      backend.fill(1, one);
      for (double[] known :
          new double[][] {{0.1, 0.01}, {0.5, 0.25 * 2 * 0.5 - 0.0625}, {-1, 0.5 - 0.0625}}) {
        backend.fill(known[0], x);
        assertEquals(known[1], distance.of(x, zero, one, 0.25, 1, gradient), 1e-6);
      }
    }
  }

  /**
   * With gradients normalised each term pulls along its own gradient, with the strength of its
   * weight.
   */
  @Test
  void normalisedGradientsHaveTheSizeOfTheirWeights() {
    List<Terms> terms =
        List.of(
            (backend, objective, plan, covariance, gram, previous, c) ->
                objective.style("layer", covariance, 3),
            (backend, objective, plan, covariance, gram, previous, c) ->
                objective.style("pool", gram, 3),
            (backend, objective, plan, covariance, gram, previous, c) ->
                objective.relativeContent("pool", plan.capture("pool"), 3),
            (backend, objective, plan, covariance, gram, previous, c) ->
                objective.temporal(previous, c, 3));
    for (Terms term : terms) {
      evaluate(
          (backend, objective, plan, covariance, gram, previous, c) ->
              term.add(
                  backend, objective.normaliseGradients(), plan, covariance, gram, previous, c),
          (backend, objective, image, gradient) -> {
            double[][] slopes = slopes(backend, objective, image, gradient);
            for (double[] slope : slopes) {
              assertEquals(
                  slope[0] / slopes[0][0],
                  slope[1] / slopes[0][1],
                  0.02 + 0.02 * Math.abs(slope[0] / slopes[0][0]));
            }
          });
    }
    evaluate(
        (backend, objective, plan, covariance, gram, previous, c) ->
            objective.normaliseGradients().temporal(previous, c, 3).temporal(previous, c, 2),
        (backend, objective, image, gradient) -> {
          try (Tensor scratch = backend.allocate(3 * PIXELS)) {
            assertEquals(5, backend.absoluteSum(gradient, scratch), 1e-3);
          }
        });
  }
}
