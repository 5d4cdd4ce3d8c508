package org.impasto.engine.step;

import java.nio.FloatBuffer;
import java.util.List;
import org.impasto.engine.FrameLinks;
import org.impasto.engine.brush.EarlierPaint;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.flow.Warp;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * A painted frame as paint of itself, once more. Linked pixels take their owners' paint, and all
 * others keep theirs. The strip keeps none wherever the paint beside it is another than its
 * owner's.
 *
 * @param earlier the owners' paint, then each pixel's own
 * @param trusts of both; the paint stays its owner's
 */
record LinkedPaint(List<EarlierPaint> earlier, List<Frame> trusts) implements AutoCloseable {
  /** Side of the cells in which paint is compared, in pixels. */
  private static final int CELL = 8;

  /** Cells on every side whose paint counts. */
  private static final int REACH = 4;

  /** Mean difference of colours from which on paint is another. */
  private static final float OTHER = 0.04f;

  /**
   * @param fresh whether the paint depends on no other frame's, so that linked pixels know nothing
   *     of each other
   */
  static LinkedPaint of(FrameLinks links, PaintedFrame painted, boolean fresh) {
    Frame kept = kept(links, painted.picture(), fresh ? 0 : OTHER);
    Frame trust = links.trust().copy();
    FloatBuffer first = Planes.buffer(trust, 0);
    FloatBuffer second = Planes.buffer(kept, 0);
    for (int i = 0; i < first.capacity(); i++) {
      first.put(i, first.get(i) * second.get(i));
    }
    return new LinkedPaint(
        List.of(
            new EarlierPaint(painted, EarlierPaint.NO_KEYFRAME, links.toOwner(), trust),
            new EarlierPaint(painted, EarlierPaint.NO_KEYFRAME, null, kept)),
        List.of(trust, kept));
  }

  /** 0 in the strip where paint beside it is another than its owner's, else 1. */
  private static Frame kept(FrameLinks links, Frame picture, float least) {
    int width = picture.width();
    int height = picture.height();
    boolean[] other = otherCells(links, picture, least);
    int across = (width + CELL - 1) / CELL;
    Frame kept = Frame.allocate(width, height, 1);
    FloatBuffer strip = Planes.buffer(links.strip(), 0);
    FloatBuffer out = Planes.buffer(kept, 0);
    for (int i = 0; i < out.capacity(); i++) {
      boolean anew = strip.get(i) > 0 && near(other, across, i % width / CELL, i / width / CELL);
      out.put(i, anew ? 0 : 1);
    }
    return kept;
  }

  private static boolean near(boolean[] cells, int across, int x, int y) {
    int down = cells.length / across;
    for (int j = Math.max(0, y - REACH); j <= Math.min(down - 1, y + REACH); j++) {
      for (int i = Math.max(0, x - REACH); i <= Math.min(across - 1, x + REACH); i++) {
        if (cells[j * across + i]) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean[] otherCells(FrameLinks links, Frame picture, float least) {
    int width = picture.width();
    int across = (width + CELL - 1) / CELL;
    int down = (picture.height() + CELL - 1) / CELL;
    float[] sums = new float[across * down];
    int[] counts = new int[across * down];
    try (Frame owners = Warp.bilinear(picture, links.toOwner())) {
      FloatBuffer[] flow = Planes.buffers(links.toOwner().frame());
      FloatBuffer trust = Planes.buffer(links.trust(), 0);
      for (int c = 0; c < picture.channels(); c++) {
        FloatBuffer here = Planes.buffer(picture, c);
        FloatBuffer there = Planes.buffer(owners, c);
        for (int i = 0; i < here.capacity(); i++) {
          if ((flow[0].get(i) != 0 || flow[1].get(i) != 0) && trust.get(i) >= 0.5f) {
            int cell = i / width / CELL * across + i % width / CELL;
            sums[cell] += Math.abs(here.get(i) - there.get(i));
            counts[cell]++;
          }
        }
      }
    }
    boolean[] other = new boolean[sums.length];
    for (int cell = 0; cell < other.length; cell++) {
      other[cell] = counts[cell] > 0 && sums[cell] > least * counts[cell];
    }
    return other;
  }

  @Override
  public void close() {
    trusts.forEach(Frame::close);
  }
}
