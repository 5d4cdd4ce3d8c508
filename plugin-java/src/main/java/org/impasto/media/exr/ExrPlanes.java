package org.impasto.media.exr;

import static org.lwjgl.util.tinyexr.TinyEXR.FreeEXRImage;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.tinyexr.EXRImage;
import org.lwjgl.util.tinyexr.EXRTile;

/** From an image of tinyexr, in scan lines or tiles, into the planes of a frame. */
final class ExrPlanes {
  private ExrPlanes() {}

  /**
   * An image that could not be loaded was freed by tinyexr already and must not come here: freeing
   * it again ends the process.
   */
  static Frame copyAndFree(EXRImage image, ExrPart part, int[] channels, float outside) {
    try {
      return copy(image, part, channels, outside);
    } finally {
      FreeEXRImage(image);
    }
  }

  private static Frame copy(EXRImage image, ExrPart part, int[] channels, float outside) {
    Frame frame = empty(part, channels.length, outside);
    int left = part.data().minX() - part.display().minX();
    int top = part.data().minY() - part.display().minY();
    for (int c = 0; c < channels.length; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      if (part.tileWidth() > 0) {
        for (EXRTile tile : image.tiles()) {
          if (tile.level_x() == 0 && tile.level_y() == 0) {
            place(
                tile.images(image.num_channels()).get(channels[c]),
                part.tileWidth(),
                tile.width(),
                tile.height(),
                frame,
                plane,
                left + tile.offset_x() * part.tileWidth(),
                top + tile.offset_y() * part.tileHeight());
          }
        }
      } else {
        long from = image.images().get(channels[c]);
        place(from, image.width(), image.width(), image.height(), frame, plane, left, top);
      }
    }
    return frame;
  }

  /** A frame of the display window's size. */
  static Frame empty(ExrPart part, int channels, float value) {
    ExrWindow display = part.display();
    Frame frame = Frame.allocate((int) display.width(), (int) display.height(), channels);
    Planes.fill(frame, value);
    return frame;
  }

  /** 1 where the data window reaches, else 0: [1,H,W] of the display window's size. */
  static Frame inside(ExrPart part) {
    Frame inside = empty(part, 1, 0);
    int width = inside.width();
    int left = Math.max(0, part.data().minX() - part.display().minX());
    int top = Math.max(0, part.data().minY() - part.display().minY());
    int right = Math.min(width, part.data().maxX() - part.display().minX() + 1);
    int bottom = Math.min(inside.height(), part.data().maxY() - part.display().minY() + 1);
    FloatBuffer plane = Planes.buffer(inside, 0);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        plane.put(y * width + x, 1);
      }
    }
    return inside;
  }

  private static void place(
      long from,
      int stride,
      int columns,
      int lines,
      Frame frame,
      FloatBuffer plane,
      int left,
      int top) {
    place(
        MemoryUtil.memFloatBuffer(from, stride * (lines - 1) + columns),
        stride,
        columns,
        lines,
        frame,
        plane,
        left,
        top);
  }

  /** A rectangle of floats into a plane; what lies outside the plane is left out. */
  static void place(
      FloatBuffer source,
      int stride,
      int columns,
      int lines,
      Frame frame,
      FloatBuffer plane,
      int left,
      int top) {
    int width = frame.width();
    int first = Math.max(0, -left);
    int count = Math.min(columns, width - left) - first;
    int end = Math.min(lines, frame.height() - top);
    for (int line = Math.max(0, -top); count > 0 && line < end; line++) {
      plane.put((top + line) * width + left + first, source, line * stride + first, count);
    }
  }
}
