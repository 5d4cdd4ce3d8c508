package org.impasto.engine.linked;

import java.nio.FloatBuffer;
import org.impasto.engine.FrameLinks;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.errors.UserException;
import org.impasto.flow.FlowField;
import org.impasto.flow.estimate.DisFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.flow.motion.Disparity;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.geometry.SideBySide;
import org.impasto.settings.Settings;
import org.impasto.steering.SteeringMaps;

/**
 * A shot of two eyes in one frame. The left eye leads, the right one is painted as it is wherever
 * both see the same: places lie on one row, by the disparity that is found between them.
 */
final class StereoSource implements FrameSource {
  private final FrameSource both;
  private final boolean beside;
  private int known = Integer.MIN_VALUE;

  /** Of the known frame, with both eyes. */
  private int width;

  private int height;
  private float[] disparity;
  private float[] reliable;

  /**
   * @param both frames of both eyes
   * @param eyes how they lie
   */
  StereoSource(FrameSource both, Settings.Eyes eyes) {
    this.both = both;
    beside = eyes == Settings.Eyes.SIDE_BY_SIDE;
  }

  @Override
  public FrameLinks links(int time) {
    if (time != known) {
      try (Frame frame = both.colours(time)) {
        find(frame, time);
      }
    }
    FlowField toOwner = FlowField.allocate(width, height);
    Frame trust = Frame.allocate(width, height, 1);
    Frame strip = Frame.allocate(width, height, 1);
    Planes.fill(toOwner.frame(), 0);
    Planes.fill(trust, 1);
    Planes.fill(strip, 0);
    FloatBuffer across = Planes.buffer(toOwner.frame(), 0);
    FloatBuffer down = Planes.buffer(toOwner.frame(), 1);
    FloatBuffer out = Planes.buffer(trust, 0);
    int eye = beside ? width / 2 : width;
    for (int i = 0; i < disparity.length; i++) {
      int x = i % eye + (beside ? eye : 0);
      int y = i / eye + (beside ? 0 : height / 2);
      across.put(y * width + x, disparity[i] - (beside ? eye : 0));
      down.put(y * width + x, beside ? 0 : -height / 2);
      out.put(y * width + x, reliable[i]);
    }
    return new FrameLinks(toOwner, trust, strip);
  }

  private void find(Frame frame, int time) {
    int size = beside ? frame.width() : frame.height();
    if (size % 2 != 0) {
      throw new UserException(
          "frame "
              + time
              + " is "
              + frame.width()
              + "x"
              + frame.height()
              + "; two eyes need an even "
              + (beside ? "width" : "height")
              + ": give frames that halve, or set Eyes to One");
    }
    try (Frame left = eye(frame, 0);
        Frame right = eye(frame, 1);
        OpticalFlow flow = new DisFlow();
        FlowField toLeft = Disparity.of(flow, right, left);
        FlowField toRight = Disparity.of(flow, left, right);
        Frame trust = Disparity.agreed(toLeft, toRight)) {
      disparity = Planes.values(toLeft.frame(), 0);
      reliable = Planes.values(trust, 0);
    }
    width = frame.width();
    height = frame.height();
    known = time;
  }

  private Frame eye(Frame frame, int number) {
    return beside ? SideBySide.half(frame, number) : SideBySide.overUnder(frame, number);
  }

  @Override
  public ShotRange range() {
    return both.range();
  }

  @Override
  public boolean temporalAccess() {
    return both.temporalAccess();
  }

  @Override
  public Frame frame(int time) {
    return both.frame(time);
  }

  @Override
  public FlowField toPrevious(int time) {
    return both.toPrevious(time);
  }

  @Override
  public FlowField toNext(int time) {
    return both.toNext(time);
  }

  @Override
  public Frame depth(int time) {
    return both.depth(time);
  }

  @Override
  public Frame regions(int time) {
    return both.regions(time);
  }

  @Override
  public SteeringMaps steering(int time) {
    return both.steering(time);
  }
}
