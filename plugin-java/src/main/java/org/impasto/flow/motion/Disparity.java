package org.impasto.flow.motion;

import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/**
 * Where a pixel of one eye lies in the other, on the same row. An estimate of motion, kept to the
 * row; then each pixel takes, of what its neighbours found, that by which the pixels around it are
 * most alike, so that disparity changes where the picture does.
 */
public final class Disparity {
  /** Neighbours that are asked, in pixels. */
  private static final int[] ACROSS = {0, -3, 3, -7, 7, -12, 12};

  private static final int[] DOWN = {0, -3, 3};

  /** How often they are. */
  private static final int ROUNDS = 3;

  /** Of the window that is compared. */
  private static final int RADIUS = 2;

  /** What another disparity must be better by, each pixel, so that noise changes nothing. */
  private static final float BETTER = 0.002f;

  /** Both ways must agree to so many pixels. */
  private static final float AGREED = 1.5f;

  private Disparity() {}

  /** Vertical motion is 0; the caller closes it. */
  public static FlowField of(OpticalFlow estimate, Frame from, Frame to) {
    try (FlowField found = estimate.compute(from, to)) {
      FlowField refined = FlowField.allocate(from.width(), from.height());
      Planes.fill(refined.frame(), 0);
      float[] here = luma(from);
      float[] there = luma(to);
      FloatBuffer out = Planes.buffer(refined.frame(), 0);
      out.put(0, Planes.buffer(found.frame(), 0), 0, out.capacity());
      int width = from.width();
      for (int round = 0; round < ROUNDS; round++) {
        float[] known = Planes.values(refined.frame(), 0);
        Rows.parallel(
            from.height(),
            (first, end) -> {
              for (int i = first * width; i < end * width; i++) {
                out.put(i, best(here, there, known, i % width, i / width, width, from.height()));
              }
            });
      }
      return refined;
    }
  }

  private static float best(
      float[] here, float[] there, float[] known, int x, int y, int width, int height) {
    float best = known[y * width + x];
    float least = cost(here, there, best, x, y, width, height) - BETTER * area();
    for (int dy : DOWN) {
      for (int dx : ACROSS) {
        int cx = Math.max(0, Math.min(width - 1, x + dx));
        int cy = Math.max(0, Math.min(height - 1, y + dy));
        float other = known[cy * width + cx];
        if (Math.abs(other - best) > 0.25f) {
          float cost = cost(here, there, other, x, y, width, height);
          if (cost < least) {
            least = cost;
            best = other;
          }
        }
      }
    }
    return best;
  }

  private static int area() {
    return (2 * RADIUS + 1) * (2 * RADIUS + 1);
  }

  private static float cost(
      float[] here, float[] there, float disparity, int x, int y, int width, int height) {
    int whole = (int) Math.floor(disparity);
    float part = disparity - whole;
    float sum = 0;
    for (int j = -RADIUS; j <= RADIUS; j++) {
      int row = Math.max(0, Math.min(height - 1, y + j)) * width;
      for (int i = -RADIUS; i <= RADIUS; i++) {
        int from = Math.max(0, Math.min(width - 1, x + i));
        int left = Math.max(0, Math.min(width - 1, x + i + whole));
        int right = Math.min(width - 1, left + 1);
        float other = there[row + left] + part * (there[row + right] - there[row + left]);
        sum += Math.abs(here[row + from] - other);
      }
    }
    return sum;
  }

  private static float[] luma(Frame frame) {
    FloatBuffer[] planes = Planes.buffers(frame);
    float[] luma = new float[planes[0].capacity()];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = 0.299f * planes[0].get(i) + 0.587f * planes[1].get(i) + 0.114f * planes[2].get(i);
    }
    return luma;
  }

  /**
   * Where both ways agree.
   *
   * @param there from this eye to the other
   * @param back from the other to this one
   * @return [1,H,W]: 1 or 0; the caller closes it
   */
  public static Frame agreed(FlowField there, FlowField back) {
    int width = there.width();
    Frame agreed = Frame.allocate(width, there.height(), 1);
    FloatBuffer forth = Planes.buffer(there.frame(), 0);
    FloatBuffer home = Planes.buffer(back.frame(), 0);
    FloatBuffer out = Planes.buffer(agreed, 0);
    for (int i = 0; i < out.capacity(); i++) {
      int x = Math.round(i % width + forth.get(i));
      boolean inside = x >= 0 && x < width;
      boolean same = inside && Math.abs(forth.get(i) + home.get(i - i % width + x)) <= AGREED;
      out.put(i, same ? 1 : 0);
    }
    return agreed;
  }
}
