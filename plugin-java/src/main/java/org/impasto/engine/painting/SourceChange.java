package org.impasto.engine.painting;

import java.nio.FloatBuffer;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Smoothing;

/**
 * What motion does not explain of a shot's change from one frame to the next: light, deformation,
 * transparency, motion that was estimated wrongly. It is the difference of the frame and the warped
 * source that the paint was made from (see {@link CarriedSource}), both in the style's colours.
 *
 * <p>Departure from Ruder et al., who hold the painting to the warped one whatever the source does:
 * over a long shot the painting then comes off the objects it shows. A moderate change is carried
 * over into the painting; a strong one says that something else is seen now, which is painted anew.
 * What is no stronger than grain is ignored, so that grain does not make paint boil.
 */
public final class SourceChange implements AutoCloseable {
  /**
   * Grain and interpolation: smaller changes (Euclidean, RGB in [0,1]) are ignored, larger ones
   * shrunk by it.
   */
  private static final float GRAIN = 0.04f;

  /** Blur before strength is judged, px. */
  private static final double SMOOTHING = 1.0;

  /** Changes up to the first are carried over, from the second on they are painted anew. */
  private static final float REPAINT_FROM = 0.15f;

  private static final float REPAINT_AT = 0.35f;

  /** Changes from here on do not vouch for motion that is not reliable by itself. */
  private static final float VOUCH_BELOW = 0.12f;

  private static final int COLOURS = 3;

  private final Frame difference;

  /**
   * @param goal the frame in the style's colours
   * @param warpedGoal the frame before it, likewise, moved to this frame
   */
  public SourceChange(Frame goal, Frame warpedGoal) {
    difference = Frame.allocate(goal.width(), goal.height(), COLOURS);
    for (int c = 0; c < COLOURS; c++) {
      FloatBuffer[] read = {Planes.buffer(goal, c), Planes.buffer(warpedGoal, c)};
      PixelRows.change(
          difference,
          new FloatBuffer[] {Planes.buffer(difference, c)},
          read,
          (out, in) -> subtract(in, out[0]));
    }
    Smoothing.gaussian(difference, SMOOTHING);
  }

  private static void subtract(float[][] in, float[] difference) {
    for (int x = 0; x < difference.length; x++) {
      difference[x] = in[0][x] - in[1][x];
    }
  }

  private static float strength(float[][] change, int pixel) {
    float r = change[0][pixel];
    float g = change[1][pixel];
    float b = change[2][pixel];
    return (float) Math.sqrt(r * r + g * g + b * b);
  }

  /** The painting with the change carried over. */
  public Frame follow(Frame painting) {
    Frame followed = painting.copy();
    PixelRows.change(
        followed, Planes.buffers(followed), Planes.buffers(difference), SourceChange::follow);
    return followed;
  }

  private static void follow(float[][] out, float[][] change) {
    for (int x = 0; x < out[0].length; x++) {
      float strength = strength(change, x);
      if (strength > GRAIN) {
        float share = 1 - GRAIN / strength;
        for (int c = 0; c < COLOURS; c++) {
          out[c][x] += share * change[c][x];
        }
      }
    }
  }

  /** The share of the change that is carried over, [1,H,W] in [0,1]. */
  Frame followed() {
    Frame share = Frame.allocate(difference.width(), difference.height(), 1);
    PixelRows.change(
        share,
        Planes.buffers(share),
        Planes.buffers(difference),
        (out, change) -> {
          for (int x = 0; x < out[0].length; x++) {
            float strength = strength(change, x);
            out[0][x] = strength > GRAIN ? 1 - GRAIN / strength : 0;
          }
        });
    return share;
  }

  /**
   * How far the moved painting can be kept: the reliability of motion, less where the change is
   * strong, and more where there is none. What looks the same may keep its paint, whichever way it
   * got there. A flat sky along a tree's edge would else be painted anew in every frame, and
   * flicker.
   *
   * @param likely where looks may vouch for the motion (see {@link FrameMotion})
   */
  public Frame trust(Frame reliability, Frame likely) {
    Frame trust = reliability.copy();
    FloatBuffer[] change = Planes.buffers(difference);
    FloatBuffer[] read = {change[0], change[1], change[2], Planes.buffer(likely, 0)};
    PixelRows.change(
        trust,
        new FloatBuffer[] {Planes.buffer(trust, 0)},
        read,
        (out, in) -> trust(out[0], in, in[COLOURS]));
    return trust;
  }

  private static void trust(float[] out, float[][] change, float[] inside) {
    for (int x = 0; x < out.length; x++) {
      float strength = strength(change, x);
      float kept = out[x] * falling(strength, REPAINT_FROM, REPAINT_AT);
      out[x] = Math.max(kept, inside[x] * falling(strength, GRAIN, VOUCH_BELOW));
    }
  }

  /** 1 up to the first bound, 0 from the second on, linear between. */
  private static float falling(float value, float from, float to) {
    return Math.min(1, Math.max(0, (to - value) / (to - from)));
  }

  @Override
  public void close() {
    difference.close();
  }
}
