package org.impasto.optimise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;
import org.impasto.ownership.Scope;

/**
 * What L-BFGS remembers of the curvature: pairs of a step s and what it changed of the gradient, y,
 * the youngest last (Nocedal, Wright, "Numerical Optimization", algorithm 7.4). Vectors of a pair
 * that is forgotten serve the next one, so a full history allocates nothing.
 */
final class CurvatureHistory {
  /** A step and the change of the gradient along it. */
  static final class Pair {
    final Tensor step;
    final Tensor change;
    private double inverseCurvature;
    private double alpha;

    private Pair(Tensor step, Tensor change) {
      this.step = step;
      this.change = change;
    }
  }

  private final Backend backend;
  private final long elements;
  private final Scope scope;
  private final List<Pair> pairs = new ArrayList<>();
  private final Deque<Pair> spare = new ArrayDeque<>();

  /**
   * @param elements length of the vectors
   * @param scope owns them
   */
  CurvatureHistory(Backend backend, long elements, Scope scope) {
    this.backend = backend;
    this.elements = elements;
    this.scope = scope;
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  void forget() {
    spare.addAll(pairs);
    pairs.clear();
  }

  /**
   * A pair to fill in, which is then kept or dropped; the oldest where there are as many already.
   *
   * @param most pairs of the history; at least 1
   */
  Pair take(int most) {
    if (pairs.size() >= most) {
      return pairs.remove(0);
    }
    return spare.isEmpty()
        ? new Pair(scope.own(backend.allocate(elements)), scope.own(backend.allocate(elements)))
        : spare.pop();
  }

  /** Makes a pair the youngest of the history; s.y is above 0. */
  void keep(Pair pair, double curvature) {
    pair.inverseCurvature = 1 / curvature;
    pairs.add(pair);
  }

  /** Leaves out a pair that says nothing of the curvature. */
  void drop(Pair pair) {
    spare.push(pair);
  }

  /**
   * Two-loop recursion: direction = H direction.
   *
   * @param initial multiplies direction by H0
   */
  void multiply(Tensor direction, Runnable initial) {
    for (int i = pairs.size() - 1; i >= 0; i--) {
      Pair pair = pairs.get(i);
      pair.alpha = pair.inverseCurvature * backend.dot(pair.step, direction);
      backend.axpy(-pair.alpha, pair.change, direction);
    }
    initial.run();
    for (Pair pair : pairs) {
      double beta = pair.inverseCurvature * backend.dot(pair.change, direction);
      backend.axpy(pair.alpha - beta, pair.step, direction);
    }
  }
}
