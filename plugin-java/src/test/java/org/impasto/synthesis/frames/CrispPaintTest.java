package org.impasto.synthesis.frames;

import static org.impasto.synthesis.TestPictures.prepare;
import static org.impasto.synthesis.TestPictures.texture;
import static org.impasto.synthesis.TestPictures.workers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.impasto.synthesis.ExemplarPicture;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.vote.LastVote;
import org.junit.jupiter.api.Test;

/** What a style picture known at twice the size gives to paint that moves. */
class CrispPaintTest {
  private static final int W = 100;
  private static final int H = 70;

  @Test
  void aPartOfAPixelTakesNothingFromTheFinestDetail() {
    ExemplarSet set =
        prepare(
            ExemplarPicture.ofTwice(128, 96, texture(256, 192, 1), null, null, true, workers(2)),
            W,
            H);
    double whole = fine(read(set, 0));
    for (int part : new int[] {64, 128, 200}) {
      double between = fine(read(set, part));
      assertTrue(Math.abs(between / whole - 1) < 0.07, part + "/256: " + between + " of " + whole);
    }
  }

  @Test
  void aPictureOfOneColourKeepsItAtEveryHalfPixel() {
    float[] flat = new float[3 * 60 * 40];
    Arrays.fill(flat, 0.3f);
    ExemplarPicture picture = ExemplarPicture.ofTwice(30, 20, flat, null, null, true, workers(1));
    for (float value : picture.twice()) {
      assertEquals(0.3f, value, 1e-6f);
    }
  }

  /** One piece of the exemplar, 1 / 256 of pixels right of and below its pixels. */
  private static float[] read(ExemplarSet set, int part) {
    int[] x = new int[W * H];
    int[] y = new int[W * H];
    for (int q = 0; q < W * H; q++) {
      x[q] = (8 + q % W) * MatchField.STEPS + part;
      y[q] = (8 + q / W) * MatchField.STEPS + part;
    }
    byte[] beside = new byte[W * H];
    float[] paint = new float[3 * W * H];
    new LastVote(set.atlas().level(0).paint(), set.width(), set.spline(), W, H, null)
        .run(x, y, beside, beside, null, paint, workers(2));
    return paint;
  }

  /** Root of the mean squared second difference, in the middle of the frame. */
  private static double fine(float[] paint) {
    double sum = 0;
    int count = 0;
    for (int y = 10; y < H - 10; y++) {
      for (int x = 10; x < W - 10; x++) {
        int i = 3 * (y * W + x);
        double across = paint[i - 3] - 2 * paint[i] + paint[i + 3];
        double down = paint[i - 3 * W] - 2 * paint[i] + paint[i + 3 * W];
        sum += across * across + down * down;
        count++;
      }
    }
    return Math.sqrt(sum / count);
  }
}
