package org.impasto.composition;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.colour.ColourConversion;
import org.impasto.colour.WorkingSpace;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.impasto.frame.Rows;

/**
 * A painting over a host's picture, the way back from {@link ColourConversion#toDisplay}.
 *
 * <p>Let s be the source in host numbers, a its alpha (1 unless premultiplied), p = E(s / a) as it
 * is shown and D the decoding of the {@link WorkingSpace}. For a painted picture q, out = s + k a
 * (D(q) - D(p)). So what lies beyond [0,1] in the source (s / a - D(p)) stands in the painted
 * picture too, and an unpainted frame comes back as it was. Where k or a is 0 the source's bits are
 * kept. Alpha is always the source's.
 */
final class HostLayer {
  private static final int RGB = 3;

  private final HostPixels source;
  private final WorkingSpace space;
  private final Premultiplication kind;
  private final FloatBuffer[] painted;
  private final Shares shares;

  /**
   * @param painted RGB, display-referred, [0,1], of the source's size
   * @param shares k, of the source's size
   */
  HostLayer(HostPixels source, WorkingSpace space, Frame painted, Shares shares) {
    Planes.requireChannels("the painted picture", painted, RGB);
    source.requireSize("the painted picture", painted.width(), painted.height());
    if (shares.mask() != null) {
      source.requireSize("the mask", shares.mask().width(), shares.mask().height());
    }
    this.source = source;
    this.space = space;
    kind = source.premultiplication();
    this.painted = Planes.buffers(painted);
    this.shares = shares;
  }

  /** Writes the result; {@code out} may be the source itself. */
  void write(HostPixels out) {
    source.requireSize("the output picture", out.width(), out.height());
    int width = source.width();
    Rows.parallel(
        source.height(),
        (from, end) -> {
          FloatPointer host = source.view();
          FloatPointer target = out.view();
          float[] pixels = new float[width * HostPixels.CHANNELS];
          float[] share = new float[width];
          float[][] paint = new float[RGB][width];
          for (int y = from; y < end; y++) {
            host.position((long) y * pixels.length).get(pixels);
            shares.row(y, share);
            weighByAlpha(pixels, share);
            for (int c = 0; c < RGB; c++) {
              painted[c].get(y * width, paint[c]);
            }
            paintRow(pixels, paint, share);
            target.position((long) y * pixels.length).put(pixels);
          }
        });
  }

  private void weighByAlpha(float[] pixels, float[] share) {
    for (int x = 0; x < share.length; x++) {
      float alpha = pixels[x * HostPixels.CHANNELS + HostPixels.CHANNELS - 1];
      if (kind == Premultiplication.PREMULTIPLIED) {
        share[x] = alpha > 0 && alpha < Float.POSITIVE_INFINITY ? share[x] * alpha : 0;
      } else if (alpha <= 0) {
        share[x] = 0; // what is hidden stays as it is
      }
    }
  }

  private void paintRow(float[] pixels, float[][] row, float[] share) {
    float[] shown = new float[RGB];
    float[] paint = new float[RGB];
    for (int x = 0, i = 0; x < share.length; x++, i += HostPixels.CHANNELS) {
      if (share[x] == 0) {
        continue;
      }
      kind.straight(pixels, i, shown);
      space.encode(shown);
      space.decode(shown);
      for (int c = 0; c < RGB; c++) {
        paint[c] = row[c][x];
      }
      space.decode(paint);
      for (int c = 0; c < RGB; c++) {
        float from = pixels[i + c];
        float base = from == from ? from : 0; // NaN is painted over
        pixels[i + c] = base + share[x] * (paint[c] - shown[c]);
      }
    }
  }
}
