package org.impasto.composition;

import java.nio.FloatBuffer;
import java.util.function.Supplier;
import org.impasto.colour.WorkingSpace;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Mattes;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;
import org.impasto.settings.Settings;

/**
 * A painting laid over its source: out = s + k (q - p), with k = mix x mask, for a source s that is
 * shown as p and painted as q. Alpha is always the source's.
 *
 * @param showsPainting false for views that show what a painting depends on: they show all of it,
 *     opaque
 * @param mix 0 gives the source, 1 the painting
 * @param invertsMask the painting shows where the mask is black
 */
public record Composition(boolean showsPainting, double mix, boolean invertsMask) {
  public static Composition of(Settings settings) {
    boolean painting = settings.view() == Settings.View.RESULT;
    return new Composition(painting, painting ? settings.mix() : 1, settings.invertMask());
  }

  /**
   * Where the painting shows: one channel, [0,1].
   *
   * @param given the mask as it is given, or null; asked only where it counts, and taken over
   * @return null for everywhere
   */
  public Frame mask(Supplier<Frame> given) {
    Frame mask = showsPainting ? given.get() : null;
    if (mask != null && invertsMask) {
      Mattes.invert(mask);
    }
    return mask;
  }

  /** Whether anything of the source shows. */
  public boolean showsSource(Frame mask) {
    return mix != 1 || mask != null;
  }

  /**
   * Lays a painting over a host's picture, in the host's numbers: {@link HostLayer} has the
   * equation.
   *
   * @param painted RGB, display-referred, [0,1], of the source's size
   * @param mask one channel, [0,1], of the source's size; null: everywhere
   * @param out of the source's size; may be the source itself
   */
  public void over(
      HostPixels source, WorkingSpace space, Frame painted, Frame mask, HostPixels out) {
    new HostLayer(source, space, painted, new Shares(mix, mask)).write(out);
  }

  /**
   * Lays a painting over its source, in place; both are display-referred, so what is shown is the
   * source itself.
   *
   * @param painted of the source's size and channels
   * @param mask one channel, [0,1], of the source's size; null: everywhere
   */
  public void over(Frame source, Frame painted, Frame mask) {
    Planes.requireSameSize("the painted picture", painted, source);
    Planes.requireChannels("the painted picture", painted, source.channels());
    if (mask != null) {
      Planes.requireSameSize("the mask", mask, source);
    }
    Shares shares = new Shares(mix, mask);
    FloatBuffer[] from = Planes.buffers(source);
    FloatBuffer[] to = Planes.buffers(painted);
    int width = source.width();
    Rows.parallel(
        source.height(),
        (first, end) -> {
          float[] share = new float[width];
          float[] shown = new float[width];
          float[] paint = new float[width];
          for (int y = first; y < end; y++) {
            shares.row(y, share);
            for (int c = 0; c < to.length; c++) {
              from[c].get(y * width, shown);
              to[c].get(y * width, paint);
              for (int x = 0; x < width; x++) {
                paint[x] = shown[x] + share[x] * (paint[x] - shown[x]);
              }
              to[c].put(y * width, paint);
            }
          }
        });
  }

  /**
   * A picture as it is written: RGBA, a new frame.
   *
   * @param alpha one channel, of the picture's size; null: opaque
   */
  public static Frame withAlpha(Frame picture, Frame alpha) {
    if (alpha != null) {
      return Channels.joined(picture, alpha);
    }
    try (Frame opaque = Frame.allocate(picture.width(), picture.height(), 1)) {
      Planes.fill(opaque, 1);
      return Channels.joined(picture, opaque);
    }
  }
}
