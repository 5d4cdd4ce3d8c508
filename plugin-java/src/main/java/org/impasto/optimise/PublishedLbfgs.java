package org.impasto.optimise;

import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;
import org.impasto.ownership.Scope;

/**
 * L-BFGS as the published program of Ruder, Dosovitskiy, Brox (arXiv 1604.08610) runs it: 100
 * pairs, and every step of length 1 without a guard, the first min(1, 1/|g|_1). H0 = s.y / y.y, and
 * pairs with s.y of 1e-10 or less are left out. The last step is taken without an evaluation after
 * it. First step and thresholds hold for x in {@link GreyLevels}.
 */
public final class PublishedLbfgs implements AutoCloseable {
  /** Pairs of the history, as published. */
  public static final int PAIRS = 100;

  private static final double LEAST_CURVATURE = 1e-10;
  private static final double LEAST_GRADIENT = 1e-5;
  private static final double LEAST_CHANGE = 1e-9;

  private final Backend backend;
  private final Scope scope = new Scope();
  private final CurvatureHistory history;
  private final int pairs;
  private final Tensor gradient;
  private final Tensor before;
  private final Tensor direction;
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
    this.pairs = pairs;
    gradient = allocate(elements);
    before = allocate(elements);
    direction = allocate(elements);
    history = new CurvatureHistory(backend, elements, scope);
  }

  private Tensor allocate(long elements) {
    return scope.own(backend.allocate(elements));
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
    boolean goesOn = Double.isFinite(loss) && absoluteSum(gradient) > LEAST_GRADIENT;
    boolean first = true;
    while (goesOn) {
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
      goesOn = moves(loss, lossBefore) && !watch.settled(loss);
    }
    return new Lbfgs.Result(loss, used);
  }

  private boolean moves(double loss, double lossBefore) {
    return absoluteSum(gradient) > LEAST_GRADIENT
        && absoluteSum(direction) > LEAST_CHANGE
        && !(Math.abs(loss - lossBefore) < LEAST_CHANGE);
  }

  private void start() {
    history.forget();
    inverseHessian = 1;
  }

  /** direction = -H gradient; returns its slope. */
  private double descend() {
    backend.copy(gradient, direction);
    backend.scale(-1, direction);
    history.multiply(direction, () -> backend.scale(inverseHessian, direction));
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
    CurvatureHistory.Pair pair = history.take(pairs);
    backend.copy(direction, pair.step);
    backend.copy(before, pair.change);
    history.keep(pair, curvature);
    inverseHessian = curvature / backend.dot(before, before);
  }

  private double absoluteSum(Tensor x) {
    return backend.absoluteSum(x, before);
  }

  @Override
  public void close() {
    scope.close();
  }
}
