package org.impasto.engine.painting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.demo.DemoShot;
import org.impasto.engine.FrameSource;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.network.LayerWeights;
import org.impasto.engine.recipe.EvaluationCounts;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.shot.MovingShot;
import org.impasto.engine.shot.Shots;
import org.impasto.engine.shot.StillShot;
import org.impasto.engine.shot.TestWithShots;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.network.LossTap;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of the method. */
class MethodTest extends TestWithShots {
  private static final Set<String> NODES =
      new LinkedHashSet<>(List.of("input", "relu1_1", "relu2_1"));

  private final MovingShot shot = new MovingShot(3, true);

  /** Matched anew in every frame, all paint would come ever nearer to patches: forms go under. */
  @Test
  void paintedInPatchesAShotThatStandsStillComesToRest() {
    Settings patches =
        Settings.defaults().withBrushwork(0).withQuality(Settings.Quality.DRAFT).withPatchShare(1);
    try (Frame picture = new DemoShot(96, 64).render(8)) {
      FrameSource still = new StillShot(picture, 8);
      double begin = step(still, 2, patches);
      double end = step(still, 8, patches);
      assertTrue(end < begin / 10, begin + ", then " + end);
    }
  }

  /** Mean squared difference to the frame before. */
  private double step(FrameSource still, int time, Settings settings) {
    float[] before = shots.pixels(still, time - 1, settings);
    float[] now = shots.pixels(still, time, settings);
    double sum = 0;
    for (int i = 0; i < now.length; i++) {
      sum += (now[i] - before[i]) * (now[i] - before[i]) / now.length;
    }
    return sum;
  }

  /** Every choice paints a picture of its own, in [0,1], under both objectives. */
  @Test
  void everyChoicePaintsAPictureOfItsOwn() {
    Map<String, Object> choices = new HashMap<>();
    choices.put("temporalCriterion", List.of("SMOOTH_L1"));
    choices.put("patchShare", List.of(0.5, 1.0));
    choices.put("smoothing", List.of(5.0));
    choices.put("optimiser", List.of("ADAM"));
    choices.put("normaliseGradients", List.of(true));
    choices.put("pooling", List.of("MAX"));
    choices.put("styleLayers", List.of("r1_1, r3_1:0.5"));
    choices.put("contentLayers", List.of("r1_1"));
    for (Settings.Objective objective : Settings.Objective.values()) {
      Settings plain =
          Shots.QUICK
              .withObjective(objective)
              .withFollowingEvaluations(5)
              .withTemporalStrength(0.1);
      boolean ours = objective == Settings.Objective.IMPASTO;
      choices.put(
          "followingStart",
          ours ? List.of("SOURCE", "PREVIOUS") : List.of("NOISE", "SOURCE", "PREVIOUS"));
      Map<String, float[]> painted = new HashMap<>();
      painted.put("as it is", shots.pixels(shot, 2, plain));
      choices.forEach(
          (name, values) ->
              ((List<?>) values)
                  .forEach(
                      value ->
                          painted.put(
                              name + " " + value,
                              shots.pixels(shot, 2, with(plain, name, value)))));
      painted.forEach(
          (name, pixels) -> {
            for (float pixel : pixels) {
              assertTrue(pixel >= 0 && pixel <= 1, objective + ", " + name + ": " + pixel);
            }
            painted.forEach(
                (other, pixelsThere) ->
                    assertEquals(
                        name.equals(other),
                        Arrays.equals(pixels, pixelsThere),
                        objective + ": " + name + ", " + other));
          });
    }
  }

  private static Settings with(Settings settings, String name, Object value) {
    Map<String, Object> values = new HashMap<>(settings.toMap());
    values.put(name, value);
    return Settings.fromMap(values);
  }

  @Test
  void aPictureIsPaintedAtItsBest() {
    MovingShot one = new MovingShot(1, true);
    Settings standard = Settings.defaults().withFirstEvaluations(0);
    float[] still = shots.pixels(one, 1, standard);
    assertArrayEquals(still, shots.pixels(one, 1, standard.withQuality(Settings.Quality.BEST)));
    assertFalse(Arrays.equals(still, shots.pixels(shot, 1, standard)));
    assertArrayEquals(
        shots.pixels(shot, 1, standard),
        shots.pixels(MovingShot.ofUnknownRange(), 1, standard),
        "a frame of a shot whose range is not known is no picture");
  }

  @Test
  void noiseIsAStartUnderReferenceAlone() {
    Settings noise =
        Shots.QUICK
            .withFirstStart(Settings.FirstStart.NOISE)
            .withFollowingStart(Settings.FollowingStart.NOISE);
    assertEquals(Settings.FirstStart.SOURCE, MethodSettings.firstStart(noise));
    assertEquals(Settings.FollowingStart.AUTOMATIC, MethodSettings.followingStart(noise));
    Settings reference = noise.withObjective(Settings.Objective.REFERENCE);
    assertEquals(Settings.FirstStart.NOISE, MethodSettings.firstStart(reference));
    assertEquals(Settings.FollowingStart.NOISE, MethodSettings.followingStart(reference));
  }

