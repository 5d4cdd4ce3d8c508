package org.impasto.engine.painting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;

/**
 * Paints a frame once more, in a later pass over the shot (Ruder et al., section 3.5): from its own
 * painting of the pass before, blended with its neighbours' warped ones where motion is reliable.
 *
 * <p>Departures: both neighbours count, the one behind as this pass has painted it, the one ahead
 * as the pass before has. In our own objective their paint has the change of the source carried
 * over, as in {@link FollowingFrame}.
 */
final class Retouching {
  private final HeldPaint paint;

  Retouching(HeldPaint paint) {
    this.paint = paint;
  }

  /**
   * The painted frame, [0,1]; the caller closes it.
   *
   * @param own this frame's painting of the pass before
   * @param neighbours moved to this frame; none in a shot of one frame
   * @param held whether this pass holds paintings to their neighbours
   */
  Frame paint(Subject subject, Frame own, List<Before> neighbours, boolean held) {
    int evaluations = Evaluations.pass(subject.settings());
    subject.steps().plan((double) evaluations * own.width() * own.height());
    UnaryOperator<Frame> recolouring = subject.recolouring();
    List<Kept> kept = new ArrayList<>();
    try (Frame goal = subject.goal()) {
      for (Before each : neighbours) {
        kept.add(subject.published() ? each.published() : each.kept(goal, recolouring));
      }
      try (Frame start = blended(own, kept, subject.settings().passBlend());
          Frame content = subject.published() ? goal.copy() : paint.contours(goal, start)) {
        Kept.weigh(kept, Settings.LongTermWeights.NORMALISE);
        return subject.published() || kept.isEmpty()
            ? paint.hold(subject, content, start, held ? kept : List.of(), evaluations)
            : gently(subject, content, start, kept, held, evaluations);
      }
    } finally {
      kept.forEach(Kept::close);
    }
  }

  /**
   * Holds to the neighbours' paint where it is trusted, and a little to the start where it is not.
   */
  private Frame gently(
      Subject subject, Frame content, Frame start, List<Kept> kept, boolean held, int evaluations) {
    try (Kept all = Kept.together(kept.stream().map(Kept::copy).toList());
        Frame target = Blending.mix(all.painting(), start, all.trust());
        Frame firmness = Blending.atLeast(all.trust(), Recipe.FRESH_FIRMNESS)) {
      List<Kept> targets = held ? List.of(new Kept(target, firmness)) : List.of();
      return paint.hold(subject, content, start, targets, evaluations);
    }
  }

  /** (own + b sum c_k p_k) / (1 + b sum c_k), b the blend weight. */
  private static Frame blended(Frame own, List<Kept> neighbours, double blend) {
    List<Kept> all = new ArrayList<>();
    Frame one = Frame.allocate(own.width(), own.height(), 1);
    Planes.fill(one, 1);
    all.add(new Kept(own.copy(), one));
    for (Kept each : neighbours) {
      Kept copy = each.copy();
      PixelRows.change(copy.trust(), trust -> (float) (blend * trust));
      all.add(copy);
    }
    try (Kept together = Kept.together(all)) {
      return together.painting().copy();
    }
  }
}
