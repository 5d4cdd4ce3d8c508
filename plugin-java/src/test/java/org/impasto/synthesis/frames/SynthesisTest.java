package org.impasto.synthesis.frames;

import static org.impasto.synthesis.TestPictures.first;
import static org.impasto.synthesis.TestPictures.flat;
import static org.impasto.synthesis.TestPictures.prepare;
import static org.impasto.synthesis.TestPictures.scene;
import static org.impasto.synthesis.TestPictures.texture;
import static org.impasto.synthesis.TestPictures.workers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.impasto.errors.UserException;
import org.impasto.synthesis.EarlierFrame;
import org.impasto.synthesis.ExemplarPicture;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.ExemplarUse;
import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.Painted;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.Target;
import org.impasto.synthesis.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesisTest {
  private static final int W = 150;
  private static final int H = 110;
  private static final ExemplarPicture STYLE = ExemplarPicture.style(128, 96, texture(128, 96, 1));
  private static final ExemplarSet EXEMPLARS = prepare(STYLE, W, H);

  private static Target target(double shift) {
    float[] scene = scene(W, H, shift);
    return Target.of(W, H, scene, scene);
  }

  @Test
  void thePictureDoesNotDependOnThreads() {
    ExemplarSet alone =
        ExemplarSet.prepare(List.of(STYLE), W, H, SynthesisSettings.standard(), Workers.alone());
    Painted one = first(alone, target(0), 1);
    Painted three = first(EXEMPLARS, target(0), 3);
    assertArrayEquals(one.paint(), three.paint());
    assertArrayEquals(one.field().x(), three.field().x());
  }

  @Test
  void aSynthesisUsedAgainPaintsTheSame() {
    Synthesis synthesis = new Synthesis(EXEMPLARS, SynthesisSettings.standard());
    float[] one = synthesis.first(target(0), ExemplarUse.all(1), workers(2), d -> {}).paint();
    synthesis.first(target(9), ExemplarUse.all(1), workers(2), d -> {});
    float[] again = synthesis.first(target(0), ExemplarUse.all(1), workers(2), d -> {}).paint();
    assertArrayEquals(one, again);
  }

  @Test
  void anotherSeedPaintsAnotherPicture() {
    SynthesisSettings other = SynthesisSettings.standard().withSeed(7);
    Painted seeded =
        new Synthesis(EXEMPLARS, other).first(target(0), ExemplarUse.all(1), workers(2), d -> {});
    assertFalse(Arrays.equals(first(EXEMPLARS, target(0), 2).paint(), seeded.paint()));
  }

  @Test
  void aPictureGuidedByItsOwnExemplarComesBack() {
    float[] texture = texture(W, H, 2);
    ExemplarSet own = prepare(new ExemplarPicture(W, H, texture, null, null, false), W, H);
    float[] paint = first(own, Target.of(W, H, texture, texture), 2).paint();
    double squares = 0;
    double variance = 0;
    for (int i = 0; i < paint.length; i++) {
      squares += (paint[i] - texture[i]) * (paint[i] - texture[i]);
      variance += (texture[i] - 0.5) * (texture[i] - 0.5);
    }
    assertTrue(squares < 0.25 * variance, squares + " of " + variance);
  }

  @Test
  void everyPixelComesFromTheExemplar() {
    Painted painted = first(EXEMPLARS, target(0), 2);
    for (int q = 0; q < W * H; q++) {
      ExemplarSet.PicturePlace place =
          EXEMPLARS.picture(painted.field().x()[q], painted.field().y()[q]);
      assertEquals(0, place.picture());
      assertTrue(place.x() >= 2 && place.x() <= 125 && place.y() >= 2 && place.y() <= 93);
    }
  }

  @Test
  void whatStandsStillKeepsItsPaint() {
    Painted one = first(EXEMPLARS, target(0), 2);
    Painted two = follow(one, target(0), 0f, 2);
    assertEquals(0, two.searched());
    assertArrayEquals(one.paint(), two.paint());
  }

  @Test
  void wholePixelsOfMotionCarryThePaintUnchanged() {
    Painted one = first(EXEMPLARS, target(0), 2);
    Painted two = follow(one, target(4), 4f, 2);
    int same = 0;
    for (int y = 0; y < H; y++) {
      for (int x = 1; x < W - 6; x++) {
        if (two.paint()[3 * (y * W + x)] == one.paint()[3 * (y * W + x + 4)]) {
          same++;
        }
      }
    }
    assertTrue(same > 0.97 * H * (W - 7), same + " of " + H * (W - 7));
    assertTrue(two.searched() < 0.1, "searched " + two.searched());
  }

  @Test
  void aFollowingFrameDoesNotDependOnThreads() {
    Painted one = first(EXEMPLARS, target(0), 2);
    assertArrayEquals(
        follow(one, target(2.5), 2.5f, 1).paint(), follow(one, target(2.5), 2.5f, 3).paint());
  }

  @Test
  void whatASlowPanRevealsGoesOnWithThePaint() {
    float[] flat = flat(W, H, 0.5f);
    Target target = Target.of(W, H, flat, flat);
    Synthesis synthesis = new Synthesis(EXEMPLARS, SynthesisSettings.standard());
    Painted painted = synthesis.first(target, ExemplarUse.all(1), workers(2), done -> {});
    float[] down = new float[W * H];
    Arrays.fill(down, -1f);
    float[] reliability = new float[W * H];
    Arrays.fill(reliability, W, W * H, 1f);
    for (int frame = 0; frame < 8; frame++) {
      EarlierFrame before =
          new EarlierFrame(painted.paint(), painted.field(), new float[W * H], down, reliability);
      painted =
          synthesis.following(target, List.of(before), ExemplarUse.all(1), workers(2), done -> {});
    }
    int goesOn = 0;
    for (int q = 0; q < 8 * W; q++) {
      boolean same = painted.field().x()[q] == painted.field().x()[q + W];
      goesOn += same && painted.field().y()[q + W] - painted.field().y()[q] == 256 ? 1 : 0;
    }
    assertTrue(goesOn > 0.8 * 8 * W, goesOn + " of " + 8 * W);
  }

  private static Painted follow(Painted one, Target target, float motion, int threads) {
    float[] u = new float[W * H];
    float[] reliability = new float[W * H];
    Arrays.fill(u, motion);
    for (int q = 0; q < W * H; q++) {
      reliability[q] = q % W + motion <= W - 1 ? 1f : 0f;
    }
    EarlierFrame before =
        new EarlierFrame(one.paint(), one.field(), u, new float[W * H], reliability);
    return new Synthesis(EXEMPLARS, SynthesisSettings.standard())
        .following(target, List.of(before), ExemplarUse.all(1), workers(threads), done -> {});
  }

  @Test
  void regionsTakeFromTheirOwnExemplars() {
    ExemplarPicture red = new ExemplarPicture(40, 40, tinted(40, 40, 0), null, null, true);
    ExemplarPicture blue = new ExemplarPicture(64, 50, tinted(64, 50, 2), null, null, false);
    ExemplarSet both =
        ExemplarSet.prepare(List.of(red, blue), W, H, SynthesisSettings.standard(), workers(2));
    byte[] labels = new byte[W * H];
    for (int q = 0; q < W * H; q++) {
      labels[q] = (byte) (q % W < 61 ? 0 : 1);
    }
    float[] scene = scene(W, H, 0);
    ExemplarUse use =
        new ExemplarUse(new boolean[][] {{true, false}, {false, true}}, new float[] {1, 1});
    Painted painted =
        new Synthesis(both, SynthesisSettings.standard())
            .first(new Target(W, H, scene, scene, null, labels), use, workers(2), done -> {});
    for (int q = 0; q < W * H; q++) {
      boolean isRed = painted.paint()[3 * q] > painted.paint()[3 * q + 2];
      assertEquals(labels[q] == 0, isRed, "pixel " + q % W + ", " + q / W);
    }
  }

  private static float[] tinted(int width, int height, int channel) {
    float[] rgb = texture(width, height, channel);
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = i % 3 == channel ? 0.6f + 0.4f * rgb[i] : 0.4f * rgb[i];
    }
    return rgb;
  }

  @Test
  void sharesDecideHowOftenPicturesAreUsed() {
    ExemplarPicture a = new ExemplarPicture(64, 64, texture(64, 64, 1), null, null, false);
    ExemplarPicture b = new ExemplarPicture(64, 64, texture(64, 64, 3), null, null, false);
    ExemplarSet both =
        ExemplarSet.prepare(List.of(a, b), W, H, SynthesisSettings.standard(), workers(2));
    Synthesis synthesis = new Synthesis(both, SynthesisSettings.standard());
    double[] ofSecond = new double[3];
    float[][] shares = {{4, 1}, {1, 4}, {1, 0}};
    for (int i = 0; i < 3; i++) {
      MatchField field =
          synthesis.first(target(0), ExemplarUse.blend(shares[i]), workers(2), done -> {}).field();
      for (int q = 0; q < W * H; q++) {
        ofSecond[i] += both.picture(field.x()[q], field.y()[q]).picture() / (double) (W * H);
      }
    }
    assertTrue(ofSecond[0] < 0.4, "by a fifth: " + ofSecond[0]);
    assertTrue(ofSecond[1] > 0.6, "by four fifths: " + ofSecond[1]);
    assertEquals(0, ofSecond[2]);
  }

  @Test
  void whatIsNoPictureStaysAndIsNotUsed() {
    byte[] covered = new byte[W * H];
    for (int q = 0; q < W * H; q++) {
      covered[q] = (byte) (q / W < 20 ? 0 : 1);
    }
    float[] scene = scene(W, H, 0);
    byte[] usable = new byte[128 * 96];
    Arrays.fill(usable, 0, 128 * 50, (byte) 1);
    ExemplarSet half =
        prepare(new ExemplarPicture(128, 96, STYLE.paint(), null, usable, true), W, H);
    Painted painted = first(half, new Target(W, H, scene, scene, covered, null), 2);
    for (int q = 0; q < W * H; q++) {
      if (covered[q] == 0) {
        assertEquals(-1, painted.field().x()[q]);
        assertEquals(scene[3 * q], painted.paint()[3 * q]);
      } else {
        double y = half.picture(painted.field().x()[q], painted.field().y()[q]).y();
        assertTrue(y >= 2 && y <= 47, "row " + y);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 150, 110", "3, 200, 40, 30", "64, 64, 1, 1", "64, 64, 3, 200", "7, 7, 5, 5"})
  void anySizeGivesAPicture(int styleW, int styleH, int width, int height) {
    ExemplarSet set =
        prepare(ExemplarPicture.style(styleW, styleH, texture(styleW, styleH, 1)), width, height);
    float[] scene = scene(width, height, 0);
    Painted painted = first(set, Target.of(width, height, scene, scene), 2);
    for (int q = 0; q < width * height; q++) {
      assertTrue(painted.field().x()[q] >= 0);
      assertTrue(painted.paint()[3 * q] >= 0 && painted.paint()[3 * q] <= 1);
    }
  }

  @Test
  void aFrameTooLargeToBeSearchedIsCarriedUp() {
    int width = 1300;
    int height = 40;
    ExemplarSet set = prepare(ExemplarPicture.style(200, 150, texture(200, 150, 1)), width, height);
    float[] scene = scene(width, height, 0);
    Painted one = first(set, Target.of(width, height, scene, scene), 2);
    Painted alone = first(set, Target.of(width, height, scene, scene), 1);
    assertEquals(1, one.field().costShift());
    assertArrayEquals(one.paint(), alone.paint());
    float[] u = new float[width * height];
    Arrays.fill(u, -3f);
    float[] reliability = new float[width * height];
    for (int q = 0; q < reliability.length; q++) {
      reliability[q] = q % width >= 3 ? 1f : 0f;
    }
    float[] moved = scene(width, height, -3);
    EarlierFrame before =
        new EarlierFrame(one.paint(), one.field(), u, new float[width * height], reliability);
    Painted two =
        new Synthesis(set, SynthesisSettings.standard())
            .following(
                Target.of(width, height, moved, moved),
                List.of(before),
                ExemplarUse.all(1),
                workers(2),
                done -> {});
    int same = 0;
    for (int q = 0; q < width * height; q++) {
      assertTrue(two.field().x()[q] >= 0);
      same += q % width > 5 && two.paint()[3 * q] == one.paint()[3 * q - 9] ? 1 : 0;
    }
    assertTrue(same > 0.95 * height * (width - 6), same + " of " + height * (width - 6));
  }

  @Test
  void memoryIsKnownBeforeItIsTaken() {
    Synthesis synthesis = new Synthesis(EXEMPLARS, SynthesisSettings.standard());
    Painted one = synthesis.first(target(0), ExemplarUse.all(1), workers(2), done -> {});
    EarlierFrame before =
        new EarlierFrame(
            one.paint(), one.field(), new float[W * H], new float[W * H], new float[W * H]);
    synthesis.following(target(0), List.of(before), ExemplarUse.all(1), workers(2), done -> {});
    long results = 24L * W * H;
    long foretold = Synthesis.bytes(EXEMPLARS, W, H, 2);
    long taken = synthesis.bytes() + results;
    assertTrue(taken <= foretold && foretold <= 2 * taken, taken + " taken of " + foretold);
  }

  @Test
  void oneColourPaintsThatColour() {
    ExemplarSet flat = prepare(ExemplarPicture.style(50, 50, flat(50, 50, 0.25f)), W, H);
    float[] paint = first(flat, target(0), 2).paint();
    for (float each : paint) {
      assertEquals(0.25f, each, 1e-6);
    }
  }

  @Test
  void aPictureThatIsAllTransparentIsExplained() {
    UserException refused =
        assertThrows(
            UserException.class,
            () -> new ExemplarPicture(9, 8, flat(9, 8, 1), null, new byte[72], true));
    assertTrue(refused.getMessage().contains("9x8"), refused.getMessage());
  }

  @Test
  void anAbortIsHeardInsideTheSearch() {
    AtomicInteger polls = new AtomicInteger();
    Workers impatient = new Workers(Runnable::run, 1, () -> polls.incrementAndGet() > 200);
    Synthesis synthesis = new Synthesis(EXEMPLARS, SynthesisSettings.standard());
    assertThrows(
        CancellationException.class,
        () -> synthesis.first(target(0), ExemplarUse.all(1), impatient, done -> {}));
    assertNotEquals(0, polls.get());
  }
}
