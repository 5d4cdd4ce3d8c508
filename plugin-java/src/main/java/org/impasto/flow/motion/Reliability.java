package org.impasto.flow.motion;

import static org.bytedeco.opencv.global.opencv_core.ALGO_HINT_ACCURATE;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.impasto.flow.FlowField;
import org.impasto.flow.FlowRows;
import org.impasto.flow.Interpolation;
import org.impasto.flow.WarpPositions;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/**
 * Where a flow field can be trusted: Ruder, Dosovitskiy, Brox, "Artistic style transfer for videos"
 * (2016), section 4.1, after Sundaram, Brox, Keutzer, "Dense point trajectories by GPU-accelerated
 * large displacement optical flow" (2010); the smoothing as in the former's published program.
 *
 * <p>With w the motion at p, w' the opposite motion bilinearly sampled at p + w, a pixel is
 *
 * <ul>
 *   <li>outside, where p + w has not four pixels of the other frame around it,
 *   <li>disoccluded, where |w + w'|^2 &gt;= 0.01 (|w|^2 + |w'|^2) + 0.5,
 *   <li>a motion boundary, where |grad u|^2 + |grad v|^2 &gt; 0.01 |w|^2 + 0.002 (central
 *       differences, edge pixel repeated).
 * </ul>
 *
 * <p>Trusted pixels enter a Gaussian (sigma 0.8, radius 2, border reflected with the edge pixel) as
 * 1, disoccluded ones as -1, the others as 0; the result is clamped to [0,1]. NaN motion is
 * outside.
 */
public final class Reliability {
  static final float ROUND_TRIP_SHARE = 0.01f;
  static final float ROUND_TRIP_OFFSET = 0.5f;
  static final float KNOWN_ROUND_TRIP_SHARE = 0.0005f;
  static final float KNOWN_ROUND_TRIP_OFFSET = 0.02f;
  static final float BOUNDARY_SHARE = 0.01f;
  static final float BOUNDARY_OFFSET = 0.002f;
  static final float TRUSTED = 1;
  static final float DISOCCLUDED = -1;
  static final float UNKNOWN = 0;
  static final double SIGMA = 0.8;
  static final int KERNEL = 5;

  private Reliability() {}

  /**
   * @param toPrevious motion from this frame to the previous one
   * @param fromPrevious motion from the previous frame to this one, of the same size
   * @return [1,H,W] in [0,1], 1: trust toPrevious
   */
  public static Frame compute(FlowField toPrevious, FlowField fromPrevious) {
    Frame reliability = classified(toPrevious, fromPrevious, false);
    smooth(reliability);
    return reliability;
  }

  /**
   * As {@link #compute}, of motion that is known and not estimated, such as a render's: 1 where it
   * comes back, 0 where it does not.
   *
   * <p>Departure from Ruder et al.: the borders of moving objects, where estimates blur, are exact
   * in such motion. So there is no test for them and no smoothing, and the opposite motion is the
   * nearest pixel's. Disoccluded is a pixel where |w + w'|^2 &gt;= 0.0005 (|w|^2 + |w'|^2) + 0.02:
   * what slowly comes out from behind something is seen too, and does not keep paint of what hid
   * it.
   */
  public static Frame ofKnown(FlowField toPrevious, FlowField fromPrevious) {
    Frame reliability = classified(toPrevious, fromPrevious, true);
    Planes.clampToUnit(reliability);
    return reliability;
  }

  private static Frame classified(FlowField toPrevious, FlowField fromPrevious, boolean known) {
    Planes.requireSameSize("the opposite flow field", fromPrevious.frame(), toPrevious.frame());
    Frame reliability = Frame.allocate(toPrevious.width(), toPrevious.height(), 1);
    classify(toPrevious, fromPrevious, known, Planes.buffer(reliability, 0));
    return reliability;
  }

  private static void classify(
      FlowField toPrevious, FlowField fromPrevious, boolean known, FloatBuffer out) {
    Interpolation interpolation = known ? Interpolation.NEAREST : Interpolation.BILINEAR;
    int width = toPrevious.width();
    int height = toPrevious.height();
    FloatBuffer[] w = Planes.buffers(toPrevious.frame());
    FloatBuffer[] back = Planes.buffers(fromPrevious.frame());
    Rows.parallel(
        height,
        (from, end) -> {
          FlowRows rows = new FlowRows(w, width, height);
          WarpPositions at = new WarpPositions(width, height);
          float[] backU = new float[width];
          float[] backV = new float[width];
          float[] values = new float[width];
          for (int y = from; y < end; y++) {
            rows.read(y);
            at.locate(y, w[0], w[1]);
            interpolation.sample(back[0], width, height, at, backU);
            interpolation.sample(back[1], width, height, at, backV);
            for (int x = 0; x < width; x++) {
              values[x] = classify(rows, at, x, height, backU[x], backV[x], known);
            }
            out.put(y * width, values);
          }
        });
  }

  private static float classify(
      FlowRows w, WarpPositions at, int x, int height, float backU, float backV, boolean known) {
    float u = w.u[x];
    float v = w.v[x];
    boolean inside =
        at.column[x] >= 0
            && at.column[x] + 1 < w.u.length
            && at.line[x] >= 0
            && at.line[x] + 1 < height
            && u == u
            && v == v;
    if (!inside) {
      return UNKNOWN;
    }
    float squared = u * u + v * v;
    float roundTrip = (u + backU) * (u + backU) + (v + backV) * (v + backV);
    float both = squared + backU * backU + backV * backV;
    float share = known ? KNOWN_ROUND_TRIP_SHARE : ROUND_TRIP_SHARE;
    float offset = known ? KNOWN_ROUND_TRIP_OFFSET : ROUND_TRIP_OFFSET;
    // negated, so that NaN fails the test
    if (!(roundTrip < share * both + offset)) {
      return DISOCCLUDED;
    }
    boolean steady = known || w.squaredGradient(x) <= BOUNDARY_SHARE * squared + BOUNDARY_OFFSET;
    return steady ? TRUSTED : UNKNOWN;
  }

  private static void smooth(Frame reliability) {
    try (Mat plane = Planes.matrix(reliability, 0);
        Mat raw = plane.clone();
        Size size = new Size(KERNEL, KERNEL)) {
      GaussianBlur(raw, plane, size, SIGMA, SIGMA, BORDER_REFLECT, ALGO_HINT_ACCURATE);
    }
    Planes.clampToUnit(reliability);
  }
}
