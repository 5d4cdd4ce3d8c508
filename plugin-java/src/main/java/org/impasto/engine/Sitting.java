package org.impasto.engine;

import org.impasto.backend.Tensor;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.LossFunction;

/** A frame's loss as the optimiser sees it: counted for progress, its patches matched anew from time to time. */
final class Sitting implements LossFunction {
  private final FrameObjective objective;
  private final Steps steps;
  private final double pixels;
  private int matched;

  /**
   * @param pixels what an evaluation counts for progress
   */
  Sitting(FrameObjective objective, Steps steps, double pixels) {
    this.objective = objective;
    this.steps = steps;
    this.pixels = pixels;
  }

  @Override
  public double evaluate(Tensor x, Tensor gradient) {
    double loss = objective.evaluate(x, gradient);
    steps.evaluated(pixels, loss);
    return loss;
  }

  @Override
  public boolean renew(int evaluations) {
    if (!objective.matches() || evaluations - matched < Recipe.MATCH_EVERY) {
      return false;
    }
    matched = evaluations;
    objective.renew();
    return true;
  }
}
