package org.impasto.media.ffmpeg;

import java.nio.file.Path;
import java.util.Locale;
import org.impasto.media.io.MediaException;

/** What is said of pictures that FFmpeg cannot decode. */
final class Decodable {
  private Decodable() {}

  /**
   * @param kind of picture, as {@link FfmpegPictures} knows it
   * @throws MediaException where it is not fine
   */
  static void require(boolean fine, Path file, String kind) {
    if (!fine) {
      throw new MediaException(
          file
              + " cannot be decoded as "
              + kind.toUpperCase(Locale.ROOT)
              + ": it is damaged, not whole or of a rare kind; save it again, as PNG, TIFF or EXR");
    }
  }
}
