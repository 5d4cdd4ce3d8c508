package org.impasto.optimise;

import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;

/**
 * Adam (Kingma, Ba, arXiv 1412.6980, algorithm 1, in the order of its section 2 that needs one
 * division): x -= rate sqrt(1 - b2^t) / (1 - b1^t) m / (sqrt(v) + e), with b1 = 0.9, b2 = 0.999, e
 * = 1e-8.
 */
public final class Adam implements AutoCloseable {
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double EPSILON = 1e-8;

  private final Backend backend;
  private final double rate;
  private final Tensor gradient;
  private final Tensor mean;
  private final Tensor square;
  private final Tensor scratch;

  /**
   * @param elements length of x
   * @param rate of a step, about the most that an element of x moves, in units of x
   */
  public Adam(Backend backend, long elements, double rate) {
    this.backend = backend;
    this.rate = rate;
    gradient = backend.allocate(elements);
    mean = backend.allocate(elements);
    square = backend.allocate(elements);
    scratch = backend.allocate(elements);
  }

  /** Minimises from x, a step after each evaluation; x becomes the last point reached. */
  public Lbfgs.Result minimise(
      LossFunction function, Tensor x, int evaluations, Stopping stopping) {
    backend.fill(0, mean);
    backend.fill(0, square);
    Stopping.Watch watch = stopping.watch();
    double loss = Double.NaN;
    for (int used = 1; used <= evaluations; used++) {
      function.renew(used - 1);
      loss = function.evaluate(x, gradient);
      if (!Double.isFinite(loss) || watch.settled(loss)) {
        return new Lbfgs.Result(loss, used);
      }
      step(x, used);
    }
    return new Lbfgs.Result(loss, evaluations);
  }

  private void step(Tensor x, int time) {
    follow(FIRST_DECAY, gradient, mean);
    backend.multiply(gradient, gradient, scratch);
    follow(SECOND_DECAY, scratch, square);
    backend.divideByRoot(mean, square, EPSILON, scratch);
    double correction =
        Math.sqrt(1 - Math.pow(SECOND_DECAY, time)) / (1 - Math.pow(FIRST_DECAY, time));
    backend.axpy(-rate * correction, scratch, x);
  }

  /** average = decay average + (1 - decay) value. */
  private void follow(double decay, Tensor value, Tensor average) {
    backend.scale(decay, average);
    backend.axpy(1 - decay, value, average);
  }

  @Override
  public void close() {
    List.of(gradient, mean, square, scratch).forEach(Tensor::close);
  }
}
