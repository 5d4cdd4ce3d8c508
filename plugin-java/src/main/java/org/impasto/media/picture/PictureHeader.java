package org.impasto.media.picture;

import java.nio.file.Path;
import org.impasto.media.io.MediaLimits;
import org.impasto.media.io.ReadOptions;

/**
 * What a picture says of itself, before any decoder sees it.
 *
 * @param bits of a channel, as they are stored
 * @param alpha whether it has an alpha channel
 * @param premultiplied whether colours are multiplied by it
 * @param held the most bytes of pixels that a file of its length and compression can stand for
 */
record PictureHeader(
    long width,
    long height,
    int bits,
    int channels,
    boolean alpha,
    boolean premultiplied,
    double held) {
  /** Beyond these, codecs without a bound of their own may make so many pixels of a byte. */
  private static final long FREE_PIXELS = 4_000_000;

  private static final long PIXELS_PER_BYTE = 3000;

  /** Grey pictures are decoded as colours too. */
  private static final int COLOURS = 3;

  /** Conversion has rows as doubles beside the decoded picture and the result. */
  private static final int RESULT_BYTES = COLOURS * Float.BYTES;

  static PictureHeader opaque(long width, long height, int bits, int channels, double held) {
    return new PictureHeader(width, height, bits, channels, false, false, held);
  }

  /** Pixels that a codec without a bound of its own may make of so many bytes. */
  static double plausible(long bytes, int bits, int channels) {
    return ((double) FREE_PIXELS + (double) PIXELS_PER_BYTE * bytes) * channels * bits / 8;
  }

  /**
   * @throws org.impasto.media.io.MediaException where no frame so large is painted within Memory
   */
  void requirePaintable(Path file, ReadOptions options) {
    MediaLimits.requirePaintable(file, width, height, options.memory());
  }

  /**
   * @throws org.impasto.media.io.MediaException where it is too large to be decoded whole
   */
  void requireWhole(Path file) {
    int decoded = Math.max(COLOURS, channels);
    MediaLimits.requireWhole(file, width, height, (double) width * height * decoded * bits / 8);
  }

  /**
   * @throws org.impasto.media.io.MediaException where the file is too large, or promises too much
   */
  void check(Path file) {
    MediaLimits.requireSize(file, width, height);
    double pixels = (double) width * height * channels * bits / 8;
    MediaLimits.requireHeld(file, width, height, pixels, held);
    MediaLimits.requireMemory(file, width, height, pixels + (double) width * height * RESULT_BYTES);
  }
}
