package org.impasto.tools.measure;

import java.nio.FloatBuffer;
import org.impasto.demo.DemoShot;
import org.impasto.flow.FlowField;
import org.impasto.flow.TemporalError;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.tools.footage.DemoSource;

/** The demo shot with its exact motion, frames 1 to last. */
final class MeasuredDemo implements MeasuredShot {
  private final DemoShot shot;
  private final DemoSource source;
  private final int last;

  /**
   * @param exact whether the painter is given the exact motion too
   */
  MeasuredDemo(int width, int height, int last, boolean exact) {
    shot = new DemoShot(width, height);
    source = new DemoSource(width, height, exact, exact, false);
    this.last = last;
  }

  @Override
  public String name() {
    return "demo shot";
  }

  @Override
  public int last() {
    return last;
  }

  @Override
  public int longStep() {
    return 5;
  }

  @Override
  public Frame frame(int time) {
    return source.frame(time);
  }

  @Override
  public FlowField toPrevious(int time) {
    return source.toPrevious(time);
  }

  @Override
  public FlowField toNext(int time) {
    return source.toNext(time);
  }

  @Override
  public double temporalError(Frame earlier, int from, Frame later, int to) {
    try (FlowField flow = new FlowField(shot.flow(to - 1, from - 1));
        Frame visible = shot.occlusion(to - 1, from - 1)) {
      FloatBuffer weight = Planes.buffer(visible, 0);
      for (int i = 0; i < weight.capacity(); i++) {
        weight.put(i, 1 - weight.get(i));
      }
      return TemporalError.measure(earlier, later, flow, visible);
    }
  }
}
