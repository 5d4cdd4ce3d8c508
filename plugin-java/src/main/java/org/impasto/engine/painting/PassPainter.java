package org.impasto.engine.painting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.engine.recipe.EvaluationCounts;
import org.impasto.engine.recipe.Recipe;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.ownership.Scope;
import org.impasto.settings.Settings;

/**
 * Paints a frame once more, in a later pass over the shot (Ruder et al., section 3.5). It starts
 * from its own painting of the pass before, blended with its neighbours' warped ones where motion
 * is reliable.
 *
 * <p>Departures: both neighbours count, the one behind as this pass has painted it, the one ahead
 * as the pass before has. In our own objective their paint has the change of the source carried
 * over, as in {@link FollowingFramePainter}.
 */
final class PassPainter {
  private final HeldPaint paint;

  PassPainter(HeldPaint paint) {
    this.paint = paint;
  }

  /**
   * The painted frame, [0,1].
   *
   * @param own this frame's painting of the pass before
   * @param neighbours moved to this frame; none in a shot of one frame
   * @param held whether this pass holds paintings to their neighbours
   */
  Frame repaint(PaintingTask subject, Frame own, List<WarpedNeighbour> neighbours, boolean held) {
    int evaluations = EvaluationCounts.pass(subject.settings());
    subject.steps().plan((double) evaluations * own.width() * own.height());
    UnaryOperator<Frame> recolouring = subject.recolouring();
    List<TemporalTarget> kept = new ArrayList<>();
    try (Frame goal = subject.goal()) {
      for (WarpedNeighbour each : neighbours) {
        kept.add(
            subject.published()
                ? each.published()
                : each.kept(subject.source(), goal, recolouring));
      }
      try (Frame start = blended(own, kept, subject.settings().passBlend());
          Frame content = subject.published() ? goal.copy() : paint.contours(goal, start)) {
        TemporalTarget.weigh(kept, Settings.LongTermWeights.NORMALISE);
        return subject.published() || kept.isEmpty()
            ? paint.hold(subject, content, start, held ? kept : List.of(), evaluations)
            : gently(subject, content, start, kept, held, evaluations);
      }
    } finally {
      kept.forEach(TemporalTarget::close);
    }
  }

  /**
   * Holds to the neighbours' paint where it is trusted, and a little to the start where it is not.
   */
  private Frame gently(
      PaintingTask subject,
      Frame content,
      Frame start,
      List<TemporalTarget> kept,
      boolean held,
      int evaluations) {
    try (TemporalTarget all = TemporalTarget.together(Scope.each(kept, TemporalTarget::copy));
        Frame target = Blending.mix(all.painting(), start, all.trust());
        Frame firmness = Blending.atLeast(all.trust(), Recipe.FRESH_FIRMNESS)) {
      List<TemporalTarget> targets =
          held ? List.of(new TemporalTarget(target, firmness)) : List.of();
      return paint.hold(subject, content, start, targets, evaluations);
    }
  }

  /** (own + b sum c_k p_k) / (1 + b sum c_k), b the blend weight. */
  private static Frame blended(Frame own, List<TemporalTarget> neighbours, double blend) {
    try (Frame one = KeyframeDissolve.ones(own)) {
      List<TemporalTarget> whole = new ArrayList<>();
      whole.add(new TemporalTarget(own, one));
      whole.addAll(neighbours);
      List<TemporalTarget> all = Scope.each(whole, TemporalTarget::copy);
      for (TemporalTarget each : all.subList(1, all.size())) {
        PixelRows.change(each.trust(), trust -> (float) (blend * trust));
      }
      try (TemporalTarget together = TemporalTarget.together(all)) {
        return together.painting().copy();
      }
    }
  }
}
