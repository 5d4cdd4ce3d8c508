package org.impasto.synthesis;

import java.util.function.DoubleConsumer;
import org.impasto.synthesis.exemplar.Atlas;
import org.impasto.synthesis.search.Places;
import org.impasto.synthesis.search.Rules;
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

  /** Places of the finest searched level at full size. */
  int[] toFullSize(int[] places) {
    int[] at = places;
    for (int i = finestSearched() - 1; i >= 0; i--) {
      int[] finer = buffers.ints(pyramid.width(i) * pyramid.height(i));
      Places.refine(
          at,
          atlas.level(i + 1),
          finer,
          atlas.level(i),
          pyramid.width(i),
          pyramid.height(i),
          pyramid.covered(i),
          pyramid.labels(i),
          null,
          rules,
          workers);
      at = finer;
    }
    return at;
  }

  LastVote lastVote() {
    return new LastVote(
        atlas.level(0).paint(),
        atlas.level(0).width(),
        exemplars.spline(),
        target.width(),
        target.height(),
        target.labels());
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
