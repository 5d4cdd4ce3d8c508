package org.impasto.engine.painting;

import org.impasto.backend.Tensor;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.recipe.Recipe;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.LossFunction;

/**
 * A frame's loss as the optimiser sees it: counted for progress, its patches matched anew from time
 * to time.
 */
final class ProgressLoss implements LossFunction {
  private final FrameObjective objective;
  private final PaintingProgress steps;
  private final double pixels;
  private final int evaluations;
  private int matched;

  /**
   * @param pixels what an evaluation counts for progress
   * @param evaluations of all of it: patches are not matched anew where too few are left to follow
   *     the matches
   */
  ProgressLoss(FrameObjective objective, PaintingProgress steps, double pixels, int evaluations) {
    this.objective = objective;
    this.steps = steps;
    this.pixels = pixels;
    this.evaluations = evaluations;
    objective.pausing(steps::check);
  }

  @Override
  public double evaluate(Tensor x, Tensor gradient) {
    double loss = objective.evaluate(x, gradient);
    steps.evaluated(pixels, loss);
    return loss;
  }

  @Override
  public boolean renew(int spent) {
    boolean due =
        spent - matched >= Recipe.MATCH_EVERY && evaluations - spent >= Recipe.FOLLOW_MATCHES;
    if (!due || !objective.matches()) {
      return false;
    }
    matched = spent;
    objective.renew();
    return true;
  }
}
