package org.impasto.recolour.exposure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.Scenes;
import org.impasto.recolour.transfer.ColourTransfer;
import org.junit.jupiter.api.Test;

class ExposureTest {
  /** What became of a shot's frames. */
  private record Shot(Exposure[] exposures, Pixels[] freed, double[] source, double[] painted) {}

  /**
   * Paints a still scene, frame after frame, under a light; paint is the freed frame recoloured.
   */
  private static Shot paint(int frames, IntToDoubleFunction gain, IntToDoubleFunction haze) {
    Shot shot =
        new Shot(new Exposure[frames], new Pixels[frames], new double[frames], new double[frames]);
    ColourDistribution style =
        ColourDistribution.of(Scenes.lit(Scenes.blobs(99), value -> 0.35 + 0.6 * value));
    Pixels scene = Scenes.blobs(2);
    ShotStatistics statistics = ShotStatistics.NONE;
    for (int t = 0; t < frames; t++) {
      double g = gain.applyAsDouble(t);
      double h = haze.applyAsDouble(t);
      Pixels frame = Scenes.lit(scene, value -> Math.rint(255 * (g * value + h)) / 255);
      ColourDistribution colours = ColourDistribution.of(frame);
      statistics = statistics.plus(colours);
      Exposure exposure = statistics.exposure(colours);
      Pixels freed = frame.emptyLike();
      exposure.free(frame, freed);
      Pixels paint = frame.emptyLike();
      new ColourTransfer(style, statistics.freed(exposure))
          .apply(freed, exposure.amplification(), paint);
      exposure.restore(paint, paint);
      shot.exposures[t] = exposure;
      shot.freed[t] = freed;
      shot.source[t] = Scenes.mean(frame);
      shot.painted[t] = Scenes.mean(paint);
    }
    return shot;
  }

  @Test
  void aFrameAsLightAsItsShotIsLeftAsItIs() {
    Shot shot = paint(5, t -> 1, t -> 0);
    Pixels frame = Scenes.blobs(2);
    for (Exposure exposure : shot.exposures) {
      assertTrue(exposure.isNone());
      Pixels out = frame.emptyLike();
      exposure.free(frame, out);
      assertArrayEquals(frame.red(), out.red());
      exposure.restore(frame, out);
      assertArrayEquals(frame.blue(), out.blue());
    }
  }

  @Test
  void aFadeOutFadesAndNothingIsSearchedAnew() {
    Shot shot = paint(18, t -> t < 8 ? 1 : Math.max(0, 1 - (t - 7) / 8.0), t -> 0);
    assertTrue(Scenes.correlation(shot.source, shot.painted) > 0.99);
    assertTrue(shot.painted[17] < 0.001, "black: " + shot.painted[17]);
    assertTrue(shot.exposures[17].isBlack());
    for (int t = 8; t < 14; t++) {
      double step = Scenes.farthest(shot.freed[t], shot.freed[7]);
      assertTrue(step < 0.05, "frame " + t + " differs by " + step);
    }
  }

  @Test
  void aFadeInFadesWithoutKnowingWhatComes() {
    Shot shot = paint(24, t -> Math.min(1, Math.max(0, (t - 2) / 10.0)), t -> 0);
    assertTrue(Scenes.correlation(shot.source, shot.painted) > 0.98);
    for (int t = 0; t < 3; t++) {
      assertTrue(shot.painted[t] < 0.001, "black: " + shot.painted[t]);
    }
    for (int t = 4; t < 24; t++) {
      double step = Math.abs(Scenes.mean(shot.freed[t]) - Scenes.mean(shot.freed[t - 1]));
      assertTrue(step < 0.08, "frame " + t + " is lighter by " + step);
    }
    assertTrue(shot.exposures[23].isNone());
  }

  @Test
  void aFadeToWhiteEndsWhite() {
    Shot shot = paint(16, t -> t < 6 ? 1 : 1 - (t - 6) / 9.0, t -> t < 6 ? 0 : (t - 6) / 9.0);
    assertTrue(Scenes.correlation(shot.source, shot.painted) > 0.98);
    assertTrue(shot.painted[15] > 0.97, "white: " + shot.painted[15]);
  }

  @Test
  void aNightStaysNight() {
    Shot shot = paint(4, t -> 0.06, t -> 0);
    for (int t = 0; t < 4; t++) {
      assertEquals(0.03, shot.source[t], 0.01);
      assertTrue(shot.painted[t] < 0.1, "painted at " + shot.painted[t]);
      assertTrue(Scenes.mean(shot.freed[t]) > 0.2, "freed to " + Scenes.mean(shot.freed[t]));
      assertTrue(shot.exposures[t].amplification() <= 16.001);
    }
  }

  @Test
  void aFlashDoesNotChangeWhatFollows() {
    Shot flash = paint(10, t -> t == 5 ? 1.2 : 1, t -> t == 5 ? 0.3 : 0);
    assertTrue(flash.painted[5] > flash.painted[4] + 0.15);
    assertEquals(0, Scenes.farthest(flash.freed[6], flash.freed[4]));
    assertTrue(flash.exposures[6].isNone());
  }

  @Test
  void isUndoneExactlyAndKeepsOrder() {
    for (double gain : new double[] {0.1, 0.3, 0.6}) {
      Shot shot = paint(4, t -> t < 3 ? 1 : gain, t -> 0);
      Exposure exposure = shot.exposures[3];
      Pixels ramp = Pixels.opaque(new float[256], new float[256], new float[256], 256, 1);
      for (int i = 0; i < 256; i++) {
        ramp.red()[i] = i / 255f;
        ramp.green()[i] = i / 255f;
        ramp.blue()[i] = i / 255f;
      }
      Pixels dark = ramp.emptyLike();
      exposure.restore(ramp, dark);
      Pixels again = ramp.emptyLike();
      exposure.free(dark, again);
      assertTrue(Scenes.farthest(ramp, again) < 1e-5);
      for (int i = 1; i < 256; i++) {
        assertTrue(dark.red()[i] > dark.red()[i - 1]);
      }
    }
  }

  @Test
  void whatMovesIsNoChangeOfLight() {
    ShotStatistics shot = ShotStatistics.NONE;
    for (int seed : IntStream.range(20, 30).toArray()) {
      ColourDistribution colours = ColourDistribution.of(Scenes.blobs(seed));
      shot = shot.plus(colours);
      double amplification = shot.exposure(colours).amplification();
      assertEquals(1, amplification, 0.1, "scene " + seed);
    }
  }
}
