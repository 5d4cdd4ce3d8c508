package org.impasto.synthesis.frames;

import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.cost.GuideCost;
import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.cost.TargetInputs;
import org.impasto.synthesis.cost.TargetLevel;
import org.impasto.synthesis.cost.TargetPicture;
import org.impasto.synthesis.exemplar.Atlas;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.search.ExhaustiveSearch;
import org.impasto.synthesis.search.Places;
import org.impasto.synthesis.search.SearchPass;
import org.impasto.synthesis.vote.Vote;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/** One level of one frame on which places are searched: rounds of search and vote. */
final class SearchedLevel {
  private final int index;
  private final int width;
  private final int height;
  private final Atlas atlas;
  private final AtlasLevel places;
  private final Rules rules;
  private final SynthesisSettings settings;
  private final Buffers buffers;
  private final Workers workers;
  private final TargetPicture picture;
  private final TargetInputs inputs;
  private final TargetLevel target;
  private final byte[] regions;
  private final float[] error;
  private final float[] scratch;

  /**
   * @param before paint that is to stay, packed; null: none
   * @param beforeWeight how much it weighs, per pixel
   */
  SearchedLevel(
      int index,
      TargetPyramid pyramid,
      Atlas atlas,
      Rules rules,
      SynthesisSettings settings,
      float[] before,
      float[] beforeWeight,
      Buffers buffers,
      Workers workers) {
    this.index = index;
    this.atlas = atlas;
    this.rules = rules;
    this.settings = settings;
    this.buffers = buffers;
    this.workers = workers;
    picture = pyramid.picture(index);
    width = picture.width();
    height = picture.height();
    places = atlas.level(index);
    regions = pyramid.regions(index);
    inputs =
        new TargetInputs(
            pyramid.guide(index),
            pyramid.guideWeight(index),
            pyramid.direction(index),
            before,
            beforeWeight);
    target =
        TargetLevel.of(
            picture,
            inputs,
            places.guide() != null,
            settings.weights(),
            settings.featureScales().coarser(index - atlas.finestSearched()),
            buffers,
            workers);
    error = buffers.zeros(width * height);
    scratch = buffers.floats(width * height);
  }

  int pixels() {
    return width * height;
  }

  float[] guideWeight() {
    return inputs.guideWeight();
  }

  /**
   * First places on the coarsest level.
   *
   * @param searched pixels that get one; null: all
   */
  void searchAll(int[] field, byte[] searched) {
    if (places.guide() == null) {
      target.fuse(inputs.guide(), inputs, workers);
    } else {
      target.fuse(null, inputs, workers);
    }
    new ExhaustiveSearch(target, places, rules, settings.weights(), buffers, workers)
        .run(field, searched, settings.seed());
  }

  /** First places on a finer level, from the next coarser one's. */
  void refine(int[] coarse, int[] field, byte[] searched) {
    Places.refine(coarse, atlas.level(index + 1), field, places, picture, searched, rules, workers);
  }

  /**
   * Rounds of search and vote.
   *
   * @param voted packed [h][w][3]: the paint around the searched pixels; scratch in them
   * @param searched null: all
   * @param fromGuide {@code voted} holds the guide, with which the rounds begin
   */
  void improve(int[] field, byte[] searched, float[] voted, boolean fromGuide) {
    boolean last = index == atlas.finestSearched();
    Vote vote = new Vote(places.paint(), places.width(), width, height, regions);
    if (!fromGuide) {
      vote.run(field, null, null, scratch, searched, voted, workers);
    }
    SearchPass pass =
        new SearchPass(
            target, inputs.guideWeight(), places, rules, settings.weights(), buffers, workers);
    int rounds = last ? settings.lastRounds() : settings.rounds();
    for (int round = 0; round < rounds; round++) {
      target.fuse(voted, inputs, workers);
      for (int i = 0; i < settings.passes(); i++) {
        pass.run(
            field,
            error,
            searched,
            i % 2 == 0,
            i == 0,
            i == 0 ? settings.window() : 0,
            settings.similar());
      }
      if (round < rounds - 1) {
        vote.run(field, error, target.rest, scratch, searched, voted, workers);
      }
    }
  }

  /** How far the guide is from the exemplar at the places where {@code wanted} (null: all). */
  void measure(int[] field, byte[] wanted, float[] cost) {
    target.fuse(null, inputs, workers);
    GuideCost.measure(target, places, rules, settings.weights(), field, wanted, cost, workers);
  }
}
