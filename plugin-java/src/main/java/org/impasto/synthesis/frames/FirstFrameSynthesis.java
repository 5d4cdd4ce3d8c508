package org.impasto.synthesis.frames;

import java.util.Arrays;
import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.Painted;

/** A frame that depends on no other: strokes are searched on all levels, everywhere. */
final class FirstFrameSynthesis {
  private final FrameWork work;

  FirstFrameSynthesis(FrameWork work) {
    this.work = work;
  }

  Painted firstFrame() {
    int[] places = null;
    float[] cost = null;
    float[] guideWeight = null;
    for (int i = work.coarsest(); i >= work.finestSearched(); i--) {
      SearchedLevel level = work.level(i, null, null);
      int[] field = work.buffers.ints(level.pixels());
      float[] voted = work.buffers.floats(3 * level.pixels());
      System.arraycopy(work.pyramid.guide(i), 0, voted, 0, 3 * level.pixels());
      boolean coarsest = places == null;
      if (coarsest) {
        level.searchAll(field, null);
      } else {
        level.refine(places, field, null);
      }
      boolean ownGuide = work.atlas.level(i).guide() != null;
      level.improve(field, null, voted, coarsest && !ownGuide);
      if (i == work.finestSearched()) {
        cost = new float[level.pixels()];
        level.measure(field, null, cost);
        MatchField.round(cost);
        guideWeight = level.guideWeight();
      }
      places = field;
      work.done(i);
    }
    int[] x = new int[work.pixels];
    int[] y = new int[work.pixels];
    work.split(work.toFullSize(places, guideWeight, null, null, null), null, x, y);
    byte[] besideX = new byte[work.pixels];
    byte[] besideY = new byte[work.pixels];
    float[] paint = Arrays.copyOf(work.target.guide(), 3 * work.pixels);
    work.lastVote().run(x, y, besideX, besideY, null, paint, work.workers);
    MatchField field =
        new MatchField(
            work.target.width(),
            work.target.height(),
            x,
            y,
            besideX,
            besideY,
            cost,
            work.finestSearched());
    return new Painted(paint, field, 1);
  }
}
