package org.impasto.recolour.exposure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.Scenes;
import org.junit.jupiter.api.Test;

class ShotStatisticsTest {
  /** Frames of different scenes and lights. */
  private static final List<ColourDistribution> FRAMES =
      IntStream.range(0, 7)
          .mapToObj(
              i ->
                  ColourDistribution.of(
                      Scenes.lit(Scenes.blobs(i), value -> value * (i + 1) / 7.0)))
          .toList();

  private static ShotStatistics all(List<ColourDistribution> frames) {
    ShotStatistics shot = ShotStatistics.NONE;
    for (ColourDistribution frame : frames) {
      shot = shot.plus(frame);
    }
    return shot;
  }

  @Test
  void areTheSameBitsInAnyOrderAndOfAnyParts() {
    byte[] inOrder = all(FRAMES).encode();
    List<ColourDistribution> shuffled = Arrays.asList(FRAMES.toArray(ColourDistribution[]::new));
    Collections.shuffle(shuffled, new Random(3));
    assertArrayEquals(inOrder, all(shuffled).encode());
    ShotStatistics parts = all(FRAMES.subList(4, 7)).plus(all(FRAMES.subList(0, 4)));
    assertArrayEquals(inOrder, parts.encode());
    assertFalse(Arrays.equals(inOrder, all(FRAMES.subList(1, 7)).encode()));
  }

  @Test
  void comeBackFromTheirBytes() {
    ShotStatistics shot = all(FRAMES);
    assertArrayEquals(shot.encode(), ShotStatistics.decode(shot.encode()).encode());
    assertEquals(0, ShotStatistics.NONE.encode().length);
    byte[] cut = Arrays.copyOf(shot.encode(), 100);
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> ShotStatistics.decode(cut))
            .getMessage()
            .contains("100 bytes"));
  }

  @Test
  void doNotSeeWhatIsNotCovered() {
    Pixels whole = Scenes.blobs(1);
    float[] coverage = new float[whole.red().length];
    Pixels hidden = whole.emptyLike();
    for (int i = 0; i < coverage.length; i++) {
      boolean seen = i % Scenes.WIDTH < 100;
      coverage[i] = seen ? 1 : 0;
      hidden.red()[i] = seen ? whole.red()[i] : Float.NaN;
      hidden.green()[i] = seen ? whole.green()[i] : 1e30f;
      hidden.blue()[i] = seen ? whole.blue()[i] : -7;
    }
    Pixels clean =
        new Pixels(whole.red(), whole.green(), whole.blue(), coverage, Scenes.WIDTH, Scenes.HEIGHT);
    Pixels dirty =
        new Pixels(
            hidden.red(), hidden.green(), hidden.blue(), coverage, Scenes.WIDTH, Scenes.HEIGHT);
    ColourDistribution seen = ColourDistribution.of(dirty);
    assertEquals(ColourDistribution.of(clean), seen);
    assertEquals(100.0 / Scenes.WIDTH, seen.weight(), 1e-9);
  }

  @Test
  void blackFramesSayNothing() {
    ColourDistribution black = ColourDistribution.of(Scenes.lit(Scenes.blobs(1), value -> 0));
    ShotStatistics shot = all(FRAMES);
    assertArrayEquals(shot.encode(), shot.plus(black).encode());
  }

  @Test
  void framesOutweighThePrior() {
    ColourDistribution frame = ColourDistribution.of(Scenes.blobs(5));
    ShotStatistics one = ShotStatistics.NONE.plus(frame);
    ColourDistribution freed = one.freed(one.exposure(frame));
    assertEquals(1.1, freed.weight(), 1e-6);
    assertEquals(frame.meanLuma(), freed.meanLuma(), 0.02);
  }
}
