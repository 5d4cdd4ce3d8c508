package org.impasto.synthesis.frames;

import java.util.List;
import org.impasto.synthesis.EarlierFrame;
import org.impasto.synthesis.filter.Halving;

/**
 * The paint that a following frame has already, at every level, and how much it weighs. It is paint
 * at carried places. Where a place was given up though motion is reliable, it is the painting
 * before, warped, so that what is found looks alike.
 */
final class Held {
  /** How much warped paint weighs beside carried paint: its place did not suit. */
  private static final float WARPED = 0.25f;

  private final FrameWork work;

  private final float[][] paints;
  private final float[][] weights;

  Held(FrameWork work) {
    this.work = work;

    int levels = work.atlas.levels();
    paints = new float[levels][];
    weights = new float[levels][];
    for (int i = 0; i < levels; i++) {
      int pixels = work.pyramid.width(i) * work.pyramid.height(i);
      paints[i] = work.buffers.floats(3 * pixels);
      weights[i] = work.buffers.floats(pixels);
    }
  }

  float[] paint(int level) {
    return paints[level];
  }

  float[] weight(int level) {
    return weights[level];
  }

  /**
   * @param paint packed, of pixels that have places
   * @param x places, -1 where there are none
   */
  void hold(float[] paint, int[] x, List<EarlierFrame> earlier) {
    int width = work.target.width();
    float temporal = work.settings.weights().temporal();
    System.arraycopy(paint, 0, paints[0], 0, 3 * work.pixels);
    work.workers.rows(
        work.target.height(),
        16,
        (y0, y1) -> {
          for (int q = y0 * width; q < y1 * width; q++) {
            weights[0][q] = x[q] >= 0 ? temporal : warped(q, earlier) * WARPED * temporal;
          }
        });
    for (int i = 1; i < paints.length; i++) {
      int w = work.pyramid.width(i - 1);
      int h = work.pyramid.height(i - 1);
      Halving.colours(paints[i - 1], null, paints[i], w, h, 3, work.workers);
      Halving.colours(weights[i - 1], null, weights[i], w, h, 1, work.workers);
    }
  }

  /** Takes the pixel's colour from the first earlier frame that shows it; how reliable that is. */
  private float warped(int q, List<EarlierFrame> earlier) {
    int width = work.target.width();
    int height = work.target.height();
    for (EarlierFrame each : earlier) {
      float c = each.reliability()[q];
      if (!(c >= 0.5f)) {
        continue;
      }
      float px = Math.max(0f, Math.min(width - 1f, q % width + each.u()[q]));
      float py = Math.max(0f, Math.min(height - 1f, q / width + each.v()[q]));
      int left = (int) px;
      int up = (int) py;
      int right = Math.min(left + 1, width - 1);
      int low = Math.min(up + 1, height - 1);
      float tx = px - left;
      float ty = py - up;
      float[] from = each.paint();
      for (int i = 0; i < 3; i++) {
        float a = from[3 * (up * width + left) + i];
        float b = from[3 * (up * width + right) + i];
        float d = from[3 * (low * width + left) + i];
        float e = from[3 * (low * width + right) + i];
        float upper = a + tx * (b - a);
        float lower = d + tx * (e - d);
        paints[0][3 * q + i] = upper + ty * (lower - upper);
      }
      return c;
    }
    return 0f;
  }
}
