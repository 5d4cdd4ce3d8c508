package org.impasto.flow.motion;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_L2;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_MASK_5;
import static org.bytedeco.opencv.global.opencv_imgproc.distanceTransform;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/**
 * Estimated motion near the borders of objects, taken from farther inside the same object where
 * depth is known.
 *
 * <p>Optical flow smears one object's motion over the border of another, so that what comes out
 * from behind something seems to have moved with it. With d the depth and e the distance from the
 * nearest border, at most {@link #REACH}, the motion of a pixel p becomes
 *
 * <pre>(e(p) w(p) + (REACH - e(p)) m(p)) / REACH,   m(p) = sum_q e(q)^2 w(q) / sum_q e(q)^2</pre>
 *
 * over pixels q within REACH of p both ways with |d(q) - d(p)| &lt; tolerance d(p). Things that are
 * too thin to have an inside keep their own.
 */
public final class SurfaceMotion {
  /** How far estimates are smeared, px. */
  static final int REACH = 24;

  /** Px between those that are looked at, each way: motion is smooth inside an object. */
  private static final int STEP = 3;

  /** Inside that is needed, as a sum of squared distances from borders, px^2. */
  private static final float LEAST_INSIDE = 16;

  private SurfaceMotion() {}

  /**
   * Corrects a field in place. Where depth is NaN nothing is changed.
   *
   * @param depth of the frame that the motion belongs to, [1,H,W]
   */
  public static void correct(FlowField motion, Frame depth) {
    Planes.requireSameSize("the depth", depth, motion.frame());
    try (Frame inside = insides(depth);
        FlowField given = new FlowField(motion.frame().copy())) {
      int width = motion.width();
      int height = motion.height();
      FloatBuffer d = Planes.buffer(depth, 0);
      FloatBuffer e = Planes.buffer(inside, 0);
      FloatBuffer[] from = Planes.buffers(given.frame());
      FloatBuffer[] to = Planes.buffers(motion.frame());
      Rows.parallel(
          height,
          (first, end) -> {
            for (int i = first * width; i < end * width; i++) {
              if (e.get(i) < REACH) {
                correct(i, width, height, d, e, from, to);
              }
            }
          });
    }
  }

  private static void correct(
      int i,
      int width,
      int height,
      FloatBuffer d,
      FloatBuffer e,
      FloatBuffer[] from,
      FloatBuffer[] to) {
    int x = i % width;
    int y = i / width;
    float distance = d.get(i);
    float sum = 0;
    float u = 0;
    float v = 0;
    for (int row = Math.max(0, y - REACH); row <= Math.min(height - 1, y + REACH); row += STEP) {
      for (int q = row * width + Math.max(0, x - REACH);
          q <= row * width + Math.min(width - 1, x + REACH);
          q += STEP) {
        if (Math.abs(d.get(q) - distance) < DepthOrder.TOLERANCE * distance) {
          float weight = e.get(q) * e.get(q);
          sum += weight;
          u += weight * from[0].get(q);
          v += weight * from[1].get(q);
        }
      }
    }
    if (sum > LEAST_INSIDE) {
      float own = e.get(i) / REACH;
      to[0].put(i, own * from[0].get(i) + (1 - own) * u / sum);
      to[1].put(i, own * from[1].get(i) + (1 - own) * v / sum);
    }
  }

  /**
   * e: how far each pixel is from the nearest that has another surface beside it, at most {@link
   * #REACH}.
   */
  private static Frame insides(Frame depth) {
    Frame inside = Frame.allocate(depth.width(), depth.height(), 1);
    try (Mat borders = new Mat(depth.height(), depth.width(), CV_8U);
        Mat distance = Planes.matrix(inside, 0)) {
      mark(depth, borders.createBuffer());
      distanceTransform(borders, distance, DIST_L2, DIST_MASK_5);
    }
    FloatBuffer e = Planes.buffer(inside, 0);
    for (int i = 0; i < e.capacity(); i++) {
      e.put(i, Math.min(REACH, e.get(i)));
    }
    return inside;
  }

  /** 0 at borders, 1 elsewhere. */
  private static void mark(Frame depth, ByteBuffer out) {
    int width = depth.width();
    FloatBuffer d = Planes.buffer(depth, 0);
    for (int i = 0; i < d.capacity(); i++) {
      boolean border = i % width > 0 && other(d.get(i), d.get(i - 1));
      border |= i % width < width - 1 && other(d.get(i), d.get(i + 1));
      border |= i >= width && other(d.get(i), d.get(i - width));
      border |= i + width < d.capacity() && other(d.get(i), d.get(i + width));
      out.put(i, (byte) (border ? 0 : 1));
    }
  }

  private static boolean other(float a, float b) {
    return Math.abs(a - b) > DepthOrder.TOLERANCE * Math.min(a, b);
  }
}
