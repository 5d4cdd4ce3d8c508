package org.impasto.engine.painting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Features;
import org.impasto.backend.Plan;
import org.impasto.backend.Precision;
import org.impasto.backend.Tensor;
import org.impasto.engine.Progress;
import org.impasto.engine.loss.LossBuilder;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.Regions;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.network.PlanCache;
import org.impasto.engine.recipe.ContentWeights;
import org.impasto.engine.recipe.Recipe;
import org.impasto.engine.shot.MovingShot;
import org.impasto.engine.style.StyleBlend;
import org.impasto.engine.style.StylePicture;
import org.impasto.frame.Frame;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Provenance;
import org.impasto.network.library.Networks;
import org.impasto.objective.FrameObjective;
import org.impasto.objective.PatchExamples;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Patches are matched where a network says. */
class PatchTapsTest {
  private static final Level SIZE = new Level(MovingShot.WIDTH, MovingShot.HEIGHT);
  private static final Settings PATCHES_ALONE =
      Settings.defaults().withPatchShare(1).withContentStrength(0);

  /** Published losses are patches alone to the end; ours keep some of the statistics. */
  private static final Settings PUBLISHED =
      PATCHES_ALONE.withObjective(Settings.Objective.REFERENCE).withSmoothing(0);

  private final Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
  private final PlanCache plans = new PlanCache(backend);

  @AfterEach
  void close() {
    plans.close();
    backend.close();
  }

  /** The embedded layers; pool1 is no style tap of theirs. */
  private PaintingNetwork network(Settings settings, LossTap... mrf) {
    PerceptualNetwork embedded = Networks.load(Networks.DEFAULT);
    PerceptualNetwork network =
        new PerceptualNetwork(
            new Provenance("declared", "", ""),
            embedded.graph(),
            new LossTaps(embedded.styleTaps(), embedded.contentTaps(), List.of(mrf)),
            "digest");
    return new PaintingNetwork(network, settings, Precision.FULL, plans, 1);
  }

  @Test
  void aNetworksOwnTapsComeFirstAndThoseInTheMiddleOfTheStyleElse() {
    List<LossTap> middle = List.of(new LossTap("r2_2", 0.5), new LossTap("r3_1", 0.5));
    assertEquals(middle, network(PATCHES_ALONE).patchTaps());
    LossTap[] declared = {new LossTap("pool1", 1), new LossTap("r3_1", 3)};
    PaintingNetwork own = network(PATCHES_ALONE, declared);
    assertEquals(List.of(new LossTap("pool1", 0.25), new LossTap("r3_1", 0.75)), own.patchTaps());
    assertNotEquals(network(PATCHES_ALONE).digest(), own.digest());
    Settings chosen = PATCHES_ALONE.withStyleLayers("r1_1, r2_1");
    assertEquals(
        List.of(new LossTap("r1_1", 0.5), new LossTap("r2_1", 0.5)),
        network(chosen, declared).patchTaps());
  }

  @Test
  void theLossIsTheDistanceAtTheDeclaredTapsByTheirWeights() {
    PaintingNetwork network = network(PUBLISHED, new LossTap("pool1", 1), new LossTap("r3_1", 3));
    FrameOptimiser frameOptimiser = new FrameOptimiser(backend);
    try (Frame style = MovingShot.blobs(60, 60, 11, 0);
        Frame source = MovingShot.blobs(SIZE.width(), SIZE.height(), 2, 0);
        Tensor picture = frameOptimiser.upload(source);
        Tensor gradient = backend.allocate(picture.elements())) {
      StylePicture example = StylePicture.of(style, "style");
      double expected =
          distance(network, example, picture, "pool1", 1)
              + distance(network, example, picture, "r3_1", 3);
      PaintingTask subject =
          new PaintingTask(
              source,
              Regions.whole(StyleBlend.of(example)),
              network,
              PUBLISHED,
              new PaintingProgress(Progress.NONE, 0, 1, ""));
      try (FrameObjective objective =
          new LossBuilder(backend).of(subject, SIZE, picture, new ContentWeights(1, 0))) {
        double scale = Recipe.LOSS_SCALE * Recipe.PATCHES / 4;
        assertEquals(
            scale * expected, objective.evaluate(picture, gradient), 1e-5 * scale * expected);
      }
    }
  }

  /** Of the picture's patches from the style picture's at one tap. */
  private double distance(
      PaintingNetwork network, StylePicture example, Tensor picture, String tap, double weight) {
    try (Frame sized = example.at(SIZE, PATCHES_ALONE.strokeSize());
        Tensor style = new FrameOptimiser(backend).upload(sized);
        Tensor gradient = backend.allocate(picture.elements())) {
      Plan examples = network.plan(sized.height(), sized.width());
      examples.forward(style);
      try (Features features = examples.capture(tap)) {
        PatchExamples patches =
            PatchExamples.of(List.of(features), Recipe.PATCH_SIDE, Recipe.MOST_EXAMPLES);
        Plan plan = network.plan(SIZE.height(), SIZE.width());
        try (FrameObjective alone =
            new FrameObjective(backend, plan, SIZE.height(), SIZE.width())) {
          return alone.patches(tap, patches, null, weight).evaluate(picture, gradient);
        }
      }
    }
  }
}
