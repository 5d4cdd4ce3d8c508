package org.impasto.engine.exemplar;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;
import org.impasto.recolour.Pixels;

/** Pictures as the rooms of synthesis and recolouring take them, and back. */
public final class PackedPixels {
  private static final int COLOURS = 3;

  private PackedPixels() {}

  /** Packed [height][width][3] of the first three planes. */
  public static float[] packed(Frame frame) {
    return packed(frame, 0, 0, frame.width(), frame.height());
  }

  /** The same of a rectangle. */
  static float[] packed(Frame frame, int left, int top, int width, int height) {
    float[] packed = new float[COLOURS * width * height];
    FloatBuffer[] planes = Planes.buffers(frame);
    Rows.parallel(
        height,
        (from, end) -> {
          float[] row = new float[width];
          for (int y = from; y < end; y++) {
            for (int c = 0; c < COLOURS; c++) {
              planes[c].get((top + y) * frame.width() + left, row);
              for (int x = 0, to = COLOURS * y * width + c; x < width; x++, to += COLOURS) {
                packed[to] = row[x];
              }
            }
          }
        });
    return packed;
  }

  /** Packed [height][width][3] of planes. */
  public static float[] packed(Pixels pixels) {
    float[] packed = new float[COLOURS * pixels.width() * pixels.height()];
    Rows.parallel(
        pixels.height(),
        (from, end) -> {
          for (int i = from * pixels.width(); i < end * pixels.width(); i++) {
            packed[COLOURS * i] = pixels.red()[i];
            packed[COLOURS * i + 1] = pixels.green()[i];
            packed[COLOURS * i + 2] = pixels.blue()[i];
          }
        });
    return packed;
  }

  /** The reverse of {@link #packed(Frame)}, a new frame. */
  public static Frame frame(float[] packed, int width, int height) {
    Frame frame = Frame.allocate(width, height, COLOURS);
    FloatBuffer[] planes = Planes.buffers(frame);
    Rows.parallel(
        height,
        (from, end) -> {
          float[] row = new float[width];
          for (int y = from; y < end; y++) {
            for (int c = 0; c < COLOURS; c++) {
              for (int x = 0, at = COLOURS * y * width + c; x < width; x++, at += COLOURS) {
                row[x] = packed[at];
              }
              planes[c].put(y * width, row);
            }
          }
        });
    return frame;
  }

  /** A new frame. */
  public static Frame frame(Pixels pixels) {
    Frame frame = Frame.allocate(pixels.width(), pixels.height(), COLOURS);
    put(pixels, frame);
    return frame;
  }

  /** Overwrites a frame of the same size. */
  public static void put(Pixels pixels, Frame frame) {
    int size = pixels.width() * pixels.height();
    Planes.buffer(frame, 0).put(0, pixels.red(), 0, size);
    Planes.buffer(frame, 1).put(0, pixels.green(), 0, size);
    Planes.buffer(frame, 2).put(0, pixels.blue(), 0, size);
  }
}
