package org.impasto.recolour.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.impasto.errors.UserException;
import org.impasto.frame.Rows;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.Scenes;
import org.junit.jupiter.api.Test;

class ColourTransferTest {
  private static final Pixels SHOT = Scenes.blobs(2);
  private static final ColourDistribution COLOURS = ColourDistribution.of(SHOT);

  private static Pixels recoloured(Pixels picture, ColourDistribution style) {
    Pixels out = picture.emptyLike();
    new ColourTransfer(style, ColourDistribution.of(picture)).apply(picture, 1, out);
    return out;
  }

  private static ColourDistribution ink() {
    return ColourDistribution.of(
        Scenes.lit(grey(Scenes.blobs(7)), value -> value < 0.35 ? 0.05 : 0.93));
  }

  private static Pixels grey(Pixels picture) {
    return Pixels.opaque(
        picture.green(), picture.green(), picture.green(), Scenes.WIDTH, Scenes.HEIGHT);
  }

  @Test
  void aShotInItsOwnColoursStaysAsItIs() {
    Pixels out = recoloured(SHOT, COLOURS);
    double sum = 0;
    for (int i = 0; i < out.red().length; i++) {
      sum += Math.abs(out.red()[i] - SHOT.red()[i]) + Math.abs(out.blue()[i] - SHOT.blue()[i]);
    }
    assertTrue(sum / out.red().length / 2 < 0.015, "mean difference " + sum);
  }

  @Test
  void lumaKeepsItsOrderAndHasNoSteps() {
    for (ColourDistribution style :
        new ColourDistribution[] {
          ink(),
          ColourDistribution.of(Scenes.blobs(4)),
          ColourDistribution.of(Scenes.lit(SHOT, value -> 0.02 * value)),
          ColourDistribution.of(Scenes.lit(SHOT, value -> 1)),
          ColourDistribution.of(Scenes.lit(SHOT, value -> 0.4))
        }) {
      ColourTransfer transfer = new ColourTransfer(style, COLOURS);
      for (int i = 0; i < 255; i++) {
        double slope = 255 * (transfer.tone((i + 1) / 255f) - transfer.tone(i / 255f));
        assertTrue(slope > 0.05, "slope " + slope + " at " + i);
        assertTrue(slope < ToneCurve.MOST_SLOPE + 0.01, "slope " + slope + " at " + i);
      }
      assertTrue(transfer.tone(0) >= 0 && transfer.tone(1) <= 1);
    }
  }

  @Test
  void theStylesColoursAreReached() {
    Pixels style = Scenes.lit(Scenes.blobs(11), value -> 0.2 + 0.5 * value);
    for (int i = 0; i < style.red().length; i++) {
      style.red()[i] = Math.min(1, style.red()[i] + 0.2f);
    }
    Pixels out = recoloured(SHOT, ColourDistribution.of(style));
    double before = 0;
    double after = 0;
    double wanted = 0;
    for (int i = 0; i < out.red().length; i++) {
      before += SHOT.red()[i] - SHOT.blue()[i];
      after += out.red()[i] - out.blue()[i];
      wanted += style.red()[i] - style.blue()[i];
    }
    assertEquals(wanted, after, 0.25 * Math.abs(wanted - before));
  }

  @Test
  void aStyleWithoutColourGivesNone() {
    Pixels out = recoloured(SHOT, ink());
    for (int i = 0; i < out.red().length; i++) {
      assertEquals(out.red()[i], out.blue()[i], 0.02);
    }
  }

  @Test
  void aGreyShotsNoiseIsNotAmplifiedFurtherThanTheLimit() {
    Pixels noisy = grey(SHOT).emptyLike();
    Random random = new Random(1);
    for (int i = 0; i < noisy.red().length; i++) {
      noisy.red()[i] = 0.5f + 0.02f * (float) random.nextGaussian();
      noisy.green()[i] = 0.5f + 0.02f * (float) random.nextGaussian();
      noisy.blue()[i] = 0.5f + 0.02f * (float) random.nextGaussian();
    }
    Pixels out = recoloured(noisy, ColourDistribution.of(Scenes.blobs(4)));
    double gain = deviation(out) / deviation(noisy);
    assertTrue(gain < 0.7 * ChromaMap.MOST_GAIN, "noise times " + gain);
  }

