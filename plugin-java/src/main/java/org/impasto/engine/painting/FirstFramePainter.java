package org.impasto.engine.painting;

import java.util.List;
import org.impasto.backend.Tensor;
import org.impasto.engine.loss.LossBuilder;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.recipe.ContentWeights;
import org.impasto.engine.recipe.EvaluationCounts;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.recipe.Recipe;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.settings.Settings;

/**
 * Paints a first frame from a thumbnail to full size.
 *
 * <p>Departure from Gatys et al.: every level starts from the enlarged painting of the level before
 * plus the source's detail of that octave, and is held to it. So strokes of several sizes stay in
 * the finished picture.
 */
final class FirstFramePainter {
  private final FrameOptimiser frameOptimiser;
  private final LossBuilder losses;

  FirstFramePainter(FrameOptimiser frameOptimiser, LossBuilder losses) {
    this.frameOptimiser = frameOptimiser;
    this.losses = losses;
  }

  /** The painted frame, [0,1]. */
  Frame paintFirst(PaintingTask subject) {
    try (Frame goal = subject.goal()) {
      List<Level> levels =
          FrameOptimiser.levels(goal, subject.settings(), Recipe.firstStep(subject.settings()));
      subject.steps().plan(cost(levels, subject.settings()));
      Frame painted = null;
      for (int i = 0; i < levels.size(); i++) {
        try (Frame coarser = painted) {
          painted = level(subject, goal, coarser, i, levels);
        }
      }
      return painted;
    }
  }

  private static double cost(List<Level> levels, Settings settings) {
    double cost = 0;
    for (int i = 0; i < levels.size(); i++) {
      int evaluations = EvaluationCounts.first(settings, i, i == levels.size() - 1);
      cost += (double) evaluations * levels.get(i).width() * levels.get(i).height();
    }
    return cost;
  }

  private FrameObjective objective(
      PaintingTask subject, Level size, Frame picture, ContentWeights hold) {
    try (Tensor content = frameOptimiser.upload(picture)) {
      return losses.of(subject, size, content, hold);
    }
  }

  private Frame start(PaintingTask subject, Frame source) {
    if (!MethodSettings.startsRecoloured(subject.settings())) {
      Frame start = source.copy();
      frameOptimiser.begin(subject, start);
      return start;
    }
    try (Frame whole = subject.recolouring().apply(subject.source())) {
      return Resampling.resize(whole, source.width(), source.height());
    }
  }

  private Frame level(
      PaintingTask subject, Frame goal, Frame coarser, int index, List<Level> levels) {
    Level size = levels.get(index);
    boolean coarsest = coarser == null;
    boolean finest = index == levels.size() - 1;
    int evaluations = EvaluationCounts.first(subject.settings(), index, finest);
    ContentWeights hold = Recipe.firstHold(coarsest, finest);
    subject.steps().check();
    try (Frame source = Resampling.resize(goal, size.width(), size.height());
        Frame start =
            coarsest
                ? start(subject, source)
                : frameOptimiser.refine(
                    source, coarser, Recipe.firstSharpening(subject.settings()));
        FrameObjective objective =
            objective(subject, size, subject.published() ? source : start, hold)) {
      return frameOptimiser.minimise(
          subject, objective, start, null, evaluations, Recipe.FIRST_STEP);
    }
  }
}
