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

  @Test
  void gradientEqualsFiniteDifference() {
    try (Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
        Plan plan = backend.compile(graph(), HEIGHT, WIDTH, Set.of("layer", "pool"));
        Tensor style = picture(backend, 1, 3 * PIXELS, 0, 1);
        Tensor content = picture(backend, 2, 3 * PIXELS, 0, 1);
        Tensor previous = picture(backend, 3, 3 * PIXELS, 0, 1);
        Tensor reliability = picture(backend, 4, PIXELS, 0, 1);
        Tensor image = picture(backend, 5, 3 * PIXELS, -0.2, 1.2);
        Tensor gradient = backend.allocate(3 * PIXELS);
        Tensor unused = backend.allocate(3 * PIXELS)) {
      plan.forward(style);
      StyleTarget covariance = CovarianceTarget.of(plan.moments("layer"));
      StyleTarget gram = new GramTarget(plan.moments("pool"));
      plan.forward(content);
      try (FrameObjective objective = new FrameObjective(backend, plan, HEIGHT, WIDTH)) {
        objective.style("layer", covariance, 3).style("pool", gram, 50);
        objective.relativeContent("pool", plan.capture("pool"), 2);
        objective.style("pool", gram, 30, picture(backend, 6, (int) plan.positions("pool"), 0, 1));
        objective.temporal(previous, reliability, 4).range(5).totalVariation(0.01);
        objective.evaluate(image, gradient);
        for (int seed = 10; seed < 14; seed++) {
          try (Tensor direction = picture(backend, seed, 3 * PIXELS, -1, 1)) {
            backend.axpy(STEP, direction, image);
            double above = objective.evaluate(image, unused);
            backend.axpy(-2 * STEP, direction, image);
            double below = objective.evaluate(image, unused);
            backend.axpy(STEP, direction, image);
            double expected = (above - below) / (2 * STEP);
            assertEquals(expected, backend.dot(gradient, direction), 2e-3 + 5e-3 * Math.abs(expected));
          }
        }
      }
    }
  }
}
