package org.impasto.tools.footage;

import java.nio.FloatBuffer;
import org.impasto.demo.DemoShot;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * Long shots made of one picture of the demo shot, to see what a painting does in a hundred frames.
 */
public final class LongShot implements FrameSource {
  /** What happens in the shot. */
  public enum Event {
    /** Nothing: every frame is the same. */
    STILL,
    /** Film grain: normal noise of standard deviation 0.02, another in every frame. */
    GRAIN,
    /** Everything bends to and fro, and the light wanders and changes its strength and colour. */
    CHANGING
  }

  private static final double GRAIN = 0.02;

  /** Frames of one swing, and its amplitude in px at a picture of 200 px. */
  private static final double SWING = 50;

  private static final double AMPLITUDE = 5;

  private final Event event;
  private final int last;
  private final Frame picture;

  /** Frames 1 to last. The picture is never closed: shots live as long as their measurement. */
  public LongShot(Event event, int width, int height, int last) {
    this.event = event;
    this.last = last;
    picture = new DemoShot(width, height).render(8);
  }

  @Override
  public ShotRange range() {
    return ShotRange.of(1, last);
  }

  @Override
  public Frame frame(int time) {
    Frame frame = event == Event.CHANGING ? changed(time) : picture.copy();
    if (event == Event.GRAIN) {
      Blending.addNoise(frame, time, GRAIN);
    }
    Planes.clampToUnit(frame);
    return frame;
  }

  private Frame changed(int time) {
    double phase = 2 * Math.PI * (time - 1) / SWING;
    try (FlowField bend = bend(phase)) {
      Frame frame = Warp.bicubic(picture, bend);
      light(frame, phase);
      return frame;
    }
  }

  private FlowField bend(double phase) {
    FlowField bend = FlowField.allocate(picture.width(), picture.height());
    FloatBuffer[] motion = Planes.buffers(bend.frame());
    double amplitude = AMPLITUDE * picture.width() / 200;
    for (int i = 0; i < motion[0].capacity(); i++) {
      double x = 2 * Math.PI * (i % picture.width()) / picture.width();
      double y = 2 * Math.PI * (i / picture.width()) / picture.height();
      motion[0].put(i, (float) (amplitude * Math.sin(phase) * Math.sin(1.5 * y + 0.5 * x)));
      motion[1].put(i, (float) (amplitude * (Math.cos(phase) - 1) / 2 * Math.sin(2 * x)));
    }
    return bend;
  }

  private static void light(Frame frame, double phase) {
    for (int c = 0; c < frame.channels(); c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      for (int i = 0; i < plane.capacity(); i++) {
        double across = (i % frame.width()) / (double) frame.width() - 0.5;
        double gain = 0.85 + 0.25 * Math.sin(0.7 * phase + 0.3 * c + 2 * across);
        plane.put(i, (float) (gain * plane.get(i)));
      }
    }
  }
}
