package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.Rate;

/**
 * When each frame of a video is shown. By its packets, which are counted and not decoded: what a
 * container says of its length may be wrong, and edit lists hide frames.
 */
final class Timeline {
  /** Frames may lie off an even pace by this share of it. */
  private static final double EVEN = 0.2;

  private final long[] ticks;
  private final boolean told;
  private final Rate rate;
  private final double tickSeconds;

  private Timeline(long[] ticks, boolean told, Rate rate, double tickSeconds) {
    this.ticks = ticks;
    this.told = told;
    this.rate = rate;
    this.tickSeconds = tickSeconds;
  }

  static Timeline of(Path path) {
    try (Demuxer demuxer = new Demuxer(path)) {
      long[] ticks = new long[1024];
      int count = 0;
      boolean told = true;
      for (AVPacket packet = demuxer.nextOfVideo();
          packet != null;
          packet = demuxer.nextOfVideo()) {
        if ((packet.flags() & AV_PKT_FLAG_DISCARD) == 0) {
          ticks = count == ticks.length ? Arrays.copyOf(ticks, 2 * count) : ticks;
          told &= packet.pts() != AV_NOPTS_VALUE;
          ticks[count++] = packet.pts();
        }
      }
      if (count == 0) {
        throw new MediaException(path + " has no frames");
      }
      ticks = Arrays.copyOf(ticks, count);
      Arrays.sort(ticks);
      for (int i = 1; i < count; i++) {
        told &= ticks[i] != ticks[i - 1];
      }
      AVRational base = demuxer.stream().time_base();
      return new Timeline(ticks, told, rate(demuxer), (double) base.num() / base.den());
    }
  }

  private static Rate rate(Demuxer demuxer) {
    AVRational guessed = av_guess_frame_rate(demuxer.container(), demuxer.stream(), (AVFrame) null);
    return guessed.num() > 0 && guessed.den() > 0
        ? new Rate(guessed.num(), guessed.den())
        : Rate.OF_SEQUENCES;
  }

  int count() {
    return ticks.length;
  }

  /** Whether every frame has a time of its own, so that one can be looked for. */
  boolean told() {
    return told;
  }

  long ticks(int index) {
    return ticks[index];
  }

  /** From the first frame's time on. */
  double seconds(int index) {
    return (ticks[index] - ticks[0]) * tickSeconds;
  }

  /** Of the first frame, by the file's own clock. */
  double origin() {
    return told ? ticks[0] * tickSeconds : 0;
  }

  /** The frame that is shown at a time; below 0 where there is none. */
  int index(long time) {
    return Arrays.binarySearch(ticks, time);
  }

  /** By what the container says where the pace is even, else the mean. */
  Rate rate() {
    if (even() || ticks.length < 2) {
      return rate;
    }
    double mean = (ticks.length - 1) / seconds(ticks.length - 1);
    return Rate.parse(String.format(Locale.ROOT, "%.6f", Math.min(1000, mean)));
  }

  /** Whether all frames are shown for the same time. */
  boolean even() {
    if (!told || ticks.length < 3) {
      return true;
    }
    double pace = 1 / rate.perSecond() / tickSeconds;
    for (int i = 1; i < ticks.length; i++) {
      if (Math.abs(ticks[i] - ticks[i - 1] - pace) > Math.max(1.5, EVEN * pace)) {
        return false;
      }
    }
    return true;
  }
}
