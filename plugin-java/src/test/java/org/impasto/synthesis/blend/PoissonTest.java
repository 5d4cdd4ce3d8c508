package org.impasto.synthesis.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.impasto.synthesis.work.Workers;
import org.junit.jupiter.api.Test;

class PoissonTest {
  private static final int W = 67;
  private static final int H = 45;

  /** The equation is linear, so the truth can be put into it and its right side read off. */
  @Test
  void theSolutionFulfilsTheEquation() {
    Random random = new Random(3);
    float[] across = new float[W * H];
    float[] down = new float[W * H];
    float[] colour = new float[W * H];
    for (int q = 0; q < W * H; q++) {
      across[q] = q % W < W - 1 ? random.nextFloat() - 0.5f : 0;
      down[q] = q / W < H - 1 ? random.nextFloat() - 0.5f : 0;
      colour[q] = random.nextFloat();
    }
    float screen = 0.05f;
    float[] u = new Poisson(Workers.alone()).solve(across, down, colour, screen, W, H);
    for (int y = 0; y < H; y++) {
      for (int x = 0; x < W; x++) {
        int q = y * W + x;
        double left = screen * (u[q] - colour[q]);
        left += x > 0 ? u[q] - u[q - 1] - across[q - 1] : 0;
        left -= x < W - 1 ? u[q + 1] - u[q] - across[q] : 0;
        left += y > 0 ? u[q] - u[q - W] - down[q - W] : 0;
        left -= y < H - 1 ? u[q + W] - u[q] - down[q] : 0;
        assertEquals(0, left, 0.02, "at " + x + ", " + y);
      }
    }
  }

  @Test
  void threadsDoNotMatter() {
    float[] across = new float[W * H];
    across[W * 20 + 30] = 1;
    float[] colour = new float[W * H];
    float[] down = new float[W * H];
    Workers three = new Workers(ForkJoinPool.commonPool(), 3, () -> false);
    assertArrayEquals(
        new Poisson(Workers.alone()).solve(across, down, colour, 0.01f, W, H),
        new Poisson(three).solve(across, down, colour, 0.01f, W, H));
  }
}
