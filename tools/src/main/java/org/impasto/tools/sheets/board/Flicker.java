package org.impasto.tools.sheets.board;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.impasto.demo.DemoShot;
import org.impasto.flow.FlowField;
import org.impasto.flow.TemporalError;
import org.impasto.flow.Warp;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Smoothing;

/**
 * What a painted demo shot changes beyond what moves, by the shot's exact motion; frames count from
 * 1.
 */
public final class Flicker {
  /** A change of a third is black or white. */
  private static final double CONTRAST = 1.5;

  /** Blur of what is hidden, px, that makes a place near it. */
  private static final double NEAR = 3;

  private static final float NEAR_FROM = 0.02f;

  private final DemoShot shot;

  public Flicker(int width, int height) {
    shot = new DemoShot(width, height);
  }

  /** A painting less the moved one before it, half grey where they agree or nothing can be said. */
  public Frame picture(Frame before, Frame now, int time) {
    try (FlowField flow = flow(time);
        Frame moved = Warp.bilinear(before, flow);
        Frame visible = visible(time)) {
      Frame difference = Views.difference(now, moved, CONTRAST);
      PixelRows.change(difference, value -> value - 0.5f);
      PixelRows.multiply(difference, visible);
      PixelRows.change(difference, value -> value + 0.5f);
      return difference;
    }
  }

  /** Mean temporal error of neighbours; the first painting is frame 1's. */
  public double error(List<Frame> paintings) {
    return mean(paintings, this::visible);
  }

  /** The same, of visible places within some pixels of what was hidden. */
  public double errorNearHidden(List<Frame> paintings) {
    return mean(paintings, this::nearHidden);
  }

  private double mean(List<Frame> paintings, IntFunction<Frame> where) {
    return IntStream.range(1, paintings.size())
        .mapToDouble(
            i -> {
              try (FlowField flow = flow(i + 1);
                  Frame weight = where.apply(i + 1)) {
                return TemporalError.measure(paintings.get(i - 1), paintings.get(i), flow, weight);
              }
            })
        .average()
        .orElseThrow();
  }

  private FlowField flow(int time) {
    return new FlowField(shot.backwardFlow(time - 1));
  }

  private Frame visible(int time) {
    Frame visible = shot.occlusion(time - 1);
    PixelRows.change(visible, value -> 1 - value);
    return visible;
  }

  private Frame nearHidden(int time) {
    Frame near = shot.occlusion(time - 1);
    try (Frame visible = visible(time)) {
      Smoothing.gaussian(near, NEAR);
      PixelRows.change(near, value -> value > NEAR_FROM ? 1 : 0);
      PixelRows.multiply(near, visible);
      return near;
    }
  }
}
