package org.impasto.colour;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.impasto.frame.Rows;

/**
 * The way from a host's numbers to the display-referred frame that is painted, and back.
 *
 * <p>With s the source in host numbers, a its alpha (1 unless premultiplied), E the clamped
 * encoding and D the decoding of the {@link WorkingSpace}: shown p = E(s / a); on the way back, for
 * a painted picture q, out = s + k a (D(q) - D(p)) where k = mix x mask. So what lies beyond [0,1]
 * in the source (s / a - D(p)) stands in the painted picture too, an unpainted frame comes back as
 * it was, and where k or a is 0 the source's bits are kept. Alpha is always the source's.
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
            read(host, y, pixels);
            broken.add(countBroken(pixels));
            encodeRow(pixels, source.premultiplication(), space, rows);
            for (int c = 0; c < RGB; c++) {
              planes[c].put(y * source.width(), rows[c]);
            }
          }
        });
    return broken.sum();
  }

  /**
   * As {@link #toDisplay(HostPixels, WorkingSpace, Frame)}, into a new frame; the caller closes it.
   */
  public static Frame toDisplay(HostPixels source, WorkingSpace space) {
    Frame frame = Frame.allocate(source.width(), source.height(), RGB);
    toDisplay(source, space, frame);
    return frame;
  }

  /**
   * As {@link #toDisplay(HostPixels, WorkingSpace)}, with alpha, clamped to [0,1], as a fourth plane
   * where it is not 1 everywhere: how much of each pixel is picture.
   */
  public static Frame toDisplayWithCoverage(HostPixels source, WorkingSpace space) {
    Frame colours = toDisplay(source, space);
    Frame alpha =
        Channels.planes(
            source.data(),
            source.width(),
            source.height(),
            HostPixels.CHANNELS,
            HostPixels.CHANNELS - 1);
    try (alpha) {
      Planes.clampToUnit(alpha);
      if (Planes.lowest(alpha, 0) >= 1) {
        return colours;
      }
      try (colours) {
        return Channels.joined(colours, alpha);
      }
    }
  }

  /**
   * Puts a painted picture into the host's numbers.
   *
   * @param painted RGB, display-referred, [0,1], of the source's size
   * @param mix 0 gives the source bit by bit, 1 the painting
   * @param mask where the painting shows, one channel, [0,1], of the source's size; null:
   *     everywhere
   * @param out of the source's size; may be the source itself
   */
  public static void fromDisplay(
      Frame painted,
      HostPixels source,
      WorkingSpace space,
      double mix,
      Frame mask,
      HostPixels out) {
    Planes.requireChannels("the painted picture", painted, RGB);
    source.requireSize("the painted picture", painted.width(), painted.height());
    source.requireSize("the output picture", out.width(), out.height());
    if (mask != null) {
      Planes.requireChannels("the mask", mask, 1);
      source.requireSize("the mask", mask.width(), mask.height());
    }
    FloatBuffer[] planes = Planes.buffers(painted);
    FloatBuffer weights = mask == null ? null : Planes.buffer(mask, 0);
    int width = source.width();
    Rows.parallel(
        source.height(),
        (from, end) -> {
          FloatPointer host = source.view();
          FloatPointer target = out.view();
          float[] pixels = new float[width * HostPixels.CHANNELS];
          float[] share = new float[width];
          float[][] rows = new float[RGB][width];
          for (int y = from; y < end; y++) {
            read(host, y, pixels);
            readShare(weights, y, (float) mix, share);
            weighByAlpha(pixels, source.premultiplication(), share);
            for (int c = 0; c < RGB; c++) {
              planes[c].get(y * width, rows[c]);
            }
            paintRow(pixels, source.premultiplication(), space, rows, share);
            write(target, y, pixels);
          }
        });
  }

  private static void read(FloatPointer picture, int y, float[] row) {
    picture.position((long) y * row.length).get(row);
  }

  private static void write(FloatPointer picture, int y, float[] row) {
    picture.position((long) y * row.length).put(row);
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
      readColour(pixels, i, kind, colour);
      space.encode(colour);
      for (int c = 0; c < RGB; c++) {
        rows[c][x] = colour[c];
      }
    }
  }

  /** The unpremultiplied colour; 0 where a premultiplied picture has no alpha. */
  private static void readColour(
      float[] pixels, int pixel, Premultiplication kind, float[] colour) {
    float alpha =
        kind == Premultiplication.PREMULTIPLIED ? pixels[pixel + HostPixels.CHANNELS - 1] : 1;
    for (int c = 0; c < RGB; c++) {
      colour[c] = alpha > 0 ? pixels[pixel + c] / alpha : 0;
    }
  }

  /** mix x mask of one row. */
  private static void readShare(FloatBuffer weights, int y, float mix, float[] share) {
    if (weights == null) {
      Arrays.fill(share, mix);
      return;
    }
    weights.get(y * share.length, share);
    for (int x = 0; x < share.length; x++) {
      share[x] *= mix;
    }
  }

  private static void weighByAlpha(float[] pixels, Premultiplication kind, float[] share) {
    for (int x = 0; x < share.length; x++) {
      float alpha = pixels[x * HostPixels.CHANNELS + HostPixels.CHANNELS - 1];
      if (kind == Premultiplication.PREMULTIPLIED) {
        share[x] = alpha > 0 && alpha < Float.POSITIVE_INFINITY ? share[x] * alpha : 0;
      } else if (alpha <= 0) {
        share[x] = 0; // what is hidden stays as it is
      }
    }
  }

  private static void paintRow(
      float[] pixels,
      Premultiplication kind,
      WorkingSpace space,
      float[][] painted,
      float[] share) {
    float[] shown = new float[RGB];
    float[] paint = new float[RGB];
    for (int x = 0, i = 0; x < share.length; x++, i += HostPixels.CHANNELS) {
      if (share[x] == 0) {
        continue;
      }
      readColour(pixels, i, kind, shown);
      space.encode(shown);
      space.decode(shown);
      for (int c = 0; c < RGB; c++) {
        paint[c] = painted[c][x];
      }
      space.decode(paint);
      for (int c = 0; c < RGB; c++) {
        float source = pixels[i + c];
        float base = source == source ? source : 0; // NaN is painted over
        pixels[i + c] = base + share[x] * (paint[c] - shown[c]);
      }
    }
  }
}
