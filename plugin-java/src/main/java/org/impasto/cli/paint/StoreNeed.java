package org.impasto.cli.paint;

import java.nio.file.Path;
import org.impasto.settings.Settings;
import org.impasto.store.folder.StoreLimit;
import org.impasto.store.folder.StoreLocation;

/** Room that a film's paintings need, and that their store may have; bytes. */
public final class StoreNeed {
  /** Of a stored frame with its strokes, a pixel: 18 were measured; what is left is room. */
  public static final int BYTES_A_PIXEL = 20;

  /** Of a lossless segment, a pixel: three channels of 16 bits, a little compressed. */
  private static final int SEGMENT_BYTES_A_PIXEL = 6;

  private static final double GIGABYTE = 1e9;

  private StoreNeed() {}

  /** Of all frames to write. */
  public static double of(PaintOptions.Opened film) {
    return of(film, BYTES_A_PIXEL * film.task().settings().passes());
  }

  /** Of all frames to write, of which each pixel takes so many bytes. */
  static double of(PaintOptions.Opened film, double bytesAPixel) {
    return pixels(film) * bytesAPixel;
  }

  private static double pixels(PaintOptions.Opened film) {
    return (double) film.format().width() * film.format().height() * film.task().range().count();
  }

  /** Of lossless segments of all frames. */
  public static double segments(PaintOptions.Opened film) {
    return pixels(film) * SEGMENT_BYTES_A_PIXEL;
  }

  /** What the store of these settings may have. */
  public static double limit(Settings settings) {
    return GIGABYTE * limitGigabytes(settings);
  }

  /** As {@link #limit}; gigabytes. */
  public static double limitGigabytes(Settings settings) {
    Path store = StoreLocation.resolve(settings.storeFolder(), System.getenv());
    return StoreLimit.effective(
        store, settings.storeGigabytes(), Settings.defaults().storeGigabytes());
  }

  /** Whether paintings leave the store before the last are painted. */
  public static boolean exceedsStore(PaintOptions.Opened film) {
    return of(film) > limit(film.task().settings());
  }
}
