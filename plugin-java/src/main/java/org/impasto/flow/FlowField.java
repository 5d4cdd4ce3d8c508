package org.impasto.flow;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
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

  /** Multiplies motion, in place: when the frames' size has changed by these factors. */
  public void scale(double across, double down) {
    scale(0, across);
    scale(1, down);
  }

  private void scale(int channel, double factor) {
    if (factor != 1) {
      FloatBuffer[] plane = {Planes.buffer(frame, channel)};
      PixelRows.change(frame, plane, new FloatBuffer[0], (out, in) -> scale(out[0], factor));
    }
  }

  private static void scale(float[] row, double factor) {
    for (int x = 0; x < row.length; x++) {
      row[x] = (float) (factor * row[x]);
    }
  }

  @Override
  public void close() {
    frame.close();
  }
}
