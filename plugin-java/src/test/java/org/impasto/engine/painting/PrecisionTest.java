package org.impasto.engine.painting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.engine.Painting;
import org.impasto.engine.recipe.Recipe;
import org.impasto.engine.shot.MovingShot;
import org.impasto.engine.shot.Shots;
import org.impasto.settings.Settings;
import org.impasto.settings.Settings.Precision;
import org.impasto.settings.Settings.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The precision that a frame was really painted in is part of its name; what Automatic means is
 * always the same.
 */
class PrecisionTest {
  private static final double CLOSE = 0.02;

  @TempDir Path store;

  @Test
  void automaticIsFastForDraftsOnlyAndFastNeedsAProcessorThatHasIt() {
    Settings settings = Settings.defaults();
    assertEquals(org.impasto.backend.Precision.FULL, Recipe.precision(settings, true));
    assertEquals(
        org.impasto.backend.Precision.FULL,
        Recipe.precision(settings.withQuality(Quality.BEST), true));
    assertEquals(
        org.impasto.backend.Precision.FAST,
        Recipe.precision(settings.withQuality(Quality.DRAFT), true));
    assertEquals(
        org.impasto.backend.Precision.FULL,
        Recipe.precision(settings.withQuality(Quality.DRAFT), false));
    assertEquals(
        org.impasto.backend.Precision.FAST,
        Recipe.precision(settings.withPrecision(Precision.FAST), true));
    assertEquals(
        org.impasto.backend.Precision.FULL,
        Recipe.precision(settings.withPrecision(Precision.FAST), false));
  }

  @Test
  void paintingsOfBothPrecisionsAreKeptApartAndLookAlike() {
    boolean fastHere;
    try (Backend backend = Backends.create(Backends.AUTO, BackendOptions.defaults())) {
      fastHere = backend.fast();
    }
    try (Shots shots = new Shots(store)) {
      MovingShot shot = new MovingShot(2, true);
      float[] full = shots.pixels(shot, 2, Shots.QUICK.withPrecision(Precision.FULL));
      try (Painting automatic = shots.painting(shot, 2, Shots.QUICK)) {
        assertEquals(!fastHere, automatic.fromStore(), "a draft is painted fast where it can be");
        float[] fast = Shots.pixels(automatic.picture());
        double difference = 0;
        for (int i = 0; i < full.length; i++) {
          difference += Math.abs(full[i] - fast[i]) / full.length;
        }
        assertTrue(difference < CLOSE, "mean difference " + difference);
      }
      try (Painting fast = shots.painting(shot, 2, Shots.QUICK.withPrecision(Precision.FAST))) {
        assertTrue(
            fast.fromStore(),
            "Fast and Automatic mean the same for a draft, and where Fast is Full, all three do");
      }
      assertArrayEquals(full, shots.pixels(shot, 2, Shots.QUICK.withPrecision(Precision.FULL)));
    }
  }
}
