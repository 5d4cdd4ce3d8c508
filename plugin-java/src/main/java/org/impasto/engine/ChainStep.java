package org.impasto.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** Paints one piece of a shot from those that it leans on. */
final class ChainStep {
  private final FramePainter painter;
  private final Recipes recipes;
  private final Sources sources;
  private final Motions motions;

  ChainStep(FramePainter painter, Recipes recipes, Sources sources, Motions motions) {
    this.painter = painter;
    this.recipes = recipes;
    this.sources = sources;
    this.motions = motions;
  }

  /**
   * The painted piece; the caller closes it.
   *
   * @param leans what it leans on, the closest first
   * @param paintings gives their paintings, each for this step to close
   */
  Frame paint(Piece piece, List<Piece> leans, Function<Piece, Frame> paintings, Steps steps) {
    try (Frame source = sources.copy(piece.time())) {
      Subject subject = recipes.subject(piece.time(), source, steps);
      return switch (piece.kind()) {
        case ALONE -> painter.first(subject);
        case FORWARD, BACKWARD -> chained(subject, piece.time(), leans, paintings);
        default -> throw new IllegalArgumentException(piece + " is not painted");
      };
    }
  }

  private Frame chained(Subject subject, int time, List<Piece> leans, Function<Piece, Frame> paintings) {
    if (leans.isEmpty()) {
      return painter.first(subject);
    }
    subject.steps().report("motion of frame " + time);
    List<Before> befores = new ArrayList<>();
    try {
      for (Piece lean : leans) {
        befores.add(before(subject.settings(), time, lean, paintings));
      }
      return painter.following(subject, befores);
    } finally {
      befores.forEach(Before::close);
    }
  }

  /** Another frame's painting, moved to a time. */
  private Before before(Settings settings, int time, Piece lean, Function<Piece, Frame> paintings) {
    try (Motion motion = motions.between(settings, time, lean.time());
        Frame source = sources.copy(lean.time());
        Frame painting = paintings.apply(lean)) {
      return Before.warped(painting, source, motion);
    }
  }
}
