package org.impasto.synthesis.carry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.impasto.synthesis.work.Workers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {
  private static final int W = 30;
  private static final int H = 20;
  private static final RigidMotion SHEAR = shear();

  private static RigidMotion shear() {
    float[] u = new float[W * H];
    for (int q = 0; q < W * H; q++) {
      u[q] = q % W * 0.1f;
    }
    return new RigidMotion(u, new float[W * H], W, H);
  }

  /** Paint that is read again and again where motion runs together lies in streaks. */
  @ParameterizedTest
  @CsvSource({"0.3, 1", "0.7, 1", "0.9, 0", "1, 0", "1.15, 0", "1.4, 1", "1.9, 1"})
  void paintThatGrowsOrShrinksByAQuarterIsGivenUp(double scale, int expected) {
    int[] x = new int[W * H];
    int[] y = new int[W * H];
    for (int q = 0; q < W * H; q++) {
      x[q] = (int) Math.round(256 * (40 + scale * (q % W)));
      y[q] = 256 * (40 + q / W);
    }
    byte[] given = new byte[W * H];
    Stretch.find(x, y, SHEAR, W, H, given, Workers.alone());
    assertEquals(expected, given[H / 2 * W + W / 2]);
  }

  @ParameterizedTest
  @CsvSource({"5", "-4", "60"})
  void aSeamOfTwoPiecesIsNoStretch(int jump) {
    int[] x = new int[W * H];
    int[] y = new int[W * H];
    for (int q = 0; q < W * H; q++) {
      x[q] = 256 * (80 + q % W + (q % W < W / 2 ? 0 : jump));
      y[q] = 256 * (40 + q / W);
    }
    byte[] given = new byte[W * H];
    Stretch.find(x, y, SHEAR, W, H, given, Workers.alone());
    assertEquals(0, given[H / 2 * W + W / 2]);
  }
}
