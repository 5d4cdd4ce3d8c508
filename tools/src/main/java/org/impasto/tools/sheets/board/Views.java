package org.impasto.tools.sheets.board;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;

/** Pictures made of pictures: what a sheet shows of a painting. */
public final class Views {
  private Views() {}

  /** A rectangle of a picture, enlarged so many times, pixels as squares. */
  public static Frame crop(Frame picture, int left, int top, int width, int height, int times) {
    try (Frame part = Frame.allocate(width, height, picture.channels())) {
      for (int c = 0; c < picture.channels(); c++) {
        FloatBuffer from = Planes.buffer(picture, c);
        FloatBuffer to = Planes.buffer(part, c);
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
          from.get((top + y) * picture.width() + left, row);
          to.put(y * width, row);
        }
      }
      return Resampling.nearest(part, width * times, height * times);
    }
  }

  /** A whole picture of another width. */
  public static Frame enlarged(Frame picture, int width) {
    Frame larger = Resampling.resize(picture, width, width * picture.height() / picture.width());
    Planes.clampToUnit(larger);
    return larger;
  }

  /** Half grey where two pictures are the same; a difference of 1 / (2 times) is black or white. */
  public static Frame difference(Frame now, Frame before, double times) {
    Frame difference = now.copy();
    FloatBuffer[] out = Planes.buffers(difference);
    PixelRows.change(
        difference, out, Planes.buffers(before), (written, read) -> subtract(written, read, times));
    Planes.clampToUnit(difference);
    return difference;
  }

  private static void subtract(float[][] out, float[][] in, double times) {
    for (int c = 0; c < out.length; c++) {
      for (int x = 0; x < out[c].length; x++) {
        out[c][x] = (float) (0.5 + times * (out[c][x] - in[c][x]));
      }
    }
  }

  /** Left is right. */
  public static Frame mirrored(Frame picture) {
    Frame mirrored = Frame.allocate(picture.width(), picture.height(), picture.channels());
    PixelRows.change(mirrored, Planes.buffers(mirrored), Planes.buffers(picture), Views::mirror);
    return mirrored;
  }

  private static void mirror(float[][] out, float[][] in) {
    for (int c = 0; c < out.length; c++) {
      for (int x = 0; x < out[c].length; x++) {
        out[c][x] = in[c][out[c].length - 1 - x];
      }
    }
  }

  /** A plane as a grey picture. */
  public static Frame grey(Frame plane) {
    Frame picture = Frame.allocate(plane.width(), plane.height(), 3);
    FloatBuffer from = Planes.buffer(plane, 0);
    for (FloatBuffer to : Planes.buffers(picture)) {
      to.put(from.duplicate());
    }
    return picture;
  }
}
