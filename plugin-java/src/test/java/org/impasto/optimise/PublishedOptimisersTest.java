package org.impasto.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published optimisers, step by step against their definitions in double precision. */
class PublishedOptimisersTest {
  private static Backend backend;

  @BeforeAll
  static void open() {
    backend = Backends.create("auto", new BackendOptions(1));
  }

  @AfterAll
  static void close() {
    backend.close();
  }

  /** A loss with its gradient, of picture elements in a unit of their own. */
  private interface Problem {
    double evaluate(double[] x, double[] gradient);
  }

  private static final Problem ROSENBROCK =
      (x, g) -> {
        double a = 1 - x[0];
        double b = x[1] - x[0] * x[0];
        g[0] = -2 * a - 400 * x[0] * b;
        g[1] = 200 * b;
        return a * a + 100 * b * b;
      };

  private static final Problem QUADRATIC =
      (x, g) -> {
        double[] curvature = {1, 3, 0.5, 8, 2, 20};
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
          g[i] = curvature[i] * (x[i] - i);
          sum += g[i] * (x[i] - i) / 2;
        }
        return sum;
      };

  /** The points at which an optimiser evaluates. */
  private static List<double[]> walk(
      Problem problem, double[] start, BiFunction<LossFunction, Tensor, ?> optimiser) {
    List<double[]> points = new ArrayList<>();
    LossFunction loss =
        (x, gradient) -> {
          double[] at = download(x);
          points.add(at);
          double[] slopes = new double[at.length];
          double value = problem.evaluate(at, slopes);
          upload(slopes, gradient);
          return value;
        };
    try (Tensor x = backend.allocate(start.length)) {
      upload(start, x);
      optimiser.apply(loss, x);
      points.add(download(x));
    }
    return points;
  }

  private static double[] download(Tensor tensor) {
    float[] values = new float[(int) tensor.elements()];
    try (FloatPointer memory = new FloatPointer(tensor.elements())) {
      tensor.download(memory);
      memory.get(values);
    }
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  private static void upload(double[] values, Tensor tensor) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    try (FloatPointer memory = new FloatPointer(narrow)) {
      tensor.upload(memory);
    }
  }

  /**
   * z_{k+1} = z_k - t H_k g_k with H_k by the matrix form of the BFGS update, H' = (I - r s y') H
   * (I - r y s') + r s s', over the last pairs from H0 = (s.y / y.y) I of the last: what the two
   * loops compute without the matrix.
   */
  private static List<double[]> lbfgs(Problem problem, double[] start, int evaluations, int pairs) {
    int n = start.length;
    List<double[]> points = new ArrayList<>();
    List<double[]> steps = new ArrayList<>();
    List<double[]> changes = new ArrayList<>();
    double[] z = start.clone();
    double[] gradient = new double[n];
    problem.evaluate(z, gradient);
    points.add(z.clone());
    for (int k = 0; k < evaluations; k++) {
      double[] direction = times(inverseHessian(n, steps, changes), gradient);
      double size = 0;
      for (double each : gradient) {
        size += Math.abs(each);
      }
      double t = k == 0 ? Math.min(1, 1 / size) : 1;
      double[] step = new double[n];
      for (int i = 0; i < n; i++) {
        step[i] = -t * direction[i];
        z[i] += step[i];
      }
      points.add(z.clone());
      double[] next = new double[n];
      problem.evaluate(z, next);
      double[] change = new double[n];
      for (int i = 0; i < n; i++) {
        change[i] = next[i] - gradient[i];
      }
      if (dot(step, change) > 1e-10) {
        steps.add(step);
        changes.add(change);
      }
      if (steps.size() > pairs) {
        steps.remove(0);
        changes.remove(0);
      }
      gradient = next;
    }
    return points;
  }

  private static double[][] inverseHessian(int n, List<double[]> steps, List<double[]> changes) {
    double[][] h = new double[n][n];
    int last = steps.size() - 1;
    double first =
        last < 0
            ? 1
            : dot(steps.get(last), changes.get(last)) / dot(changes.get(last), changes.get(last));
    for (int i = 0; i < n; i++) {
      h[i][i] = first;
    }
    for (int k = 0; k <= last; k++) {
      double[] s = steps.get(k);
      double[] y = changes.get(k);
      double r = 1 / dot(s, y);
      double[] hy = times(h, y);
      double yhy = dot(y, hy);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          h[i][j] +=
              -r * (s[i] * hy[j] + hy[i] * s[j]) + r * r * yhy * s[i] * s[j] + r * s[i] * s[j];
        }
      }
    }
    return h;
  }

  private static double[] times(double[][] h, double[] x) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      out[i] = dot(h[i], x);
    }
    return out;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void assertSamePath(List<double[]> expected, List<double[]> found, int steps) {
    assertTrue(found.size() > steps, "took " + found.size() + " steps");
    for (int k = 0; k <= steps; k++) {
      for (int i = 0; i < expected.get(k).length; i++) {
        double size = Math.max(1, Math.abs(expected.get(k)[i]));
        assertEquals(
            expected.get(k)[i], found.get(k)[i], 2e-3 * size, "step " + k + ", element " + i);
      }
    }
  }

  private static List<double[]> lbfgs(Problem problem, double[] start, int evaluations) {
    return lbfgs(problem, start, evaluations, PublishedLbfgs.PAIRS);
  }

  private static List<double[]> published(Problem problem, double[] start, int evaluations) {
    return published(problem, start, evaluations, PublishedLbfgs.PAIRS);
  }

  private static List<double[]> published(
      Problem problem, double[] start, int evaluations, int pairs) {
    try (PublishedLbfgs optimiser = new PublishedLbfgs(backend, start.length, pairs)) {
      return walk(problem, start, (f, x) -> optimiser.minimise(f, x, evaluations, Stopping.NEVER));
    }
  }

  @Test
  void lbfgsFollowsItsDefinitionOnAQuadratic() {
    double[] start = {4, -3, 7, 0, 1, 6};
    assertSamePath(lbfgs(QUADRATIC, start, 14), published(QUADRATIC, start, 14), 14);
  }

  @Test
  void lbfgsForgetsThePairsThatThereIsNoMemoryFor() {
    double[] start = {4, -3, 7, 0, 1, 6};
    List<double[]> expected = lbfgs(QUADRATIC, start, 12, 3);
    assertSamePath(expected, published(QUADRATIC, start, 12, 3), 12);
    double[] whole = lbfgs(QUADRATIC, start, 12).get(12);
    assertTrue(
        IntStream.range(0, 6).anyMatch(i -> Math.abs(whole[i] - expected.get(12)[i]) > 0.1),
        "history matters");
  }

  @Test
  void lbfgsFollowsItsDefinitionOnRosenbrock() {
    double[] start = {-1.2, 1};
    assertSamePath(lbfgs(ROSENBROCK, start, 30), published(ROSENBROCK, start, 30), 20);
  }

  @Test
  void lbfgsTakesAsManyStepsAsEvaluations() {
    List<double[]> points = published(ROSENBROCK, new double[] {-1.2, 1}, 5);
    assertEquals(6, points.size());
    assertEquals(
        0, lbfgs(ROSENBROCK, new double[] {-1.2, 1}, 5).get(5)[0] - points.get(5)[0], 1e-3);
  }

  @Test
  void greyLevelsChangeTheUnitOfPointAndGradient() {
    try (Tensor origin = backend.allocate(2);
        Tensor x = backend.allocate(2);
        Tensor gradient = backend.allocate(2);
        GreyLevels levels = new GreyLevels(backend, 256, origin)) {
      upload(new double[] {0.5, 0.25}, origin);
      upload(new double[] {0.75, 0.5}, x);
      levels.to(x);
      assertEquals(64, download(x)[0]);
      double[] slopes = new double[2];
      double value = ROSENBROCK.evaluate(new double[] {0.75, 0.5}, slopes);
      LossFunction plain =
          (at, slope) -> {
            double[] own = new double[2];
            double loss = ROSENBROCK.evaluate(download(at), own);
            upload(own, slope);
            return loss;
          };
      assertEquals(value, levels.of(plain).evaluate(x, gradient), 1e-6);
      assertEquals(slopes[0] / 256, download(gradient)[0], 1e-6);
      levels.from(x);
      assertEquals(0.5, download(x)[1], 1e-6);
    }
  }

  @Test
  void adamFollowsItsDefinition() {
    double[] start = {4, -3, 7, 0, 1, 6};
    double rate = 0.3;
    List<double[]> found;
    try (Adam adam = new Adam(backend, start.length, rate)) {
      found = walk(QUADRATIC, start, (f, x) -> adam.minimise(f, x, 40, Stopping.NEVER));
    }
    double[] x = start.clone();
    double[] mean = new double[x.length];
    double[] square = new double[x.length];
    double[] g = new double[x.length];
    for (int t = 1; t <= 40; t++) {
      QUADRATIC.evaluate(x, g);
      for (int i = 0; i < x.length; i++) {
        mean[i] = 0.9 * mean[i] + 0.1 * g[i];
        square[i] = 0.999 * square[i] + 0.001 * g[i] * g[i];
        double unbiased = mean[i] / (1 - Math.pow(0.9, t));
        x[i] -= rate * unbiased / Math.sqrt(square[i] / (1 - Math.pow(0.999, t)));
        assertEquals(x[i], found.get(t)[i], 1e-3, "step " + t);
      }
    }
  }

  @Test
  void theLossIsComparedAtIntervals() {
    Stopping.Watch watch = new Stopping(0.01, 3).watch();
    double[] losses = {9, 8, 7, 7, 7, 6.95, 6.95, 6.95, 6.9499};
    for (int i = 0; i < losses.length; i++) {
      assertEquals(i == 5 || i == 8, watch.settled(losses[i]), "step " + (i + 1));
    }
  }
}
