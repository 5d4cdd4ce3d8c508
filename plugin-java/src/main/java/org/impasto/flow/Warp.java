package org.impasto.flow;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/**
 * Carries a frame along a flow field: out(p) = frame(p + flow(p)), border pixels repeated outwards;
 * where the flow is NaN, out(p) = frame(p). The field belongs to the output; frame, field and
 * output have one size.
 *
 * <p>Coordinates are exact. OpenCV's remap rounds them to 1/32 pixel. On a photograph that is an
 * error of up to 0.006 of the range. In a painting that is warped from frame to frame it would add
 * up.
 */
public final class Warp {
  private Warp() {}

  /**
   * [1,H,W]: 1 where a vector points inside the frame, 0 where it points out of it or is invalid.
   */
  public static Frame within(FlowField flow) {
    Frame within = Frame.allocate(flow.width(), flow.height(), 1);
    FloatBuffer u = Planes.buffer(flow.frame(), 0);
    FloatBuffer v = Planes.buffer(flow.frame(), 1);
    FloatBuffer out = Planes.buffer(within, 0);
    int width = flow.width();
    for (int i = 0; i < out.capacity(); i++) {
      float x = i % width + u.get(i);
      float y = i / width + v.get(i);
      out.put(i, x >= 0 && y >= 0 && x <= width - 1 && y <= flow.height() - 1 ? 1 : 0);
    }
    return within;
  }

  /**
   * Bicubic, a = -0.75 (see {@link Interpolation#BICUBIC}). May leave the range of the frame. A new
   * frame.
   */
  public static Frame bicubic(Frame frame, FlowField flow) {
    Frame out = Frame.allocate(frame.width(), frame.height(), frame.channels());
    bicubicInto(frame, flow, out);
    return out;
  }

  /** As {@link #bicubic}, into an existing frame other than the source. */
  public static void bicubicInto(Frame frame, FlowField flow, Frame out) {
    warp(frame, flow, out, Interpolation.BICUBIC);
  }

  /** The nearest pixel's values: for numbers that are no colours. A new frame. */
  public static Frame nearest(Frame frame, FlowField flow) {
    Frame out = Frame.allocate(frame.width(), frame.height(), frame.channels());
    warp(frame, flow, out, Interpolation.NEAREST);
    return out;
  }

  /** Bilinear. A new frame. */
  public static Frame bilinear(Frame frame, FlowField flow) {
    Frame out = Frame.allocate(frame.width(), frame.height(), frame.channels());
    bilinearInto(frame, flow, out);
    return out;
  }

  /** As {@link #bilinear}, into an existing frame other than the source. */
  public static void bilinearInto(Frame frame, FlowField flow, Frame out) {
    warp(frame, flow, out, Interpolation.BILINEAR);
  }

  private static void warp(Frame frame, FlowField flow, Frame out, Interpolation interpolation) {
    Planes.requireSameSize("the flow field to warp along", flow.frame(), frame);
    Planes.requireSameSize("the frame to warp into", out, frame);
    Planes.requireChannels("the frame to warp into", out, frame.channels());
    if (out == frame) {
      throw new IllegalArgumentException("a frame cannot be warped into itself; give another");
    }
    int width = frame.width();
    int height = frame.height();
    FloatBuffer[] motion = Planes.buffers(flow.frame());
    FloatBuffer[] sources = Planes.buffers(frame);
    FloatBuffer[] targets = Planes.buffers(out);
    Rows.parallel(
        height,
        (from, end) -> {
          WarpPositions at = new WarpPositions(width, height);
          float[] row = new float[width];
          for (int y = from; y < end; y++) {
            at.locate(y, motion[0], motion[1]);
            for (int c = 0; c < sources.length; c++) {
              interpolation.sample(sources[c], width, height, at, row);
              targets[c].put(y * width, row);
            }
          }
        });
  }
}
