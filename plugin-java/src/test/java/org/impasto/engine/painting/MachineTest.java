package org.impasto.engine.painting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Plan;
import org.impasto.backend.Precision;
import org.impasto.backend.tiles.TiledPlan;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.network.MemoryBudget;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.network.PlanCache;
import org.impasto.engine.recipe.Recipe;
import org.impasto.engine.shot.MovingShot;
import org.impasto.engine.shot.Shots;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.network.library.Networks;
import org.impasto.optimise.PublishedLbfgs;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the engine takes of the machine: memory and threads as set, and nothing while it is idle.
 */
class MachineTest {
  private static final double GIGABYTE = 1e9;
  private static final long UHD = 3840L * 2160;
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final long PATIENCE_MILLISECONDS = 20_000;

  @TempDir Path store;

  @Test
  void memoryBelowTheMinimumIsRefusedWithWhatThisFrameNeeds() {
    try (Shots shots = new Shots(store)) {
      Settings little = Shots.QUICK.withMemoryGigabytes(0.3);
      UserException refusal =
          assertThrows(UserException.class, () -> shots.pixels(new MovingShot(1, true), 1, little));
      assertTrue(refusal.getMessage().contains("0.3 GB are allowed"), refusal.getMessage());
      assertTrue(refusal.getMessage().contains("needs 0.4 GB"), refusal.getMessage());
      assertTrue(refusal.getMessage().contains("raise Memory"), refusal.getMessage());
      shots.pixels(new MovingShot(1, true), 1, Shots.QUICK.withMemoryGigabytes(0.4));
    }
  }

  @Test
  void memoryIsSharedOutWithinTheSetting() {
    MemoryBudget budget = budget(6).frames(UHD, 3, false, 0);
    long plan = budget.forPlan(UHD);
    int pairs = budget.pairs(UHD, plan, Recipe.HISTORY);
    assertTrue(plan > GIGABYTE, "bytes of the plan: " + plan);
    assertDoesNotThrow(() -> requireUhd(6), "3840x2160 at 6 GB");
    assertTrue(pairs >= 4 && pairs < Recipe.HISTORY, "pairs: " + pairs);
    assertTrue(plan + pairs * 2 * 12 * UHD < budget.bytes(), "plan and history together");
    assertEquals(Recipe.HISTORY, budget.pairs(450 * 350, 0, Recipe.HISTORY));
    int published = budget.pairs(UHD, plan, PublishedLbfgs.PAIRS);
    assertTrue(
        plan + published * 2 * 12 * UHD < budget.bytes(), "plan and published history together");
    assertEquals(PublishedLbfgs.PAIRS, budget.pairs(450 * 350, 0, PublishedLbfgs.PAIRS));
    assertTrue(
        budget(6).frames(UHD, 6, false, 0).forPlan(UHD) < plan,
        "frames that are held are not the plan's");
    MemoryBudget least = new MemoryBudget(budget.least(UHD, plan), budget.fixed());
    assertEquals(plan, least.mostForPlan(UHD));
    assertEquals(4, least.pairs(UHD, plan, Recipe.HISTORY));
  }

  private static void requireUhd(double gigabytes) {
    try (Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
        PlanCache plans = new PlanCache(backend)) {
      Settings settings = Settings.defaults().withMemoryGigabytes(gigabytes);
      new PaintingNetwork(Networks.load(Networks.DEFAULT), settings, Precision.FULL, plans, 3)
          .frames(2160, 3840, false);
    }
  }

  private static MemoryBudget budget(double gigabytes) {
    return MemoryBudget.of(Settings.defaults().withMemoryGigabytes(gigabytes));
  }

  @Test
  void aSizeThatDoesNotFitIsEvaluatedInTilesAndOneThatNothingHelpsIsRefused() {
    try (Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
        PlanCache plans = new PlanCache(backend)) {
      PaintingNetwork network =
          new PaintingNetwork(
              Networks.load(Networks.DEFAULT), Settings.defaults(), Precision.FULL, plans, 1);
      plans.budget(budget(1));
      Plan tiled = network.plan(720, 1280);
      assertTrue(((TiledPlan) tiled).tiles() > 1);
      assertFalse(network.plan(90, 160) instanceof TiledPlan);
      UserException refusal = assertThrows(UserException.class, () -> network.plan(2160, 3840));
      assertTrue(refusal.getMessage().contains("3840 x 2160"), refusal.getMessage());
      assertTrue(refusal.getMessage().contains("1 GB are allowed"), refusal.getMessage());
    }
  }

  @Test
  void anIdleEngineGivesItsMemoryBackAndPaintsTheSameAfterwards() throws InterruptedException {
    EngineOptions options = new EngineOptions("auto", 1, store, SHORT);
    try (StyleEngine engine = StyleEngine.create(options);
        Frame style = MovingShot.blobs(60, 60, 11, 0)) {
      float[] first = paint(engine, style, 1, Shots.QUICK);
      awaitRest(engine);
      float[] second = paint(engine, style, 2, Shots.QUICK);
      assertFalse(engine.resting(), "a request wakes it");
      awaitRest(engine);
      try (Shots busy = new Shots(store.resolve("busy"))) {
        MovingShot shot = new MovingShot(2, true);
        assertArrayEquals(busy.pixels(shot, 1, Shots.QUICK), first);
        assertArrayEquals(busy.pixels(shot, 2, Shots.QUICK), second);
      }
    }
  }

  private static void awaitRest(StyleEngine engine) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
    while (!engine.resting()) {
      assertTrue(System.currentTimeMillis() < end, "the engine does not rest");
      Thread.sleep(SHORT.toMillis());
    }
  }

  private static float[] paint(StyleEngine engine, Frame style, int time, Settings settings) {
    PaintRequest request = new PaintRequest("shot", new MovingShot(2, true), time, settings, style);
    try (Painting painting = engine.paint(request, Progress.NONE)) {
      return Shots.pixels(painting.picture());
    }
  }

  @Test
  void theThreadsOfTheSettingsAreUsed() {
    EngineOptions options = new EngineOptions("onednn", 1, store);
    try (StyleEngine engine = StyleEngine.create(options);
        Frame style = MovingShot.blobs(60, 60, 11, 0)) {
      paint(engine, style, 1, Shots.QUICK.withThreads(2));
      assertEquals(2, engine.threads());
      paint(engine, style, 2, Shots.QUICK);
      assertEquals(1, engine.threads());
    }
  }
}
