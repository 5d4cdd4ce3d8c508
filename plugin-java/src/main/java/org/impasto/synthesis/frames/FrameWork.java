package org.impasto.synthesis.frames;

import java.util.function.DoubleConsumer;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.ExemplarUse;
import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.Target;
import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.exemplar.Atlas;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.search.FineLevel;
import org.impasto.synthesis.search.Places;
import org.impasto.synthesis.vote.LastVote;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/** What the painting of one frame shares: its pyramid, its exemplars, its arrays. */
final class FrameWork {
  final Target target;
  final ExemplarSet exemplars;
  final Atlas atlas;
  final SynthesisSettings settings;
  final Rules rules;
  final Rules keeping;
  final Buffers buffers;
  final Workers workers;
  final DoubleConsumer progress;
  final TargetPyramid pyramid;
  final int pixels;

  FrameWork(
      Target target,
      ExemplarSet exemplars,
      ExemplarUse use,
      SynthesisSettings settings,
      Buffers buffers,
      Workers workers,
      DoubleConsumer progress) {
    this.target = target;
    this.exemplars = exemplars;
    this.atlas = exemplars.atlas();
    this.settings = settings;
    this.rules = exemplars.rules(use);
    this.keeping = exemplars.keeping(use);
    this.buffers = buffers;
    this.workers = workers;
    this.progress = progress;
    this.pyramid = new TargetPyramid(target, atlas.levels(), settings.weights(), buffers, workers);
    this.pixels = target.width() * target.height();
  }

  int coarsest() {
    return atlas.levels() - 1;
  }

  int finestSearched() {
    return atlas.finestSearched();
  }

  SearchedLevel level(int index, float[] before, float[] beforeWeight) {
    return new SearchedLevel(
        index, pyramid, atlas, rules, settings, before, beforeWeight, buffers, workers);
  }

  /** The share of the work that is done once a level is. */
  void done(int level) {
    progress.accept(1.0 / (1L << 2 * Math.max(0, level - finestSearched())));
  }

  /**
   * Places of the finest searched level at full size.
   *
   * @param guideWeight of that level
   * @param wanted pixels that get one; null: all
   * @param x places of the others, in 1/256 of a pixel, -1: none; null with {@code wanted}
   * @param y likewise
   */
  int[] toFullSize(int[] places, float[] guideWeight, byte[] wanted, int[] x, int[] y) {
    int[] at = places;
    for (int i = finestSearched() - 1; i >= 0; i--) {
      int w = pyramid.width(i);
      int h = pyramid.height(i);
      byte[] mask = wanted == null ? null : pyramid.mask(wanted, i);
      int[] finer = buffers.ints(w * h);
      int[] moved = buffers.ints(w * h);
      if (wanted != null) {
        known(x, y, i, finer);
        System.arraycopy(finer, 0, moved, 0, w * h);
      }
      Places.refine(
          at, atlas.level(i + 1), finer, atlas.level(i), pyramid.picture(i), mask, rules, workers);
      new FineLevel(
              pyramid.picture(i),
              pyramid.guide(i),
              pyramid.regions(i),
              new FineLevel.Contours(
                  guideWeight,
                  pyramid.width(finestSearched()),
                  pyramid.height(finestSearched()),
                  finestSearched() - i),
              atlas.level(i),
              rules,
              settings.weights())
          .run(finer, moved, mask, workers);
      at = moved;
    }
    return at;
  }

  private void known(int[] x, int[] y, int level, int[] to) {
    int w = pyramid.width(level);
    AtlasLevel at = atlas.level(level);
    int half = MatchField.STEPS / 2;
    workers.rows(
        pyramid.height(level),
        32,
        (y0, y1) -> {
          for (int c = y0 * w; c < y1 * w; c++) {
            int q = ((c / w) << level) * target.width() + ((c % w) << level);
            to[c] = -1;
            if (x[q] >= 0) {
              int px = ((x[q] + half) / MatchField.STEPS) >> level;
              int py = ((y[q] + half) / MatchField.STEPS) >> level;
              int place = py * at.width() + px;
              to[c] = at.part()[place] == 0 ? -1 : place;
            }
          }
        });
  }

  LastVote lastVote() {
    return new LastVote(
        atlas.level(0).paint(),
        atlas.level(0).width(),
        exemplars.spline(),
        target.width(),
        target.height(),
        target.regions());
  }

  /** Writes whole places where {@code wanted} (null: everywhere). */
  void split(int[] places, byte[] wanted, int[] x, int[] y) {
    int width = atlas.level(0).width();
    workers.rows(
        pixels,
        65536,
        (from, end) -> {
          for (int q = from; q < end; q++) {
            if (wanted != null && wanted[q] == 0) {
              continue;
            }
            int place = places[q];
            int row = place < 0 ? 0 : place / width;
            y[q] = place < 0 ? -1 : row * MatchField.STEPS;
            x[q] = place < 0 ? -1 : (place - row * width) * MatchField.STEPS;
          }
        });
  }
}
