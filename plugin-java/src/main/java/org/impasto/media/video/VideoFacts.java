package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.impasto.media.ffmpeg.SwsPixels;
import org.impasto.media.ffmpeg.Turn;

/**
 * What a video is.
 *
 * @param width and height as it is seen, in pixels
 * @param pixelAspect width and height of a pixel
 * @param lines for people
 * @param beside those of the lines that are of sound and subtitles
 */
record VideoFacts(
    int width,
    int height,
    Turn turn,
    int[] pixelAspect,
    int bits,
    boolean alpha,
    String timecode,
    List<String> lines,
    List<String> beside) {

  static VideoFacts of(VideoFrames frames, AVFrame sample, Timeline timeline, boolean keepFields) {
    AVStream stream = frames.demuxer().stream();
    AVCodecParameters coded = stream.codecpar();
    Turn turn = Turn.of(coded.coded_side_data(), coded.nb_coded_side_data());
    int[] aspect = aspect(frames, sample);
    if (turn.swapsSides()) {
      aspect = new int[] {aspect[1], aspect[0]};
    }
    int width = turn.swapsSides() ? sample.height() : sample.width();
    int height = turn.swapsSides() ? sample.width() : sample.height();
    String high = Light.name(coded.color_trc());
    // A tone-mapped picture is of floats; what the file has is asked of its own format.
    int format = coded.format() >= 0 ? coded.format() : sample.format();
    int bits = av_pix_fmt_desc_get(format).comp(0).depth();

    List<String> lines = new ArrayList<>();
    lines.add(avcodec_get_name(coded.codec_id()).getString());
    lines.add(width + "x" + height + (turn.equals(Turn.NONE) ? "" : " (turned upright)"));
    if (aspect[0] != aspect[1]) {
      lines.add("pixels " + aspect[0] + ":" + aspect[1]);
    }
    lines.add(timeline.even() ? timeline.rate() + " fps" : timeline.rate() + " fps, uneven");
    lines.add(av_get_pix_fmt_name(format).getString());
    if (!high.isEmpty()) {
      lines.add(high + ", made standard range for painting");
    }
    if (frames.isInterlaced(sample)) {
      lines.add(keepFields ? "interlaced, fields kept" : "interlaced, made progressive");
    }
    boolean alpha = SwsPixels.hasAlpha(sample.format());
    String timecode = timecode(frames);
    if (!timecode.isEmpty()) {
      lines.add("time code " + timecode);
    }
    List<String> beside = beside(frames);
    lines.addAll(beside);
    return new VideoFacts(width, height, turn, aspect, bits, alpha, timecode, lines, beside);
  }

  /** Of the pictures, else of the track that has nothing but it, else of the file. */
  private static String timecode(VideoFrames frames) {
    List<AVDictionary> places = new ArrayList<>();
    places.add(frames.demuxer().stream().metadata());
    for (int s = 0; s < frames.demuxer().container().nb_streams(); s++) {
      places.add(frames.demuxer().container().streams(s).metadata());
    }
    places.add(frames.demuxer().container().metadata());
    for (AVDictionary each : places) {
      AVDictionaryEntry entry = each == null ? null : av_dict_get(each, "timecode", null, 0);
      if (entry != null) {
        return entry.value().getString();
      }
    }
    return "";
  }

  private static List<String> beside(VideoFrames frames) {
    List<String> lines = new ArrayList<>();
    for (int s = 0; s < frames.demuxer().container().nb_streams(); s++) {
      AVCodecParameters coded = frames.demuxer().container().streams(s).codecpar();
      String name = avcodec_get_name(coded.codec_id()).getString();
      if (coded.codec_type() == AVMEDIA_TYPE_AUDIO) {
        lines.add("sound " + name + " of " + coded.ch_layout().nb_channels() + " channels");
      } else if (coded.codec_type() == AVMEDIA_TYPE_SUBTITLE) {
        lines.add("subtitles " + name);
      }
    }
    return lines;
  }

  private static int[] aspect(VideoFrames frames, AVFrame sample) {
    AVRational found =
        av_guess_sample_aspect_ratio(
            frames.demuxer().container(), frames.demuxer().stream(), sample);
    return found.num() > 0 && found.den() > 0
        ? new int[] {found.num(), found.den()}
        : new int[] {1, 1};
  }
}
