package org.impasto.media.coding;

import java.nio.file.Path;
import org.impasto.media.io.MediaException;

/** Finds who codes: an encoder of our FFmpeg, or the user's own program. */
public final class Coders {
  private Coders() {}

  /**
   * Begins to code.
   *
   * @param target beside which a program of the user may write an unfinished film
   * @throws MediaException where there is no encoder, or it cannot begin
   */
  public static VideoCoder begin(VideoCodec codec, Path target, VideoCoder.Form form) {
    if (codec != VideoCodec.H265) {
      return new VideoEncoder(codec, form);
    }
    try {
      return new VideoEncoder(codec, form);
    } catch (MediaException noCard) {
      OwnFfmpeg own =
          OwnFfmpeg.ofH265()
              .orElseThrow(
                  () ->
                      new MediaException(
                          "H.265 cannot be written: no graphics card here codes it, and no ffmpeg"
                              + " with libx265 is on the PATH; install one (Debian: apt install"
                              + " ffmpeg) or "
                              + VideoCodec.OTHERS));
      return new OwnEncoder(own, target, form);
    }
  }
}
