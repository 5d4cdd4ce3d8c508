package org.impasto.engine.style;

import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.impasto.colour.ColourStatistics;
import org.impasto.colour.Luminance;
import org.impasto.colour.Recolouring;
import org.impasto.engine.recipe.Digests;
import org.impasto.errors.UserException;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.optimise.Pyramid;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.ownership.Scope;

/**
 * A style picture with what is known of its colours.
 *
 * @param picture RGB, display-referred; a fourth plane says where it is paint. What the others hold
 *     beside that looks like paint and is none. Stays the request's
 * @param digest of its pixels
 */
public record StylePicture(Frame picture, String digest, ColourStatistics colours) {
  private static final int SAMPLES = 10_007;
  private static final int COLOURS = 3;

  private record Known(long sample, String digest, ColourStatistics colours) {}

  /** Of pictures that are asked for again and again, as long as whoever reads them keeps them. */
  private static final Map<Frame, Known> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param what it is, for people
   * @throws UserException where it is too small to have strokes
   */
  public static StylePicture of(Frame picture, String what) {
    if (Math.min(picture.width(), picture.height()) < Pyramid.SHORTEST_SIDE) {
      throw new UserException(
          what
              + " is "
              + picture.width()
              + "x"
              + picture.height()
              + " px; at least "
              + Pyramid.SHORTEST_SIDE
              + " px on each side are required: choose a larger picture");
    }
    Known known = KNOWN.get(picture);
    long sample = sample(picture);
    if (known == null || known.sample != sample) {
      known = new Known(sample, Digests.of(picture).toString(), statistics(picture));
      KNOWN.put(picture, known);
    }
    return new StylePicture(picture, known.digest, known.colours);
  }

  private static ColourStatistics statistics(Frame picture) {
    if (picture.channels() == COLOURS) {
      return ColourStatistics.of(picture);
    }
    try (Frame colours = Channels.first(picture, COLOURS)) {
      return ColourStatistics.of(colours, Planes.buffer(picture, COLOURS));
    }
  }

  /** Of some of a picture's numbers: enough to tell that others were written over them. */
  private static long sample(Frame picture) {
    FloatBuffer all = Planes.all(picture);
    long step = Math.max(1, all.capacity() / SAMPLES);
    long sample = 0;
    for (long i = 0; i < all.capacity(); i += step) {
      sample = 31 * sample + Float.floatToIntBits(all.get((int) i));
    }
    return sample;
  }

  /** Its colours with as many pixels as a frame, times strokeSize squared. */
  public Frame at(Level frame, double strokeSize) {
    double scale = scaleTo(frame.width(), frame.height(), strokeSize);
    int width = Math.max(Pyramid.SHORTEST_SIDE, (int) Math.rint(picture.width() * scale));
    int height = Math.max(Pyramid.SHORTEST_SIDE, (int) Math.rint(picture.height() * scale));
    return colours(width, height);
  }

  /** Its colours, resized, for who cannot leave pixels out. */
  public Frame colours(int width, int height) {
    try (Frame colours = Channels.first(picture, COLOURS)) {
      return Resampling.resize(colours, width, height);
    }
  }

  /** See {@link StyleBlend#matched}. */
  StylePicture matched(ColourStatistics target, boolean grey, Scope owned) {
    try (Frame own = Channels.first(picture, COLOURS)) {
      if (grey) {
        Luminance.grey(own);
      }
      Frame matched = owned.own(new Recolouring(ColourStatistics.of(own), target).apply(own));
      return new StylePicture(
          matched, Digests.of(matched).toString(), ColourStatistics.of(matched));
    }
  }

  /** Scale at which the picture has as many pixels as a frame, times the stroke size. */
  public double scaleTo(int width, int height, double strokeSize) {
    return strokeSize
        * Math.sqrt((double) width * height / ((double) picture.width() * picture.height()));
  }
}
