package org.impasto.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

/** FFmpeg prints what it does to standard error; people want to see errors only. */
final class VideoLog {
  private VideoLog() {}

  static void onlyErrors() {
    av_log_set_level(AV_LOG_ERROR);
  }
}
