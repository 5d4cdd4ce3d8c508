package org.impasto.engine.painting;

import java.util.List;
import org.impasto.backend.Tensor;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.settings.Settings;

/**
 * Paints a first frame from a thumbnail to full size.
 *
 * <p>Departure from Gatys et al.: every level starts from, and is held to, the enlarged painting of
 * the level before plus the source's detail of that octave, so that strokes of several sizes stay
 * in the finished picture.
 */
final class FirstFrame {
  private final Easel easel;
  private final Losses losses;

  FirstFrame(Easel easel, Losses losses) {
    this.easel = easel;
    this.losses = losses;
  }

  /** The painted frame, [0,1]; the caller closes it. */
  Frame paint(Subject subject) {
    try (Frame goal = subject.goal()) {
      List<Level> levels =
          Easel.levels(goal, subject.settings(), Recipe.firstStep(subject.settings()));
      subject.steps().plan(cost(levels, subject.settings()));
      Frame painted = null;
      for (int i = 0; i < levels.size(); i++) {
        Frame finer = level(subject, goal, painted, i, levels);
        if (painted != null) {
          painted.close();
        }
        painted = finer;
      }
      return painted;
    }
  }

  private static double cost(List<Level> levels, Settings settings) {
    double cost = 0;
    for (int i = 0; i < levels.size(); i++) {
      int evaluations = Recipe.firstEvaluations(settings, i, i == levels.size() - 1);
      cost += (double) evaluations * levels.get(i).width() * levels.get(i).height();
    }
    return cost;
  }

  private FrameObjective objective(Subject subject, Level size, Frame picture, double weight) {
    try (Tensor content = easel.upload(picture)) {
      return losses.of(subject, size, content, weight);
    }
  }

  private Frame start(Subject subject, Frame source) {
    if (!Method.startsRecoloured(subject.settings())) {
      Frame start = source.copy();
      easel.begin(subject, start);
      return start;
    }
    try (Frame whole = subject.recolouring().apply(subject.source())) {
      return Resampling.resize(whole, source.width(), source.height());
    }
  }

  private Frame level(Subject subject, Frame goal, Frame coarser, int index, List<Level> levels) {
    Level size = levels.get(index);
    boolean coarsest = coarser == null;
    int evaluations =
        Recipe.firstEvaluations(subject.settings(), index, index == levels.size() - 1);
    double weight = coarsest ? Recipe.CONTENT_PLACING : Recipe.CONTENT_REFINING;
    try (Frame source = Resampling.resize(goal, size.width(), size.height());
        Frame start =
            coarsest
                ? start(subject, source)
                : easel.refine(source, coarser, Recipe.firstSharpening(subject.settings()));
        FrameObjective objective =
            objective(subject, size, subject.published() ? source : start, weight)) {
      return easel.paint(subject, objective, start, null, evaluations, Recipe.FIRST_STEP);
    }
  }
}
