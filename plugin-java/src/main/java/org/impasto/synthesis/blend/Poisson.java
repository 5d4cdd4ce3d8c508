package org.impasto.synthesis.blend;

import java.util.Arrays;
import org.impasto.synthesis.work.Workers;

/**
 * The picture whose gradients are nearest to given ones and whose colours are near to given ones
 * (screened Poisson, after Bhat et al. 2008): min sum |grad u - g|^2 + s |u - c|^2. Solved by V
 * cycles of multigrid with a fixed number of Jacobi steps, so that the result depends on nothing
 * but the input.
 */
public final class Poisson {
  private static final float RELAXATION = 0.8f;
  private static final int STEPS = 3;
  private static final int COARSEST = 8;
  private static final int CYCLES = 6;

  private final Workers workers;

  public Poisson(Workers workers) {
    this.workers = workers;
  }

  /**
   * @param across [h][w]: what the value to the right is to have more
   * @param down [h][w]: what the value below is to have more
   * @param colour [h][w]: what the values are to be near to; also where the solver starts
   * @param screen how strongly
   * @return [h][w]
   */
  public float[] solve(
      float[] across, float[] down, float[] colour, float screen, int width, int height) {
    float[] right = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int q = y * width + x;
        float sum = screen * colour[q];
        sum += x > 0 ? across[q - 1] : 0f;
        sum -= x < width - 1 ? across[q] : 0f;
        sum += y > 0 ? down[q - width] : 0f;
        sum -= y < height - 1 ? down[q] : 0f;
        right[q] = sum;
      }
    }
    float[] u = Arrays.copyOf(colour, width * height);
    for (int i = 0; i < CYCLES; i++) {
      workers.check();
      cycle(u, right, screen, width, height);
    }
    return u;
  }

  /** One V cycle for (degree + screen) u - sum of neighbours = right. */
  private void cycle(float[] u, float[] right, float screen, int w, int h) {
    float[] other = new float[w * h];
    boolean coarsest = Math.min(w, h) <= COARSEST;
    smooth(u, other, right, screen, w, h, coarsest ? 64 : STEPS);
    if (coarsest) {
      return;
    }
    int hw = (w + 1) / 2;
    int hh = (h + 1) / 2;
    float[] coarse = new float[hw * hh];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        coarse[(y / 2) * hw + x / 2] += residual(u, right, screen, w, h, x, y);
      }
    }
    float[] correction = new float[hw * hh];
    for (int q = 0; q < coarse.length; q++) {
      coarse[q] *= 0.5f;
    }
    cycle(correction, coarse, 2 * screen, hw, hh);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        u[y * w + x] += correction[(y / 2) * hw + x / 2];
      }
    }
    smooth(u, other, right, screen, w, h, STEPS);
  }

  private void smooth(
      float[] u, float[] other, float[] right, float screen, int w, int h, int steps) {
    for (int i = 0; i < steps; i++) {
      workers.rows(
          h,
          32,
          (y0, y1) -> {
            for (int y = y0; y < y1; y++) {
              for (int x = 0; x < w; x++) {
                int q = y * w + x;
                float r = residual(u, right, screen, w, h, x, y);
                other[q] = u[q] + RELAXATION * r / (degree(w, h, x, y) + screen);
              }
            }
          });
      System.arraycopy(other, 0, u, 0, w * h);
    }
  }

  private static int degree(int w, int h, int x, int y) {
    return (x > 0 ? 1 : 0) + (x < w - 1 ? 1 : 0) + (y > 0 ? 1 : 0) + (y < h - 1 ? 1 : 0);
  }

  private static float residual(
      float[] u, float[] right, float screen, int w, int h, int x, int y) {
    int q = y * w + x;
    float sum = right[q] - screen * u[q];
    sum += x > 0 ? u[q - 1] - u[q] : 0f;
    sum += x < w - 1 ? u[q + 1] - u[q] : 0f;
    sum += y > 0 ? u[q - w] - u[q] : 0f;
    sum += y < h - 1 ? u[q + w] - u[q] : 0f;
    return sum;
  }
}
