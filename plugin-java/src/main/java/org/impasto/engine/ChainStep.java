package org.impasto.engine;

import org.impasto.frame.Frame;

/** Paints one frame of a chain, as the first or from the one before it, and reports how far the walk is. */
final class ChainStep {
  /** Share of the progress bar that reading unseen frames takes before the first step. */
  static final double READING = 0.05;

  private final FramePainter painter;
  private final Recipes recipes;
  private final Flows flows;
  private final Progress progress;

  ChainStep(FramePainter painter, Recipes recipes, Flows flows, Progress progress) {
    this.painter = painter;
    this.recipes = recipes;
    this.flows = flows;
    this.progress = progress;
  }

  /**
   * The painted frame; the caller closes it.
   *
   * @param from and to: the walk that this step is part of
   * @param previous source frame before, or null
   * @param painted painting of that, or null; a first frame is painted where either is missing
   */
  Frame paint(int time, int from, int to, Frame source, Frame previous, Frame painted) {
    double share = (1 - READING) / (to - from + 1);
    double start = READING + (time - from) * share;
    String what = "painting frame " + time + (to > from ? " (on the way to " + to + ")" : "");
    Steps steps = new Steps(progress, start, start + share, what);
    Subject subject = recipes.subject(time, source, steps);
    if (previous == null || painted == null) {
      return painter.first(subject);
    }
    steps.report("motion of frame " + time);
    try (Motion motion = flows.estimate(subject.settings(), source, previous);
        Before before = Before.warped(painted, previous, motion)) {
      return painter.following(subject, before);
    }
  }
}
