package org.impasto.colour;

import java.nio.FloatBuffer;
import java.util.concurrent.atomic.LongAdder;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.impasto.frame.Rows;

/**
 * The way from a host's numbers to the display-referred frame that is painted. With s the source in
 * host numbers, a its alpha (1 unless premultiplied) and E the clamped encoding of the {@link
 * WorkingSpace}, what is shown is p = E(s / a). {@code composition} leads back.
 */
public final class ColourConversion {
  private static final int RGB = 3;

  private ColourConversion() {}

  /**
   * Fills an RGB frame, [0,1], display-referred, unpremultiplied. NaN becomes 0, infinities are
   * clamped, colours under alpha 0 of a premultiplied picture become 0.
   *
   * @return how many pixels had a colour or alpha that was no finite number
   */
  public static long toDisplay(HostPixels source, WorkingSpace space, Frame target) {
    Planes.requireChannels("the frame to convert into", target, RGB);
    source.requireSize("the frame to convert into", target.width(), target.height());
    FloatBuffer[] planes = Planes.buffers(target);
    LongAdder broken = new LongAdder();
    Rows.parallel(
        source.height(),
        (from, end) -> {
          FloatPointer host = source.view();
          float[] pixels = new float[source.width() * HostPixels.CHANNELS];
          float[][] rows = new float[RGB][source.width()];
          for (int y = from; y < end; y++) {
            host.position((long) y * pixels.length).get(pixels);
            broken.add(countBroken(pixels));
            encodeRow(pixels, source.premultiplication(), space, rows);
            for (int c = 0; c < RGB; c++) {
              planes[c].put(y * source.width(), rows[c]);
            }
          }
        });
    return broken.sum();
  }

  /** As {@link #toDisplay(HostPixels, WorkingSpace, Frame)}, into a new frame. */
  public static Frame toDisplay(HostPixels source, WorkingSpace space) {
    Frame frame = Frame.allocate(source.width(), source.height(), RGB);
    toDisplay(source, space, frame);
    return frame;
  }

  /**
   * As {@link #toDisplay(HostPixels, WorkingSpace)}, with alpha, clamped to [0,1], as a fourth
   * plane where it is not 1 everywhere: how much of each pixel is picture.
   */
  public static Frame toDisplayWithCoverage(HostPixels source, WorkingSpace space) {
    int rgba = HostPixels.CHANNELS;
    try (Frame alpha =
        Channels.planes(source.data(), source.width(), source.height(), rgba, rgba - 1)) {
      Planes.clampToUnit(alpha);
      return Channels.covered(toDisplay(source, space), alpha);
    }
  }

  private static int countBroken(float[] pixels) {
    int broken = 0;
    for (int i = 0; i < pixels.length; i += HostPixels.CHANNELS) {
      // a number minus itself is 0 if it is finite, else NaN
      float sum = (pixels[i] - pixels[i]) + (pixels[i + 1] - pixels[i + 1]);
      sum += (pixels[i + 2] - pixels[i + 2]) + (pixels[i + 3] - pixels[i + 3]);
      broken += sum == 0 ? 0 : 1;
    }
    return broken;
  }

  private static void encodeRow(
      float[] pixels, Premultiplication kind, WorkingSpace space, float[][] rows) {
    float[] colour = new float[RGB];
    for (int x = 0, i = 0; i < pixels.length; x++, i += HostPixels.CHANNELS) {
      kind.straight(pixels, i, colour);
      space.encode(colour);
      for (int c = 0; c < RGB; c++) {
        rows[c][x] = colour[c];
      }
    }
  }
}
