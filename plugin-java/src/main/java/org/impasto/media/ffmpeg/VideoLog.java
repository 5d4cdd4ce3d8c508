package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

/** How much FFmpeg prints to standard error: people want to see errors only. */
public final class VideoLog {
  private VideoLog() {}

  /** While a file is opened, whose opener says better what is wrong with it. */
  public static void nothing() {
    av_log_set_level(AV_LOG_QUIET);
  }

  public static void onlyErrors() {
    av_log_set_level(AV_LOG_ERROR);
  }
}
