package org.impasto.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.impasto.frame.Frame;
import org.junit.jupiter.api.Test;

class DemoShotTest {
  private static final int W = DemoShot.WIDTH;
  private static final int H = DemoShot.HEIGHT;
  private static final DemoShot SHOT = new DemoShot(W, H);

  @Test
  void theExactFlowCarriesTheFrameBeforeIntoTheFrame() {
    float[] before = pixels(SHOT.render(11));
    float[] after = pixels(SHOT.render(12));
    float[] flow = pixels(SHOT.backwardFlow(12));
    float[] hidden = pixels(SHOT.occlusion(12));
    boolean[] edge = edges(flow);
    boolean[] edgeBefore = edges(pixels(SHOT.flow(11, 10)));
    double warped = 0;
    double still = 0;
    int count = 0;
    for (int y = 2; y < H - 2; y++) {
      for (int x = 2; x < W - 2; x++) {
        int i = y * W + x;
        int there =
            (int) Math.round(Math.max(0, Math.min(H - 1, y + flow[W * H + i]))) * W
                + (int) Math.round(Math.max(0, Math.min(W - 1, x + flow[i])));
        if (hidden[i] == 0 && !edge[i] && !edgeBefore[there]) {
          double sampled = bilinear(before, x + flow[i], y + flow[W * H + i]);
          warped += Math.pow(after[i] - sampled, 2);
          still += Math.pow(after[i] - before[i], 2);
          count++;
        }
      }
    }
    double error = Math.sqrt(warped / count);
    double unwarped = Math.sqrt(still / count);
    assertTrue(count > 0.6 * W * H, "only " + count + " pixels away from edges");
    assertTrue(error < 0.025, "root mean square error " + error);
    assertTrue(error < unwarped / 4, "warped " + error + ", not warped " + unwarped);
  }

  @Test
  void forwardAndBackwardFlowCancelWhereNothingIsHidden() {
    float[] back = pixels(SHOT.backwardFlow(7));
    float[] hidden = pixels(SHOT.occlusion(7));
    float[] forth = pixels(SHOT.forwardFlow(7));
    boolean[] edge = edges(forth);
    int checked = 0;
    int agreeing = 0;
    for (int y = 0; y < H; y++) {
      for (int x = 0; x < W; x++) {
        int i = y * W + x;
        double u = x + back[i];
        double v = y + back[W * H + i];
        if (hidden[i] == 0
            && u >= 1
            && v >= 1
            && u < W - 2
            && v < H - 2
            && !edge[(int) Math.round(v) * W + (int) Math.round(u)]) {
          agreeing += Math.abs(back[i] + bilinear(forth, u, v)) < 0.01 ? 1 : 0;
          checked++;
        }
      }
    }
    assertTrue(checked > 0.6 * W * H, "only " + checked + " pixels away from edges");
    // A blade of grass thinner than a pixel may be seen at one frame's pixel centre and missed by
    // the other's.
    assertTrue(agreeing > 0.999 * checked, agreeing + " of " + checked);
  }

  @Test
  void camerasAndObjectsMoveGentlyAndHideSomeOfTheScene() {
    for (int t = 1; t < DemoShot.FRAMES; t += 4) {
      float[] flow = pixels(SHOT.backwardFlow(t));
      double largest = 0;
      for (int i = 0; i < W * H; i++) {
        largest = Math.max(largest, Math.hypot(flow[i], flow[W * H + i]));
      }
      double hidden = 0;
      for (float o : pixels(SHOT.occlusion(t))) {
        hidden += o / (W * H);
      }
      assertTrue(
          largest > 0.008 * H && largest < 0.025 * H, "frame " + t + ": largest motion " + largest);
      assertTrue(hidden > 0.005 && hidden < 0.12, "frame " + t + ": hidden share " + hidden);
    }
  }

  @Test
  void aFrameIsTheSameEachTimeAndWithinRange() {
    float[] once = pixels(SHOT.render(3));
    assertArrayEquals(once, pixels(new DemoShot(W, H).render(3)));
    float low = 1;
    float high = 0;
    for (float value : once) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    assertTrue(low >= 0 && low < 0.1 && high <= 1 && high > 0.9, low + " .. " + high);
  }

  @Test
  void aShotTooSmallToShowAnythingIsRefused() {
    Throwable error = assertThrows(IllegalArgumentException.class, () -> new DemoShot(480, 0));
    assertTrue(error.getMessage().contains("480x0"), error.getMessage());
  }

  private static float[] pixels(Frame frame) {
    try (frame) {
      float[] values = new float[(int) frame.elements()];
      frame.data().get(values);
      return values;
    }
  }

  /**
   * Pixels whose neighbourhood of 3x3 does not move as one: there a picture's pixel mixes two
   * layers.
   */
  private static boolean[] edges(float[] flow) {
    boolean[] edge = new boolean[W * H];
    for (int y = 1; y < H - 1; y++) {
      for (int x = 1; x < W - 1; x++) {
        int i = y * W + x;
        for (int n : new int[] {-W - 1, -W, -W + 1, -1, 1, W - 1, W, W + 1}) {
          edge[i] |=
              Math.hypot(flow[i] - flow[i + n], flow[W * H + i] - flow[W * H + i + n]) > 0.05;
        }
      }
    }
    return edge;
  }

  /** First plane at (x, y), which lies within the frame. */
  private static double bilinear(float[] plane, double x, double y) {
    int i = (int) Math.max(0, Math.min(W - 2, Math.floor(x)));
    int j = (int) Math.max(0, Math.min(H - 2, Math.floor(y)));
    double u = x - i;
    double v = y - j;
    double top = plane[j * W + i] * (1 - u) + plane[j * W + i + 1] * u;
    double bottom = plane[(j + 1) * W + i] * (1 - u) + plane[(j + 1) * W + i + 1] * u;
    return top * (1 - v) + bottom * v;
  }
}