  @Test
  void noiseOfALiftedNightIsCalmedAndDetailStays() {
    Pixels night = grey(SHOT).emptyLike();
    for (int i = 0; i < night.red().length; i++) {
      int x = i % Scenes.WIDTH;
      float luma = x < 90 ? 0.2f + 0.002f * x : x % 8 < 4 ? 0.55f : 0.8f;
      night.red()[i] = luma;
      night.green()[i] = luma;
      night.blue()[i] = luma;
    }
    Random random = new Random(2);
    Pixels noisy = night.emptyLike();
    for (int i = 0; i < noisy.red().length; i++) {
      float noise = 0.06f * (float) random.nextGaussian();
      noisy.red()[i] = Math.max(0, Math.min(1, night.red()[i] + noise));
      noisy.green()[i] = Math.max(0, Math.min(1, night.green()[i] + noise));
      noisy.blue()[i] = Math.max(0, Math.min(1, night.blue()[i] + noise));
    }
    ColourTransfer transfer = new ColourTransfer(COLOURS, ColourDistribution.of(night));
    Pixels calm = noisy.emptyLike();
    transfer.apply(noisy, 8, calm);
    Pixels clean = night.emptyLike();
    transfer.apply(night, 8, clean);
    assertTrue(
        apart(calm, clean) < 0.6 * apart(noisier(transfer, noisy), clean),
        "noise left " + apart(calm, clean));
    Pixels same = night.emptyLike();
    transfer.apply(night, 1, same);
    assertTrue(apart(same, clean) < 0.01, "detail lost " + apart(same, clean));
  }

  /** As it is where noise is only kept from being made stronger than the frame's. */
  private static Pixels noisier(ColourTransfer transfer, Pixels noisy) {
    Pixels out = noisy.emptyLike();
    transfer.apply(noisy, 1, out);
    return out;
  }

  private static double apart(Pixels a, Pixels b) {
    double sum = 0;
    for (int i = 0; i < a.green().length; i++) {
      sum += (a.green()[i] - b.green()[i]) * (a.green()[i] - b.green()[i]);
    }
    return Math.sqrt(sum / a.green().length);
  }

  /** Of red minus luma. */
  private static double deviation(Pixels picture) {
    double sum = 0;
    double squares = 0;
    int n = picture.red().length;
    for (int i = 0; i < n; i++) {
      double a =
          picture.red()[i] - Pixels.luma(picture.red()[i], picture.green()[i], picture.blue()[i]);
      sum += a;
      squares += a * a;
    }
    return Math.sqrt(squares / n - sum / n * sum / n);
  }

  @Test
  void hiddenColoursHaveNoInfluence() {
    float[] coverage = new float[SHOT.red().length];
    Pixels other = SHOT.emptyLike();
    for (int i = 0; i < coverage.length; i++) {
      boolean seen = (i % Scenes.WIDTH / 20 + i / Scenes.WIDTH / 20) % 2 == 0;
      coverage[i] = seen ? 1 : 0;
      other.red()[i] = seen ? SHOT.red()[i] : 0;
      other.green()[i] = seen ? SHOT.green()[i] : 1;
      other.blue()[i] = seen ? SHOT.blue()[i] : 0;
    }
    ColourDistribution style = ColourDistribution.of(Scenes.blobs(4));
    Pixels first = recoloured(covered(SHOT, coverage), style);
    Pixels second = recoloured(covered(other, coverage), style);
    for (int i = 0; i < coverage.length; i++) {
      if (coverage[i] > 0) {
        assertEquals(first.red()[i], second.red()[i]);
        assertEquals(first.green()[i], second.green()[i]);
      }
    }
  }

  private static Pixels covered(Pixels picture, float[] coverage) {
    return new Pixels(
        picture.red(), picture.green(), picture.blue(), coverage, Scenes.WIDTH, Scenes.HEIGHT);
  }

  @Test
  void theBitsDoNotDependOnTheNumberOfThreads() {
    ColourDistribution style = ColourDistribution.of(Scenes.blobs(4));
    int threads = Runtime.getRuntime().availableProcessors();
    try {
      Rows.limit(1);
      Pixels alone = recoloured(SHOT, style);
      Rows.limit(5);
      Pixels together = recoloured(SHOT, style);
      assertArrayEquals(alone.red(), together.red());
      assertArrayEquals(alone.green(), together.green());
      assertArrayEquals(alone.blue(), together.blue());
    } finally {
      Rows.limit(threads);
    }
  }

  @Test
  void anInvisibleStyleIsRefused() {
    float[] nothing = new float[SHOT.red().length];
    ColourDistribution style = ColourDistribution.of(covered(SHOT, nothing));
    assertTrue(
        assertThrows(UserException.class, () -> new ColourTransfer(style, COLOURS))
            .getMessage()
            .contains("without a visible pixel"));
  }
}
