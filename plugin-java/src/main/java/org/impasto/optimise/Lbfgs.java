package org.impasto.optimise;

import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;
import org.impasto.ownership.Scope;

/**
 * Limited-memory BFGS on backend vectors (Nocedal, Wright, "Numerical Optimization", algorithm
 * 7.4), step 1, guarded by Armijo backtracking, with H0 = r gamma M, r the reach, gamma = s.y / y.M
 * y and M a {@link StepMetric}.
 *
 * <p>The published program takes step 1 without a guard; the guard costs evaluations only where a
 * step would have raised the loss.
 */
public final class Lbfgs implements AutoCloseable {
  /** Fraction of the predicted decrease that a step must bring. */
  private static final double ARMIJO = 1e-4;

  /**
   * Cosine between step and change of gradient below which a pair says nothing of the curvature.
   */
  private static final double LEAST_CURVATURE = 1e-8;

  /**
   * @param evaluations of the loss, at most
   * @param pairs of the history, at most
   * @param firstStep root mean square of the first step, in units of x
   * @param reach 1 steps along directions that no pair tells of as far as the last pair says; it
   *     tells of stiff directions more than of others, so more may be better
   */
  public record Options(
      int evaluations, int pairs, double firstStep, double reach, Stopping stopping) {}

  /**
   * @param loss the lowest seen
   * @param evaluations spent
   */
  public record Result(double loss, int evaluations) {}

  private final Backend backend;
  private final StepMetric metric;
  private final Scope scope = new Scope();
  private final CurvatureHistory history;
  private final Tensor gradient;
  private final Tensor nextGradient;
  private final Tensor next;
  private final Tensor direction;
  private final Tensor scratch;
  private final Tensor best;
  private double gamma;

  /**
   * @param elements length of x
   * @param metric for pictures of so many elements
   */
  public Lbfgs(Backend backend, long elements, StepMetric metric) {
    this.backend = backend;
    this.metric = metric;
    gradient = allocate(elements);
    nextGradient = allocate(elements);
    next = allocate(elements);
    direction = allocate(elements);
    scratch = allocate(elements);
    best = allocate(elements);
    history = new CurvatureHistory(backend, elements, scope);
  }

  private Tensor allocate(long elements) {
    return scope.own(backend.allocate(elements));
  }

  /** Minimises from x; x becomes the best point seen. */
  public Result minimise(LossFunction function, Tensor x, Options options) {
    history.forget();
    return new Run(function, x, options).toEnd();
  }

  /** One minimisation. */
  private final class Run {
    private final LossFunction function;
    private final Tensor x;
    private final Options options;
    private final Stopping.Watch watch;
    private double loss;
    private double lowest;
    private int used;

    Run(LossFunction function, Tensor x, Options options) {
      this.function = function;
      this.x = x;
      this.options = options;
      watch = options.stopping.watch();
      begin();
    }

    /** Evaluates a loss that is new at x. */
    private void begin() {
      loss = function.evaluate(x, gradient);
      used++;
      lowest = loss;
      backend.copy(x, best);
    }

    Result toEnd() {
      boolean more = true;
      while (more && used < options.evaluations) {
        if (used + 1 < options.evaluations && function.renew(used)) {
          begin();
        }
        more = step();
      }
      backend.copy(best, x);
      return new Result(lowest, used);
    }

    /** Whether there is more to gain. */
    private boolean step() {
      double slope = descend();
      if (!(slope < 0)) {
        boolean misled = !history.isEmpty();
        history.forget();
        return misled;
      }
      double nextLoss = search(slope);
      if (!Double.isFinite(nextLoss)) {
        return false;
      }
      accept(nextLoss);
      return !watch.settled(lowest);
    }

    /** The loss at the point that it leaves in {@link #next}, with its gradient. */
    private double search(double slope) {
      double step =
          history.isEmpty() ? options.firstStep / Math.max(rootMeanSquare(direction), 1e-30) : 1;
      while (true) {
        backend.copy(x, next);
        backend.axpy(step, direction, next);
        double nextLoss = function.evaluate(next, nextGradient);
        used++;
        boolean enough = Double.isFinite(nextLoss) && nextLoss <= loss + ARMIJO * step * slope;
        if (enough || used >= options.evaluations) {
          return nextLoss;
        }
        step *= shorten(step, slope, loss, nextLoss);
      }
    }

    private void accept(double nextLoss) {
      remember(x, options);
      backend.copy(next, x);
      backend.copy(nextGradient, gradient);
      loss = nextLoss;
      if (loss < lowest) {
        lowest = loss;
        backend.copy(x, best);
      }
    }
  }

  /** direction = -H gradient; returns its slope. */
  private double descend() {
    backend.copy(gradient, direction);
    history.multiply(direction, this::multiplyInitial);
    backend.scale(-1, direction);
    return backend.dot(gradient, direction);
  }

  /** direction = H0 direction. */
  private void multiplyInitial() {
    if (!metric.identity()) {
      metric.apply(backend, direction, scratch);
      backend.copy(scratch, direction);
    }
    if (!history.isEmpty()) {
      backend.scale(gamma, direction);
    }
  }

  /**
   * Minimum of the parabola through both losses and the slope, kept within [0.1, 0.5] of the step.
   */
  private static double shorten(double step, double slope, double loss, double nextLoss) {
    if (!Double.isFinite(nextLoss)) {
      return 0.1;
    }
    double parabola = -slope * step / (2 * (nextLoss - loss - slope * step));
    return Math.min(0.5, Math.max(0.1, parabola));
  }

  private void remember(Tensor x, Options options) {
    CurvatureHistory.Pair pair = history.take(options.pairs);
    backend.copy(next, pair.step);
    backend.axpy(-1, x, pair.step);
    backend.copy(nextGradient, pair.change);
    backend.axpy(-1, gradient, pair.change);
    double curvature = backend.dot(pair.step, pair.change);
    double changeSquared = backend.dot(pair.change, pair.change);
    double product = backend.dot(pair.step, pair.step) * changeSquared;
    if (!(curvature > LEAST_CURVATURE * Math.sqrt(product))) {
      history.drop(pair);
      return;
    }
    history.keep(pair, curvature);
    gamma = options.reach * curvature / lengthSquared(pair.change, changeSquared);
  }

  /** y.M y. */
  private double lengthSquared(Tensor change, double changeSquared) {
    if (metric.identity()) {
      return changeSquared;
    }
    metric.apply(backend, change, scratch);
    return backend.dot(change, scratch);
  }

  private double rootMeanSquare(Tensor x) {
    return Math.sqrt(backend.dot(x, x) / x.elements());
  }

  @Override
  public void close() {
    scope.close();
  }
}
