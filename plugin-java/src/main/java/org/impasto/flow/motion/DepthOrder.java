package org.impasto.flow.motion;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.impasto.flow.FlowField;
import org.impasto.flow.WarpPositions;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/**
 * Where depth speaks against motion. Let d be a pixel's distance, and D the distances in the other
 * frame around the place that its motion points to. The pixel was hidden there by something nearer
 * where d &gt; (1 + tolerance) max D. It is itself of something nearer than what was there, so that
 * its motion is wrong, where d &lt; (1 - tolerance) min D.
 *
 * <p>Of the four pixels around, one that agrees is enough: distances are exact on both sides of a
 * border and mean nothing between. The tolerance leaves room for what moves towards the camera or
 * away from it.
 */
public final class DepthOrder {
  /**
   * Share of its distance by which a point may come nearer or go farther from one frame to the
   * next.
   */
  static final float TOLERANCE = 0.05f;

  private DepthOrder() {}

  /**
   * Sets weights to 0 where depth speaks against the motion. Where either depth is NaN nothing is
   * said.
   *
   * @param depth of the frame that the motion belongs to, [1,H,W], smaller is nearer
   * @param otherDepth of the frame that it points to, likewise
   * @param weights [1,H,W] each, of the motion, such as its reliability; changed in place
   */
  public static void distrust(FlowField motion, Frame depth, Frame otherDepth, Frame... weights) {
    Planes.requireSameSize("the depth", depth, motion.frame());
    Planes.requireSameSize("the other frame's depth", otherDepth, motion.frame());
    int width = motion.width();
    int height = motion.height();
    FloatBuffer[] w = Planes.buffers(motion.frame());
    FloatBuffer here = Planes.buffer(depth, 0);
    FloatBuffer there = Planes.buffer(otherDepth, 0);
    FloatBuffer[] out =
        Arrays.stream(weights).map(each -> Planes.buffer(each, 0)).toArray(FloatBuffer[]::new);
    Rows.parallel(
        height,
        (from, end) -> {
          WarpPositions at = new WarpPositions(width, height);
          for (int y = from; y < end; y++) {
            at.locate(y, w[0], w[1]);
            for (int x = 0; x < width; x++) {
              if (disagree(here.get(y * width + x), there, at, x, width, height)) {
                for (FloatBuffer each : out) {
                  each.put(y * width + x, 0);
                }
              }
            }
          }
        });
  }

  private static boolean disagree(
      float distance, FloatBuffer there, WarpPositions at, int x, int width, int height) {
    float nearest = Float.POSITIVE_INFINITY;
    float farthest = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < 2; j++) {
      int row = Math.max(0, Math.min(height - 1, at.line[x] + j)) * width;
      for (int i = 0; i < 2; i++) {
        float other = there.get(row + Math.max(0, Math.min(width - 1, at.column[x] + i)));
        nearest = Math.min(nearest, other);
        farthest = Math.max(farthest, other);
      }
    }
    // Comparisons with NaN are false: nothing is said.
    return distance > farthest * (1 + TOLERANCE) || distance < nearest * (1 - TOLERANCE);
  }
}
