package org.impasto.engine.exemplar;

import java.util.Locale;
import org.impasto.errors.UserException;

/**
 * How much memory strokes may take.
 *
 * @param exemplars bytes that prepared exemplars may hold while they are kept
 * @param all bytes of the whole process
 */
public record SynthesisBudget(long exemplars, long all) {
  private static final double GIGABYTE = 1e9;

  /** Java, libraries and weights. */
  private static final long PROGRAM = 300_000_000;

  /**
   * Bytes a pixel on Java's heap: the synthesis' arrays, the guide and the source twice, the frame
   * before with its places and the way to it.
   */
  private static final long HEAP_PER_PIXEL = 190;

  /** Those of it that are there while exemplars are prepared: guide, source, labels. */
  private static final long HEAP_BEFORE = 60;

  /** Bytes a pixel beside it: source frames, motion, paintings. */
  private static final long PICTURES_PER_PIXEL = 150;

  /** What of Java's heap objects of some hundred megabytes can fill. */
  private static final double OF_HEAP = 0.9;

  /**
   * Throws UserException where frames of a size do not fit, before they are begun.
   *
   * @param exemplarBytes of the set that they are painted from
   * @param preparingBytes that it takes to make the set
   */
  void require(int width, int height, long exemplarBytes, long preparingBytes) {
    long pixels = (long) width * height;
    long heap =
        Math.max(exemplarBytes + HEAP_PER_PIXEL * pixels, preparingBytes + HEAP_BEFORE * pixels);
    long whole = PROGRAM + heap + PICTURES_PER_PIXEL * pixels;
    if (whole > all) {
      throw new UserException(
          String.format(
              Locale.ROOT,
              "Strokes in frames of %d x %d pixels (width x height) need %.1f GB of memory; %.1f GB"
                  + " are allowed: raise Memory, or choose a smaller Working resolution or Stroke"
                  + " size",
              width,
              height,
              whole / GIGABYTE,
              all / GIGABYTE));
    }
    long most = Runtime.getRuntime().maxMemory();
    if (heap > OF_HEAP * most) {
      throw new UserException(
          String.format(
              Locale.ROOT,
              "Strokes in frames of %d x %d pixels (width x height) need %.1f GB of Java's memory;"
                  + " it may take %.1f GB: start with IMPASTO_JAVA_HEAP=%dg in the environment, or"
                  + " choose a smaller Working resolution or Stroke size",
              width,
              height,
              heap / OF_HEAP / GIGABYTE,
              most / GIGABYTE,
              (long) Math.ceil(heap / OF_HEAP / (1 << 30))));
    }
  }
}