  @Test
  void firstFramesDifferByStartAndSchedule() {
    Settings reference = Shots.QUICK.withObjective(Settings.Objective.REFERENCE);
    Settings source = reference.withFirstStart(Settings.FirstStart.SOURCE);
    Settings full = Shots.QUICK.withSchedule(Settings.Schedule.FULL_SIZE);
    List<float[]> painted =
        List.of(
            shots.pixels(shot, 1, Shots.QUICK),
            shots.pixels(shot, 1, full),
            shots.pixels(shot, 1, reference),
            shots.pixels(shot, 1, source));
    assertFalse(Arrays.equals(painted.get(0), painted.get(1)));
    assertFalse(Arrays.equals(painted.get(2), painted.get(3)));
  }

  /** Automatic is one of the choices, not a third way. */
  @Test
  void automaticIsWhatTheObjectiveIsMadeFor() {
    Settings reference = Shots.QUICK.withObjective(Settings.Objective.REFERENCE);
    Settings spelt =
        reference
            .withSchedule(Settings.Schedule.FULL_SIZE)
            .withFirstStart(Settings.FirstStart.NOISE)
            .withFollowingStart(Settings.FollowingStart.PREVIOUS_WARPED)
            .withOptimiser(Settings.Optimiser.LBFGS_PUBLISHED)
            .withSmoothing(1)
            .withStopBelow(0.01);
    assertArrayEquals(shots.pixels(shot, 2, reference), shots.pixels(shot, 2, spelt));
  }

  /** The published losses, minimised our way, begin where they are soon low. */
  @Test
  void aGuardedReferenceTakesFewerEvaluationsFromACloserStart() {
    Settings guarded =
        Settings.defaults()
            .withObjective(Settings.Objective.REFERENCE)
            .withOptimiser(Settings.Optimiser.LBFGS);
    assertEquals(200, EvaluationCounts.first(guarded, 0, true));
    assertEquals(50, EvaluationCounts.following(guarded));
    Settings short20 = guarded.withFirstEvaluations(20);
    double close = loss(short20);
    assertTrue(close < loss(short20.withFirstStart(Settings.FirstStart.NOISE)) / 2);
    assertTrue(close < loss(short20.withFirstStart(Settings.FirstStart.SOURCE)));
  }

  /** The lowest while a first frame is painted. */
  private double loss(Settings settings) {
    double[] lowest = {Double.MAX_VALUE};
    Progress progress =
        new Progress() {
          @Override
          public boolean report(double fraction, String what) {
            return true;
          }

          @Override
          public void evaluated(double pixels, double loss) {
            lowest[0] = Math.min(lowest[0], loss);
          }
        };
    shots.painting(shot, 1, settings, progress).close();
    return lowest[0];
  }

  /** Out of order as in order, also where frames depend on the first. */
  @Test
  void aFrameStartedFromTheFirstIsTheSameInAnyOrder() {
    Settings fromFirst = Shots.QUICK.withFollowingStart(Settings.FollowingStart.FIRST);
    float[] third = shots.pixels(shot, 3, fromFirst);
    assertFalse(Arrays.equals(third, shots.pixels(shot, 3, Shots.QUICK)));
    try (Shots others = new Shots(folder.resolve("others"))) {
      for (int time = 1; time <= 2; time++) {
        others.pixels(shot, time, fromFirst);
      }
      assertArrayEquals(third, others.pixels(shot, 3, fromFirst));
    }
  }

  @Test
  void referenceSaysWhereItsWeightsAreRelative() {
    Settings reference = Shots.QUICK.withObjective(Settings.Objective.REFERENCE);
    try (Painting painting = shots.painting(shot, 1, reference)) {
      assertTrue(painting.note().contains("VGG"), painting.note());
    }
    try (Painting painting = shots.painting(shot, 1, Shots.QUICK)) {
      assertEquals("", painting.note());
    }
  }

  @Test
  void layersAreReadWithTheirWeights() {
    assertEquals(List.of(), LayerWeights.parse("Style layers", " ", NODES));
    assertEquals(
        List.of(new LossTap("relu1_1", 1), new LossTap("relu2_1", 0.25)),
        LayerWeights.parse("Style layers", "relu1_1, relu2_1:0.25", NODES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "relu9_9 => names 'relu9_9', which this network does not have; it has input, relu1_1,"
            + " relu2_1",
        "relu1_1:-1 => 'relu1_1:-1'; after the colon a weight from 0 to 1000000 is required",
        "relu1_1:nan => 'relu1_1:nan'; after the colon a weight",
        "relu1_1:0 => all weights are 0",
        "relu1_1 relu1_1:2 => a layer stands there twice"
      })
  void wrongLayersAreExplained(String text, String complaint) {
    String message =
        assertThrows(UserException.class, () -> LayerWeights.parse("Style layers", text, NODES))
            .getMessage();
    assertTrue(message.startsWith("Style layers") && message.contains(complaint), message);
  }
}
