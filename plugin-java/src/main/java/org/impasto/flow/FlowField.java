package org.impasto.flow;

import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * Motion of every pixel of one frame, [2,H,W]: planes u (to the right) and v (down), in pixels. The
 * pixel at (x, y), centre at whole coordinates, origin at the top left pixel, lies at (x + u, y +
 * v) in the other frame. Invalid: NaN in either plane. Owns its frame.
 */
public record FlowField(Frame frame) implements AutoCloseable {
  public static final int CHANNELS = 2;

  /**
   * @throws IllegalArgumentException where the frame has not two channels
   */
  public FlowField {
    Planes.requireChannels("the flow field", frame, CHANNELS);
  }

  /** Motion is undefined. */
  public static FlowField allocate(int width, int height) {
    return new FlowField(Frame.allocate(width, height, CHANNELS));
  }

  public int width() {
    return frame.width();
  }

  public int height() {
    return frame.height();
  }

  @Override
  public void close() {
    frame.close();
  }
}
