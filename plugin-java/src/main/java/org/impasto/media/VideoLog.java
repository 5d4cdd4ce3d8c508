package org.impasto.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

/** How much FFmpeg prints to standard error: people want to see errors only. */
final class VideoLog {
  private VideoLog() {}

  /** While a file is opened, whose opener says better what is wrong with it. */
  static void nothing() {
    av_log_set_level(AV_LOG_QUIET);
  }

  static void onlyErrors() {
    av_log_set_level(AV_LOG_ERROR);
  }
}
