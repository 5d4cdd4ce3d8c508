package org.impasto.optimise;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;

/**
 * L-BFGS as the published program of Ruder, Dosovitskiy, Brox (arXiv 1604.08610) runs it: 100
 * pairs, every step of length 1 without a guard, the first min(1, 1/|g|_1), H0 = s.y / y.y, pairs
 * with s.y of 1e-10 or less left out. The last step is taken without an evaluation after it. First
 * step and thresholds hold for x in {@link GreyLevels}.
 */
public final class PublishedLbfgs implements AutoCloseable {
  /** Pairs of the history, as published. */
  public static final int PAIRS = 100;

  private static final double LEAST_CURVATURE = 1e-10;
  private static final double LEAST_GRADIENT = 1e-5;
  private static final double LEAST_CHANGE = 1e-9;

  private record Pair(Tensor step, Tensor change, double[] inverseCurvature) {}

  private final Backend backend;
  private final List<Tensor> owned = new ArrayList<>();
  private final List<Pair> history = new ArrayList<>();
  private final List<Pair> spare = new ArrayList<>();
  private final Tensor gradient;
  private final Tensor before;
  private final Tensor direction;
  private final double[] alpha;
  private double inverseHessian;

  /** As published. */
  public PublishedLbfgs(Backend backend, long elements) {
    this(backend, elements, PAIRS);
  }

  /**
   * @param elements length of x
   * @param pairs of the history, at most; at least 1
   */
  public PublishedLbfgs(Backend backend, long elements, int pairs) {
    this.backend = backend;
    alpha = new double[pairs];
    gradient = allocate(elements);
    before = allocate(elements);
    direction = allocate(elements);
  }

  private Tensor allocate(long elements) {
    Tensor tensor = backend.allocate(elements);
    owned.add(tensor);
    return tensor;
  }

  /**
   * Minimises from x; x becomes the last point reached. The result's loss is the last one known.
   */
  public Lbfgs.Result minimise(
      LossFunction function, Tensor x, int evaluations, Stopping stopping) {
    start();
    Stopping.Watch watch = stopping.watch();
    double loss = function.evaluate(x, gradient);
    int used = 1;
    boolean goOn = Double.isFinite(loss) && absoluteSum(gradient) > LEAST_GRADIENT;
    boolean first = true;
    while (goOn) {
      if (used + 1 < evaluations && function.renew(used)) {
        loss = function.evaluate(x, gradient);
        used++;
      }
      double slope = descend();
      if (!(slope <= -LEAST_CHANGE)) {
        break;
      }
      backend.scale(first ? Math.min(1, 1 / absoluteSum(gradient)) : 1, direction);
      first = false;
      backend.axpy(1, direction, x);
      if (used >= evaluations) {
        break;
      }
      double lossBefore = loss;
      backend.copy(gradient, before);
      loss = function.evaluate(x, gradient);
      used++;
      if (!Double.isFinite(loss)) {
        backend.axpy(-1, direction, x);
        return new Lbfgs.Result(lossBefore, used);
      }
      remember();
      goOn = moves(loss, lossBefore) && !watch.settled(loss);
    }
    return new Lbfgs.Result(loss, used);
  }

  private boolean moves(double loss, double lossBefore) {
    return absoluteSum(gradient) > LEAST_GRADIENT
        && absoluteSum(direction) > LEAST_CHANGE
        && !(Math.abs(loss - lossBefore) < LEAST_CHANGE);
  }

  private void start() {
    spare.addAll(history);
    history.clear();
    inverseHessian = 1;
  }

  /** direction = -H gradient; returns its slope. */
  private double descend() {
    backend.copy(gradient, direction);
    backend.scale(-1, direction);
    for (int i = history.size() - 1; i >= 0; i--) {
      Pair pair = history.get(i);
      alpha[i] = pair.inverseCurvature[0] * backend.dot(pair.step, direction);
      backend.axpy(-alpha[i], pair.change, direction);
    }
    backend.scale(inverseHessian, direction);
    for (int i = 0; i < history.size(); i++) {
      Pair pair = history.get(i);
      double beta = pair.inverseCurvature[0] * backend.dot(pair.change, direction);
      backend.axpy(alpha[i] - beta, pair.step, direction);
    }
    return backend.dot(gradient, direction);
  }

  /** The step just taken and what it changed. */
  private void remember() {
    backend.scale(-1, before);
    backend.axpy(1, gradient, before);
    double curvature = backend.dot(direction, before);
    if (!(curvature > LEAST_CURVATURE)) {
      return;
    }
    Pair pair = takePair();
    backend.copy(direction, pair.step);
    backend.copy(before, pair.change);
    pair.inverseCurvature[0] = 1 / curvature;
    history.add(pair);
    inverseHessian = curvature / backend.dot(before, before);
  }

  private Pair takePair() {
    if (!spare.isEmpty()) {
      return spare.remove(spare.size() - 1);
    }
    if (history.size() == alpha.length) {
      return history.remove(0);
    }
    return new Pair(allocate(gradient.elements()), allocate(gradient.elements()), new double[1]);
  }

  private double absoluteSum(Tensor x) {
    return backend.absoluteSum(x, before);
  }

  @Override
  public void close() {
    owned.forEach(Tensor::close);
    owned.clear();
    history.clear();
    spare.clear();
  }
}
