package org.impasto.tools.measure;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.impasto.demo.DemoShot;
import org.impasto.flow.FlowField;
import org.impasto.flow.TemporalError;
import org.impasto.flow.Warp;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.flow.motion.DepthOrder;
import org.impasto.flow.motion.KnownMotion;
import org.impasto.flow.motion.Reliability;
import org.impasto.flow.motion.SurfaceMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.picture.Pictures;

/**
 * The demo shot's exact motion and occlusion, to measure estimates and paintings against. Frames
 * count from 0.
 */
public final class DemoTruth {
  /** Below this, a pixel's motion counts as not trusted. */
  private static final float TRUSTED = 0.5f;

  private final DemoShot shot;

  public DemoTruth(int width, int height) {
    shot = new DemoShot(width, height);
  }

  /**
   * How well motion from a frame to the one before it was estimated.
   *
   * @param endPointError mean over visible pixels, px
   * @param precision share of the pixels called unreliable that are occluded or within two pixels
   *     of such
   * @param recall share of the occluded pixels that are called unreliable
   */
  public record FlowQuality(double endPointError, double precision, double recall) {}

  /**
   * Of estimated motion.
   *
   * @param depth whether it and its reliability are corrected by depth
   */
  public FlowQuality measure(OpticalFlow flow, int time, boolean depth) {
    try (Frame frame = shot.render(time);
        Frame before = shot.render(time - 1);
        FlowField backward = flow.compute(frame, before);
        FlowField forward = flow.compute(before, frame)) {
      if (depth) {
        correct(backward, time);
        correct(forward, time - 1);
      }
      try (Frame reliability = Reliability.compute(backward, forward)) {
        return quality(backward, reliability, time, depth);
      }
    }
  }

  private void correct(FlowField motion, int time) {
    try (Frame depth = shot.depth(time)) {
      SurfaceMotion.correct(motion, depth);
    }
  }

  /** Of the exact motion itself, given in both directions. */
  public FlowQuality measureKnown(int time, boolean depth) {
    try (FlowField backward = new FlowField(shot.backwardFlow(time));
        FlowField forward = new FlowField(shot.forwardFlow(time));
        Frame reliability = Reliability.ofKnown(backward, forward)) {
      return quality(backward, reliability, time, depth);
    }
  }

  /** Of the exact motion given forward only. */
  public FlowQuality measureForward(OpticalFlow flow, int time, boolean depth) {
    try (Frame frame = shot.render(time);
        Frame before = shot.render(time - 1);
        FlowField backward = flow.compute(frame, before);
        FlowField forward = new FlowField(shot.forwardFlow(time))) {
      KnownMotion.opposite(forward, backward);
      try (Frame reliability = Reliability.ofKnown(backward, forward)) {
        return quality(backward, reliability, time, depth);
      }
    }
  }

  private FlowQuality quality(FlowField backward, Frame reliability, int time, boolean withDepth) {
    try (Frame truth = shot.backwardFlow(time);
        Frame occlusion = shot.occlusion(time);
        Frame depth = shot.depth(time);
        Frame depthBefore = shot.depth(time - 1)) {
      if (withDepth) {
        DepthOrder.distrust(backward, depth, depthBefore, reliability);
      }
      return new FlowQuality(
          endPointError(backward.frame(), truth, occlusion),
          precision(reliability, occlusion),
          recall(reliability, occlusion));
    }
  }

  private static double endPointError(Frame found, Frame truth, Frame occlusion) {
    FloatBuffer[] a = Planes.buffers(found);
    FloatBuffer[] b = Planes.buffers(truth);
    FloatBuffer hidden = Planes.buffer(occlusion, 0);
    double sum = 0;
    long visible = 0;
    for (int i = 0; i < hidden.capacity(); i++) {
      if (hidden.get(i) < TRUSTED) {
        sum += Math.hypot(a[0].get(i) - b[0].get(i), a[1].get(i) - b[1].get(i));
        visible++;
      }
    }
    return sum / visible;
  }

  private static double recall(Frame reliability, Frame occlusion) {
    FloatBuffer trust = Planes.buffer(reliability, 0);
    FloatBuffer hidden = Planes.buffer(occlusion, 0);
    long occluded = 0;
    long found = 0;
    for (int i = 0; i < hidden.capacity(); i++) {
      if (hidden.get(i) >= TRUSTED) {
        occluded++;
        found += trust.get(i) < TRUSTED ? 1 : 0;
      }
    }
    return (double) found / occluded;
  }

  private static double precision(Frame reliability, Frame occlusion) {
    FloatBuffer trust = Planes.buffer(reliability, 0);
    FloatBuffer hidden = Planes.buffer(occlusion, 0);
    int width = occlusion.width();
    long called = 0;
    long right = 0;
    for (int i = 0; i < hidden.capacity(); i++) {
      if (trust.get(i) < TRUSTED) {
        called++;
        right += near(hidden, width, occlusion.height(), i % width, i / width) ? 1 : 0;
      }
    }
    return (double) right / called;
  }

  private static boolean near(FloatBuffer hidden, int width, int height, int x, int y) {
    for (int v = Math.max(0, y - 2); v <= Math.min(height - 1, y + 2); v++) {
      for (int u = Math.max(0, x - 2); u <= Math.min(width - 1, x + 2); u++) {
        if (hidden.get(v * width + u) >= TRUSTED) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Temporal error of two paintings, with exact motion, where nothing is hidden.
   *
   * @param from the earlier frame
   */
  public double temporalError(Path earlier, int from, Path later, int to) {
    try (Frame a = Pictures.read(earlier);
        Frame b = Pictures.read(later);
        FlowField flow = new FlowField(shot.flow(to, from));
        Frame visible = shot.occlusion(to, from)) {
      FloatBuffer weight = Planes.buffer(visible, 0);
      for (int i = 0; i < weight.capacity(); i++) {
        weight.put(i, 1 - weight.get(i));
      }
      return TemporalError.measure(a, b, flow, visible);
    }
  }

  /**
   * Motion that is left between a painting and the one before it, brought to it by exact motion:
   * the 95th percentile of its length in pixels, where nothing is hidden. Paint that swims over its
   * object moves.
   *
   * @param flow that finds it
   * @param from the earlier frame
   */
  public double residualMotion(Path earlier, int from, Path later, int to, OpticalFlow flow) {
    try (Frame a = Pictures.read(earlier);
        Frame b = Pictures.read(later);
        FlowField exact = new FlowField(shot.flow(to, from));
        Frame hidden = shot.occlusion(to, from);
        Frame brought = Warp.bicubic(a, exact);
        FlowField left = flow.compute(b, brought)) {
      FloatBuffer[] motion = Planes.buffers(left.frame());
      FloatBuffer occluded = Planes.buffer(hidden, 0);
      double[] lengths =
          IntStream.range(0, occluded.capacity())
              .filter(i -> occluded.get(i) < TRUSTED)
              .mapToDouble(i -> Math.hypot(motion[0].get(i), motion[1].get(i)))
              .sorted()
              .toArray();
      return lengths[(int) (0.95 * (lengths.length - 1))];
    }
  }
}
