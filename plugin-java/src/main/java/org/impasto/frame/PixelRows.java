package org.impasto.frame;

import java.nio.FloatBuffer;

/**
 * Arithmetic from pixel to pixel, in arrays of one row at a time and in bands side by side. It is
 * several times as fast as at single indices of a buffer in native memory, to the same bits.
 */
public final class PixelRows {
  private PixelRows() {}

  /** Works on one row of planes, each an array as long as the row. */
  @FunctionalInterface
  public interface Row {
    /**
     * @param out as it is; what is written here is kept
     * @param in for reading only
     */
    void run(float[][] out, float[][] in);
  }

  /**
   * Changes planes pixel by pixel.
   *
   * @param size that all planes have
   * @param out planes that are read and written
   * @param in planes that are only read; none may be one of those written
   */
  public static void change(Frame size, FloatBuffer[] out, FloatBuffer[] in, Row row) {
    int width = size.width();
    Rows.parallel(
        size.height(),
        (from, end) -> {
          float[][] written = new float[out.length][width];
          float[][] read = new float[in.length][width];
          for (int y = from; y < end; y++) {
            get(out, y * width, written);
            get(in, y * width, read);
            row.run(written, read);
            put(written, out, y * width);
          }
        });
  }

  private static void get(FloatBuffer[] planes, int start, float[][] rows) {
    for (int i = 0; i < planes.length; i++) {
      planes[i].get(start, rows[i]);
    }
  }

  private static void put(float[][] rows, FloatBuffer[] planes, int start) {
    for (int i = 0; i < planes.length; i++) {
      planes[i].put(start, rows[i]);
    }
  }

  /** Changes all planes of a frame, each by itself. */
  public static void change(Frame frame, Value value) {
    change(
        frame,
        Planes.buffers(frame),
        new FloatBuffer[0],
        (out, in) -> {
          for (float[] plane : out) {
            for (int x = 0; x < plane.length; x++) {
              plane[x] = value.of(plane[x]);
            }
          }
        });
  }

  /** A function of one value. */
  @FunctionalInterface
  public interface Value {
    float of(float value);
  }

  /** Multiplies all planes of a frame by one plane. */
  public static void multiply(Frame frame, Frame by) {
    change(
        frame,
        Planes.buffers(frame),
        Planes.buffers(by),
        (out, in) -> {
          for (float[] plane : out) {
            for (int x = 0; x < plane.length; x++) {
              plane[x] *= in[0][x];
            }
          }
        });
  }
}
