package org.impasto.engine;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Smoothing;

/**
 * What motion does not explain of a shot's change from one frame to the next: light, deformation, transparency, motion
 * that was estimated wrongly. It is the difference of the frame and the warped frame before it, both in the style's
 * colours.
 *
 * <p>Departure from Ruder et al., who hold the painting to the warped one whatever the source does: over a long shot the
 * painting then comes off the objects it shows. A moderate change is carried over into the painting; a strong one says
 * that something else is seen now, which is painted anew. What is no stronger than grain is ignored, so that grain does
 * not make paint boil.
 */
final class SourceChange implements AutoCloseable {
  /** Grain and interpolation: smaller changes (Euclidean, RGB in [0,1]) are ignored, larger ones shrunk by it. */
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
  SourceChange(Frame goal, Frame warpedGoal) {
    difference = Frame.allocate(goal.width(), goal.height(), COLOURS);
    for (int c = 0; c < COLOURS; c++) {
      FloatBuffer now = Planes.buffer(goal, c);
      FloatBuffer before = Planes.buffer(warpedGoal, c);
      FloatBuffer out = Planes.buffer(difference, c);
      for (int i = 0; i < out.capacity(); i++) {
        out.put(i, now.get(i) - before.get(i));
      }
    }
    Smoothing.gaussian(difference, SMOOTHING);
  }

  private static float strength(FloatBuffer[] change, int pixel) {
    float r = change[0].get(pixel);
    float g = change[1].get(pixel);
    float b = change[2].get(pixel);
    return (float) Math.sqrt(r * r + g * g + b * b);
  }

  /** The painting with the change carried over; the caller closes it. */
  Frame follow(Frame painting) {
    Frame followed = painting.copy();
    FloatBuffer[] change = Planes.buffers(difference);
    FloatBuffer[] out = Planes.buffers(followed);
    for (int i = 0; i < change[0].capacity(); i++) {
      float strength = strength(change, i);
      if (strength > GRAIN) {
        float share = 1 - GRAIN / strength;
        for (int c = 0; c < COLOURS; c++) {
          out[c].put(i, out[c].get(i) + share * change[c].get(i));
        }
      }
    }
    return followed;
  }

  /**
   * How far the moved painting can be kept: the reliability of motion, less where the change is strong, and more where
   * there is none: what looks the same may keep its paint, whichever way it got there (a flat sky along a tree's edge
   * would be painted anew in every frame otherwise, and flicker).
   *
   * @param likely where looks may vouch for the motion (see {@link Motion})
   */
  Frame trust(Frame reliability, Frame likely) {
    Frame trust = reliability.copy();
    FloatBuffer[] change = Planes.buffers(difference);
    FloatBuffer inside = Planes.buffer(likely, 0);
    FloatBuffer out = Planes.buffer(trust, 0);
    for (int i = 0; i < out.capacity(); i++) {
      float strength = strength(change, i);
      float kept = out.get(i) * falling(strength, REPAINT_FROM, REPAINT_AT);
      out.put(i, Math.max(kept, inside.get(i) * falling(strength, GRAIN, VOUCH_BELOW)));
    }
    return trust;
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
