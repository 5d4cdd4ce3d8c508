package org.impasto.engine.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.impasto.engine.recipe.Recipe;
import org.impasto.engine.shot.Shots;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;

class StepGainsTest {
  private static final Settings PUBLISHED =
      Settings.defaults().withObjective(Settings.Objective.REFERENCE);
  private static final float H = (float) Recipe.SOFTNESS;

  private static TemporalTarget kept(float... trust) {
    Frame frame = Frame.allocate(trust.length, 1, 1);
    frame.data().put(trust);
    return new TemporalTarget(Frame.allocate(trust.length, 1, 3), frame);
  }

  private static float[] freedom(Settings settings, TemporalTarget... kept) {
    PaintingTask subject = new PaintingTask(null, null, null, settings, null);
    try (Frame freedom = StepGains.of(subject, List.of(kept))) {
      return Shots.pixels(freedom);
    }
  }

  @Test
  void newPaintIsFreeAndKeptPaintIsAsStiffAsItIsTrusted() {
    float[] expected = {1, H / (H + 0.5f), H / (H + 1)};
    assertArrayEquals(expected, freedom(PUBLISHED, kept(0, 0.5f, 1)), 1e-6f);
  }

  @Test
  void severalTargetsAndTheStrengthAddUp() {
    float[] expected = {H / (H + 3 * 0.25f), H / (H + 3)};
    assertArrayEquals(
        expected,
        freedom(PUBLISHED.withTemporalStrength(3), kept(0.25f, 0.5f), kept(0, 0.5f)),
        1e-6f);
  }

  @Test
  void allIsFreeWithoutATemporalTerm() {
    assertNull(StepGains.of(new PaintingTask(null, null, null, PUBLISHED, null), List.of()));
    Settings free = PUBLISHED.withTemporalStrength(0);
    assertArrayEquals(new float[] {1, 1}, freedom(free, kept(0, 1)), 0);
  }

  @Test
  void ourOwnLossesStepAlikeEverywhere() {
    PaintingTask ours = new PaintingTask(null, null, null, Settings.defaults(), null);
    assertNull(StepGains.of(ours, List.of(kept(0, 1))));
  }
}
