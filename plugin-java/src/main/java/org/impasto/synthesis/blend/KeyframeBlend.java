package org.impasto.synthesis.blend;

import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.Painted;
import org.impasto.synthesis.filter.Blur;
import org.impasto.synthesis.work.Workers;

/**
 * Joins what an earlier and a later keyframe make of one frame. Each pixel is taken from one of
 * them, by how far each is from the guide and how near in time. Colours follow smoothly over time,
 * and seams are hidden in the gradient domain. Nothing shows both textures at once, so contrast
 * stays.
 */
public final class KeyframeBlend {
  /** How strongly the joined picture keeps to its colours beside its gradients. */
  private static final float SCREEN = 0.01f;

  /** Of the window over which errors are compared, pixels. */
  private static final double WINDOW = 3;

  /** Of the window in which both pictures' colours are compared, pixels. */
  private static final double MASSES = 6;

  /** Of the patches that turn together, pixels of the exemplar. */
  private static final float CELL = 16;

  /** Errors below this say nothing; then time alone decides. */
  private static final float LEAST = 0.5f;

  private KeyframeBlend() {}

  /**
   * @param earlier painted from the keyframe before
   * @param later painted from the keyframe after
   * @param time where the frame lies between them, 0 at the earlier, 1 at the later
   * @return paint in [0,1], and each place where its pixel was taken from
   */
  public static Painted join(Painted earlier, Painted later, float time, Workers workers) {
    int w = earlier.field().width();
    int h = earlier.field().height();
    Disagreement things = Disagreement.of(earlier.paint(), later.paint(), w, h, workers);
    byte[] fromLater = choose(earlier, later, time, things, workers);
    float[] a = masses(earlier.paint(), w, h, workers);
    float[] b = masses(later.paint(), w, h, workers);
    float[] joined = new float[3 * w * h];
    float[] across = new float[w * h];
    float[] down = new float[w * h];
    float[] colour = new float[w * h];
    Poisson poisson = new Poisson(workers);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
          int q = y * w + x;
          float[] paint = fromLater[q] != 0 ? later.paint() : earlier.paint();
          float[] mass = fromLater[q] != 0 ? b : a;
          int at = 3 * q + c;
          float between = a[at] + time * (b[at] - a[at]);
          colour[q] = things.holds(q) ? paint[at] : paint[at] - mass[at] + between;
          across[q] = x < w - 1 ? step(earlier, later, fromLater, q, q + 1, c) : 0f;
          down[q] = y < h - 1 ? step(earlier, later, fromLater, q, q + w, c) : 0f;
        }
      }
      float[] solved = poisson.solve(across, down, colour, SCREEN, w, h);
      for (int q = 0; q < w * h; q++) {
        joined[3 * q + c] = Math.max(0f, Math.min(1f, solved[q]));
      }
    }
    return new Painted(joined, field(earlier.field(), later.field(), fromLater), 0);
  }

  private static MatchField field(MatchField earlier, MatchField later, byte[] fromLater) {
    int w = earlier.width();
    int[] x = earlier.x().clone();
    int[] y = earlier.y().clone();
    byte[] besideX = earlier.besideX().clone();
    byte[] besideY = earlier.besideY().clone();
    int shift = earlier.costShift();
    int coarse = (w + (1 << shift) - 1) >> shift;
    float[] cost = earlier.cost().clone();
    for (int q = 0; q < x.length; q++) {
      if (fromLater[q] != 0) {
        x[q] = later.x()[q];
        y[q] = later.y()[q];
        besideX[q] = later.besideX()[q];
        besideY[q] = later.besideY()[q];
        int c = (q / w >> shift) * coarse + (q % w >> shift);
        cost[c] = later.cost()[c];
      }
    }
    return new MatchField(w, earlier.height(), x, y, besideX, besideY, cost, shift);
  }

  /** From one pixel to the next, in the picture that both are from; at a seam the mean of both. */
  private static float step(Painted earlier, Painted later, byte[] fromLater, int q, int p, int c) {
    float a = earlier.paint()[3 * p + c] - earlier.paint()[3 * q + c];
    float b = later.paint()[3 * p + c] - later.paint()[3 * q + c];
    float share = 0.5f * (fromLater[q] + fromLater[p]);
    return a + share * (b - a);
  }

  private static float[] masses(float[] paint, int w, int h, Workers workers) {
    float[] to = new float[3 * w * h];
    new Blur(MASSES).apply(paint, to, new float[3 * w * h], w, h, 3, workers);
    return to;
  }

  /**
   * 1 where the later keyframe's is taken: smaller error by distance in time, over a window, or
   * over a whole thing that only one of them shows.
   */
  private static byte[] choose(
      Painted earlier, Painted later, float time, Disagreement things, Workers workers) {
    int w = earlier.field().width();
    int h = earlier.field().height();
    float[] difference = new float[w * h];
    for (int q = 0; q < w * h; q++) {
      float a = (float) Math.sqrt(Math.max(0f, cost(earlier.field(), q, w))) + LEAST;
      float b = (float) Math.sqrt(Math.max(0f, cost(later.field(), q, w))) + LEAST;
      float at = turn(earlier.field(), q, time);
      difference[q] = (1 - at) * b - at * a;
    }
    new Blur(WINDOW).apply(difference, difference, new float[w * h], w, h, 1, workers);
    things.level(difference);
    byte[] fromLater = new byte[w * h];
    for (int q = 0; q < w * h; q++) {
      fromLater[q] = (byte) (difference[q] < 0 ? 1 : 0);
    }
    return fromLater;
  }

  /** Not all of a frame turns at once: each patch of paint has its own time, and keeps it. */
  private static float turn(MatchField field, int q, float time) {
    float cell = CELL * MatchField.STEPS;
    float noise = ValueNoise.at(field.x()[q] / cell, field.y()[q] / cell);
    return time + (2 * noise - 1) * Math.min(time, 1 - time);
  }

  private static float cost(MatchField field, int q, int w) {
    int shift = field.costShift();
    int coarse = (w + (1 << shift) - 1) >> shift;
    return field.cost()[(q / w >> shift) * coarse + (q % w >> shift)];
  }
}
