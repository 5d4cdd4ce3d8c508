package org.impasto.engine.painting;

import java.nio.FloatBuffer;
import java.util.List;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.engine.recipe.EvaluationCounts;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Smoothing;

/**
 * Joins the two paintings of a frame between keyframes: the one that came forward from the last
 * keyframe and the one that came back from the next. Let s be the way between them, and f and b how
 * much of each painting is still its keyframe's. The second counts s (b + e) / ((1 - s) (f + e) + s
 * (b + e)). So the dissolve goes over the whole way and never jumps, and what only one keyframe
 * shows is that one's. Where it is a dissolve indeed, of weight w, it is painted over like any
 * following frame, and that counts 4 w (1 - w): close to a keyframe its own paint stays.
 */
public final class KeyframeDissolve {
  /** e: what paint counts that is of neither keyframe. */
  private static final double LEAST = 0.05;

  /** Blur of the weights, px: no seams. */
  private static final double SMOOTHING = 2;

  private final HeldPaint paint;

  KeyframeDissolve(HeldPaint paint) {
    this.paint = paint;
  }

  /**
   * The painted frame, [0,1].
   *
   * @param forward from the last keyframe; its trust is how much of it still is that keyframe's
   * @param backward from the next, likewise
   * @param way s, (0,1)
   */
  Frame dissolve(
      PaintingTask subject, TemporalTarget forward, TemporalTarget backward, double way) {
    int evaluations = EvaluationCounts.following(subject.settings());
    Frame source = subject.source();
    subject.steps().plan((double) evaluations * source.width() * source.height());
    try (Frame weight = weight(forward.trust(), backward.trust(), way);
        Frame mixed = mixed(weight);
        Frame start = Blending.mix(backward.painting(), forward.painting(), weight);
        Frame firm = ones(source);
        Frame goal = subject.goal();
        Frame content = subject.published() ? goal.copy() : paint.contours(goal, start);
        Frame over =
            paint.hold(
                subject, content, start, List.of(new TemporalTarget(start, firm)), evaluations)) {
      return Blending.mix(over, start, mixed);
    }
  }

  /** 4 w (1 - w). */
  private static Frame mixed(Frame weight) {
    Frame mixed = weight.copy();
    PixelRows.change(mixed, w -> 4 * w * (1 - w));
    return mixed;
  }

  /** Everywhere 1, [1,H,W], of a picture's size. */
  public static Frame ones(Frame picture) {
    Frame ones = Frame.allocate(picture.width(), picture.height(), 1);
    Planes.fill(ones, 1);
    return ones;
  }

  /** Of the backward painting. */
  public static Frame weight(Frame forward, Frame backward, double way) {
    Frame weight = Frame.allocate(forward.width(), forward.height(), 1);
    FloatBuffer f = Planes.buffer(forward, 0);
    FloatBuffer b = Planes.buffer(backward, 0);
    FloatBuffer out = Planes.buffer(weight, 0);
    for (int i = 0; i < out.capacity(); i++) {
      double first = (1 - way) * (f.get(i) + LEAST);
      double second = way * (b.get(i) + LEAST);
      out.put(i, (float) (second / (first + second)));
    }
    Smoothing.gaussian(weight, SMOOTHING);
    return weight;
  }
}
