package org.impasto.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LbfgsTest {
  private static Backend backend;

  @BeforeAll
  static void open() {
    backend = Backends.create("auto", new BackendOptions(1));
  }

  @AfterAll
  static void close() {
    backend.close();
  }

  /** A function of a few numbers, as a loss on a tensor. */
  private interface Plain {
    double evaluate(float[] x, float[] gradient);
  }

  private static LossFunction loss(Plain function) {
    return (x, gradient) -> {
      int n = (int) x.elements();
      try (FloatPointer memory = new FloatPointer((long) n)) {
        float[] values = new float[n];
        float[] slopes = new float[n];
        x.download(memory);
        memory.get(values);
        double loss = function.evaluate(values, slopes);
        memory.put(slopes);
        gradient.upload(memory);
        return loss;
      }
    };
  }

  private static float[] minimise(
      Plain function, float[] start, Lbfgs.Options options, List<Lbfgs.Result> results) {
    return minimise(function, start, StepMetric.IDENTITY, options, results);
  }

  private static float[] minimise(
      Plain function,
      float[] start,
      StepMetric metric,
      Lbfgs.Options options,
      List<Lbfgs.Result> results) {
    try (Tensor x = backend.allocate(start.length);
        FloatPointer memory = new FloatPointer(start);
        Lbfgs optimiser = new Lbfgs(backend, start.length, metric)) {
      x.upload(memory);
      results.add(optimiser.minimise(loss(function), x, options));
      x.download(memory);
      float[] best = new float[start.length];
      memory.get(best);
      return best;
    }
  }

  private static final Plain ROSENBROCK =
      (x, g) -> {
        double a = 1 - x[0];
        double b = x[1] - (double) x[0] * x[0];
        g[0] = (float) (-2 * a - 400 * x[0] * b);
        g[1] = (float) (200 * b);
        return a * a + 100 * b * b;
      };

  @Test
  void quadraticIsSolvedInAFewTimesAsManyStepsAsItHasDirections() {
    double[] curvature = {1, 4, 9, 25, 60};
    Plain quadratic =
        (x, g) -> {
          double sum = 0;
          for (int i = 0; i < x.length; i++) {
            sum += curvature[i] * (x[i] - i) * (x[i] - i) / 2;
            g[i] = (float) (curvature[i] * (x[i] - i));
          }
          return sum;
        };
    List<Lbfgs.Result> results = new ArrayList<>();
    float[] best =
        minimise(
            quadratic, new float[5], new Lbfgs.Options(40, 10, 0.1, 1, Stopping.NEVER), results);
    for (int i = 0; i < best.length; i++) {
      assertEquals(i, best[i], 1e-3);
    }
    assertTrue(results.get(0).loss() < 1e-6);
  }

  @Test
  void aQuadraticIsSolvedAtOnceWhereTheMetricKnowsItsCurvature() {
    int pixels = 40;
    double[] curvature = new double[pixels];
    float[] gains = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      curvature[i] = 1 + 25 * i;
      gains[i] = (float) (1 / curvature[i]);
    }
    Plain quadratic =
        (x, g) -> {
          double sum = 0;
          for (int i = 0; i < x.length; i++) {
            g[i] = (float) (curvature[i % pixels] * (x[i] - 1));
            sum += g[i] * (x[i] - 1) / 2;
          }
          return sum;
        };
    Lbfgs.Options options = new Lbfgs.Options(4, 10, 0.1, 1, Stopping.NEVER);
    List<Lbfgs.Result> results = new ArrayList<>();
    try (Tensor plane = backend.allocate(pixels);
        FloatPointer memory = new FloatPointer(gains)) {
      plane.upload(memory);
      minimise(quadratic, new float[3 * pixels], new StepMetric(null, plane), options, results);
    }
    minimise(quadratic, new float[3 * pixels], options, results);
    assertTrue(results.get(0).loss() < 1e-6, "left with the metric: " + results.get(0).loss());
    assertTrue(results.get(1).loss() > 1, "left without: " + results.get(1).loss());
  }

  @Test
  void rosenbrockIsSolved() {
    float[] best =
        minimise(
            ROSENBROCK,
            new float[] {-1.2f, 1},
            new Lbfgs.Options(120, 10, 0.1, 1, Stopping.NEVER),
            new ArrayList<>());
    assertEquals(1, best[0], 1e-2);
    assertEquals(1, best[1], 2e-2);
  }

  @Test
  void neverSpendsMoreEvaluationsThanAllowed() {
    for (int allowed : new int[] {1, 2, 7}) {
      int[] spent = {0};
      Plain counted =
          (x, g) -> {
            spent[0]++;
            return ROSENBROCK.evaluate(x, g);
          };
      List<Lbfgs.Result> results = new ArrayList<>();
      minimise(
          counted,
          new float[] {-1.2f, 1},
          new Lbfgs.Options(allowed, 10, 0.1, 1, Stopping.NEVER),
          results);
      assertEquals(allowed, spent[0]);
      assertEquals(allowed, results.get(0).evaluations());
    }
  }

  @Test
  void settledLossStopsEarly() {
    List<Lbfgs.Result> results = new ArrayList<>();
    minimise(
        ROSENBROCK,
        new float[] {1, 1.01f},
        new Lbfgs.Options(1000, 10, 0.001, 1, new Stopping(0.01, 5)),
        results);
    assertTrue(results.get(0).evaluations() < 200, "spent " + results.get(0).evaluations());
  }

  @Test
  void returnsTheBestPointSeenWhereTheLossTurnsInfinite() {
    Plain cliff =
        (x, g) -> {
          g[0] = -1;
          return x[0] > 1 ? Double.POSITIVE_INFINITY : -x[0];
        };
    float[] best =
        minimise(
            cliff,
            new float[] {0},
            new Lbfgs.Options(30, 10, 5, 1, Stopping.NEVER),
            new ArrayList<>());
    assertTrue(best[0] > 0.9 && best[0] <= 1, "stopped at " + best[0]);
  }
}
