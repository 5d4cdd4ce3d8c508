package org.impasto.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Graph;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.junit.jupiter.api.Test;

/** All terms together: the gradient along random directions against central differences of the loss. */
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
    Graph.Node layer = new Graph.Convolution("layer", Graph.INPUT, 6, 3, 3, 1, 1, 1, false, weights, new float[6]);
    Graph.Node pool = new Graph.Pool("pool", "layer", Graph.Pool.Kind.AVERAGE, 2, 2, false);
    Graph.Preprocessing plain = new Graph.Preprocessing(new int[] {0, 1, 2}, new double[] {0.4, 0.4, 0.4}, 2);
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
  private static double[][] slopes(Backend backend, FrameObjective objective, Tensor image, Tensor gradient) {
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
          objective.style("pool", gram, 30, picture(backend, 6, (int) plan.positions("pool"), 0, 1));
          objective.relativeContent("pool", plan.capture("pool"), 2).content("layer", plan.capture("layer"), 1);
          objective.temporal(previous, c, 4).smoothTemporal(previous, c, 6, 0.3).range(5).totalVariation(0.01);
        },
        (backend, objective, image, gradient) -> {
          for (double[] slope : slopes(backend, objective, image, gradient)) {
            assertEquals(slope[0], slope[1], 2e-3 + 5e-3 * Math.abs(slope[0]));
          }
        });
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
      for (double[] known : new double[][] {{0.1, 0.01}, {0.5, 0.25 * 2 * 0.5 - 0.0625}, {-1, 0.5 - 0.0625}}) {
        backend.fill(known[0], x);
        assertEquals(known[1], distance.of(x, zero, one, 0.25, 1, gradient), 1e-6);
      }
    }
  }

  /** With gradients normalised each term pulls along its own gradient, with the strength of its weight. */
  @Test
  void normalisedGradientsHaveTheSizeOfTheirWeights() {
    List<Terms> terms =
        List.of(
            (backend, objective, plan, covariance, gram, previous, c) -> objective.style("layer", covariance, 3),
            (backend, objective, plan, covariance, gram, previous, c) -> objective.style("pool", gram, 3),
            (backend, objective, plan, covariance, gram, previous, c) ->
                objective.relativeContent("pool", plan.capture("pool"), 3),
            (backend, objective, plan, covariance, gram, previous, c) -> objective.temporal(previous, c, 3));
    for (Terms term : terms) {
      evaluate(
          (backend, objective, plan, covariance, gram, previous, c) ->
              term.add(backend, objective.normaliseGradients(), plan, covariance, gram, previous, c),
          (backend, objective, image, gradient) -> {
            double[][] slopes = slopes(backend, objective, image, gradient);
            for (double[] slope : slopes) {
              assertEquals(slope[0] / slopes[0][0], slope[1] / slopes[0][1], 0.02 + 0.02 * Math.abs(slope[0] / slopes[0][0]));
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
