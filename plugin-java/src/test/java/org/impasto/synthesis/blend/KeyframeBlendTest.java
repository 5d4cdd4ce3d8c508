package org.impasto.synthesis.blend;

import static org.impasto.synthesis.TestPictures.texture;
import static org.impasto.synthesis.TestPictures.workers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.Painted;
import org.junit.jupiter.api.Test;

class KeyframeBlendTest {
  private static final int W = 80;
  private static final int H = 60;

  private static Painted painted(float[] paint, float cost) {
    int[] x = new int[W * H];
    int[] y = new int[W * H];
    for (int q = 0; q < W * H; q++) {
      x[q] = q % W * MatchField.STEPS;
      y[q] = q / W * MatchField.STEPS;
    }
    float[] costs = new float[W * H];
    Arrays.fill(costs, cost);
    byte[] none = new byte[W * H];
    return new Painted(paint, new MatchField(W, H, x, y, none, none, costs, 0), 1);
  }

  @Test
  void atAKeyframeItsOwnPaintIsShown() {
    float[] a = texture(W, H, 1);
    float[] b = texture(W, H, 4);
    assertArrayEquals(
        a, KeyframeBlend.join(painted(a, 2), painted(b, 2), 0, workers(2)).paint(), 2e-3f);
    assertArrayEquals(
        b, KeyframeBlend.join(painted(a, 2), painted(b, 2), 1, workers(2)).paint(), 2e-3f);
  }

  @Test
  void betweenThemContrastIsKept() {
    float[] a = texture(W, H, 1);
    float[] b = texture(W, H, 4);
    float[] half = KeyframeBlend.join(painted(a, 2), painted(b, 2), 0.5f, workers(2)).paint();
    float[] dissolve = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      dissolve[i] = (a[i] + b[i]) / 2;
    }
    double both = (fine(a) + fine(b)) / 2;
    assertTrue(fine(half) > 0.9 * both, fine(half) + " of " + both);
    assertTrue(fine(dissolve) < 0.85 * both, "the test's pictures are too alike");
  }

  @Test
  void theBetterOneIsTakenWhereItIsMuchBetter() {
    float[] a = texture(W, H, 1);
    float[] b = texture(W, H, 4);
    float[] joined = KeyframeBlend.join(painted(a, 60), painted(b, 0), 0.3f, workers(2)).paint();
    assertEquals(fineDifference(joined, b), 0, 0.3 * fineDifference(joined, a));
  }

  @Test
  void aThingThatOneKeyframeShowsIsThereWhollyOrNotAtAll() {
    float[] without = new float[3 * W * H];
    Arrays.fill(without, 0.6f);
    float[] with = without.clone();
    for (int q = 0; q < W * H; q++) {
      if (Math.abs(q % W - 40) < 7 && Math.abs(q / W - 30) < 3) {
        Arrays.fill(with, 3 * q, 3 * q + 3, 0.05f);
      }
    }
    int changes = 0;
    int before = 1;
    for (float time = 0.05f; time < 1; time += 0.05f) {
      Painted joined =
          KeyframeBlend.join(painted(with, 2), painted(without, 1.9f), time, workers(2));
      int gone = 0;
      for (int x = 36; x < 45; x++) {
        gone += joined.paint()[3 * (30 * W + x)] - joined.paint()[3 * (20 * W + x)] > -0.2f ? 1 : 0;
      }
      assertTrue(gone == 0 || gone == 9, gone + " of 9 pixels are gone at " + time);
      int shown = gone == 0 ? 1 : 0;
      changes += shown == before ? 0 : 1;
      before = shown;
    }
    assertEquals(1, changes, "it goes once");
  }

  private static double fine(float[] rgb) {
    return fineDifference(rgb, new float[rgb.length]);
  }

  /** Root of the mean squared difference of horizontal gradients. */
  private static double fineDifference(float[] a, float[] b) {
    double sum = 0;
    for (int i = 3; i < a.length; i++) {
      double d = (a[i] - a[i - 3]) - (b[i] - b[i - 3]);
      sum += i % (3 * W) < 3 ? 0 : d * d;
    }
    return Math.sqrt(sum / a.length);
  }
}
