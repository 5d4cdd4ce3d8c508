package org.impasto.media.io;

import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;

/**
 * How large a picture in a file may be. What a header promises is held against these before any
 * decoder sees it.
 */
public final class MediaLimits {
  /** Of any picture. */
  public static final long MOST_PIXELS = 400_000_000;

  /** Of any picture's file. */
  public static final long MOST_FILE_BYTES = 1L << 30;

  /** Of a style picture that must be decoded whole before it is made smaller. */
  private static final double MOST_WHOLE_BYTES = 300e6;

  /** A frame takes at least so many bytes a pixel while it is painted. */
  private static final double PAINTING_BYTES = 100;

  private MediaLimits() {}

  /**
   * @throws MediaException where a picture of this size is refused whatever its file holds
   */
  public static void requireSize(Path file, long width, long height) {
    if (width < 1 || height < 1) {
      throw new MediaException(
          file
              + " says that it is "
              + width
              + "x"
              + height
              + " pixels: it is damaged; give another");
    }
    if (width > MOST_PIXELS / height) {
      throw new MediaException(
          file
              + " says that it is "
              + width
              + "x"
              + height
              + " pixels; at most "
              + MOST_PIXELS / 1_000_000
              + " million are read: scale it down first");
    }
  }

  /**
   * @throws MediaException where no picture of this size is painted within so much memory
   */
  public static void requirePaintable(Path file, long width, long height, long memory) {
    double bytes = PAINTING_BYTES * width * height;
    if (bytes > memory) {
      throw new MediaException(
          "%s has %dx%d pixels; painting them takes at least %.1f GB, and Memory allows %.1f GB:"
                  .formatted(file, width, height, bytes / 1e9, memory / 1e9)
              + " scale it down first, or raise Memory");
    }
  }

  /**
   * @param bytes of its decoded pixels
   * @throws MediaException where a style picture is too large to be decoded at full size
   */
  public static void requireWhole(Path file, long width, long height, double bytes) {
    if (bytes > MOST_WHOLE_BYTES) {
      throw new MediaException(
          "%s has %dx%d pixels, %.0f MB; a style picture that is no JPEG may have %.0f MB, as only"
                  .formatted(file, width, height, bytes / 1e6, MOST_WHOLE_BYTES / 1e6)
              + " JPEG can be made smaller while it is read: scale it down, or save it as JPEG");
    }
  }

  /**
   * @param bytes that reading takes
   * @throws MediaException where that is more than half of the machine's memory
   */
  public static void requireMemory(Path file, long width, long height, double bytes) {
    long most = Pointer.totalPhysicalBytes() / 2;
    if (bytes > most) {
      throw new MediaException(
          "%s has %dx%d pixels; reading them takes %.1f GB, and %.1f GB may be used: scale it down"
                  .formatted(file, width, height, bytes / 1e9, most / 1e9)
              + " first, or take a machine with more memory");
    }
  }

  /**
   * @param most bytes of pixels that the file's bytes can stand for in its compression
   * @throws MediaException where the header promises more
   */
  public static void requireHeld(Path file, long width, long height, double pixels, double most) {
    if (pixels > most) {
      throw new MediaException(
          file
              + " says that it is "
              + width
              + "x"
              + height
              + " pixels, more than a file of its length can hold: it is damaged or not whole; save"
              + " it again");
    }
  }
}
