package org.impasto.synthesis.carry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.impasto.synthesis.work.Workers;
import org.junit.jupiter.api.Test;

class PieceSmoothingTest {
  private static final int W = 40;
  private static final int H = 30;
  private static final int EXEMPLAR = 200;
  private static final int STEPS = 256;

  private final int[] x = new int[W * H];
  private final int[] y = new int[W * H];
  private final byte[] part = new byte[EXEMPLAR * EXEMPLAR];

  private void smooth() {
    Random random = new Random(8);
    float[] u = new float[W * H];
    for (int q = 0; q < W * H; q++) {
      u[q] = (float) random.nextGaussian();
    }
    smooth(u);
  }

  private void smooth(float[] u) {
    Arrays.fill(part, (byte) 1);
    new PieceSmoothing(W, H, part, EXEMPLAR, new int[W * H], new int[W * H])
        .run(x, y, new RigidMotion(u, new float[W * H], W, H), Workers.alone());
  }

  /** Two pieces side by side, from places far apart. */
  private void pieces(double scale, double noise) {
    Random random = new Random(3);
    for (int q = 0; q < W * H; q++) {
      int column = q % W;
      int piece = column < W / 2 ? 20 : 90;
      x[q] = (int) Math.round((piece + scale * column + noise * random.nextGaussian()) * STEPS);
      y[q] = (int) Math.round((30 + scale * (q / W) + noise * random.nextGaussian()) * STEPS);
    }
  }

  private double error(double scale) {
    double squares = 0;
    for (int q = 0; q < W * H; q++) {
      int column = q % W;
      double right = (column < W / 2 ? 20 : 90) + scale * column;
      squares += Math.pow(x[q] / (double) STEPS - right, 2);
    }
    return Math.sqrt(squares / (W * H));
  }

  @Test
  void noiseOfTheMotionGoes() {
    pieces(1, 0.3);
    double before = error(1);
    smooth();
    assertTrue(error(1) < before / 3, error(1) + " of " + before);
  }

  @Test
  void aZoomAndTheBorderOfPiecesStay() {
    pieces(1.1, 0);
    int[] were = x.clone();
    smooth();
    for (int q = 0; q < W * H; q++) {
      int column = q % W;
      boolean oneSided = column % (W / 2) < 2 || column % (W / 2) >= W / 2 - 2;
      assertEquals(were[q], x[q], oneSided ? 0.25 * STEPS : 2, "pixel " + q);
    }
  }

  @Test
  void aPanKeepsItsPaint() {
    pieces(1, 0.3);
    int[] were = x.clone();
    float[] u = new float[W * H];
    Arrays.fill(u, 3.7f);
    smooth(u);
    assertArrayEquals(were, x);
  }

  @Test
  void noPlaceIsMadeUp() {
    pieces(1, 0.3);
    x[5 * W + 7] = -1;
    y[5 * W + 7] = -1;
    smooth();
    assertEquals(-1, x[5 * W + 7]);
  }
}
