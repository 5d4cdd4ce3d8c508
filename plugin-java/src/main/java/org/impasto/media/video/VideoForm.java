package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.coding.Coders;
import org.impasto.media.coding.VideoCodec;
import org.impasto.media.coding.VideoCoder;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter.Format;
import org.impasto.media.io.Rate;
import org.impasto.media.metadata.TimeCode;

/**
 * What a video that is written is like: codec, size, times.
 *
 * @param ticks of its clock, a second
 */
record VideoForm(Format format, VideoCodec codec, int width, int height, Rate ticks, String note) {
  private static final Rate FINE_CLOCK = new Rate(90_000, 1);

  static VideoForm of(String target, String suffix, Format format) {
    if (!VideoCodec.allSuffixes().contains(suffix)) {
      throw new MediaException(
          target
              + " cannot be written; a video's name must end in one of "
              + String.join(", ", VideoCodec.allSuffixes()));
    }
    VideoCodec codec = VideoCodec.choose(target, suffix, format.codec(), format.alpha());
    int width = codec.halvesColours() ? format.width() & ~1 : format.width();
    int height = codec.halvesColours() ? format.height() & ~1 : format.height();
    if (width < 2 || height < 2) {
      throw new MediaException(
          "a video of "
              + format.width()
              + "x"
              + format.height()
              + " cannot be written; at least 2x2 is required");
    }
    codec.requireSize(target, width, height);
    boolean uneven = format.isTimed() && !format.source().even();
    boolean keepsUneven = uneven && codec != VideoCodec.GIF && !suffix.equals("mxf");
    List<String> notes = new ArrayList<>();
    if (width != format.width() || height != format.height()) {
      notes.add(
          "the video is "
              + width
              + "x"
              + height
              + ": "
              + codec.text()
              + " needs even sizes, so the last column or row is left out");
    }
    if (format.alpha() && !codec.holdsAlpha()) {
      notes.add("alpha is left out: " + codec.text() + " has none; " + OTHERS_FOR_ALPHA);
    }
    if (format.bits() > 8 && !codec.isFine()) {
      notes.add(
          "8 bits a channel are kept, for "
              + codec.text()
              + " is written with no more; --codec prores or av1 keeps 10");
    }
    if (format.quality() != CodingQuality.USUAL && !codec.hasQualities()) {
      notes.add("--video-quality changes nothing: " + codec.text() + " has one quality");
    }
    if (uneven && !keepsUneven) {
      notes.add("frames that came unevenly are shown at an even pace; write mp4, mov or mkv");
    }
    if (format.source() != null && format.source().video().isPresent() && !format.isTimed()) {
      notes.add("sound, subtitles and time code are left out, for --fps changes the speed");
    } else if (format.source() != null
        && !format.source().timecode().isEmpty()
        && !format.rate().equals(format.source().rate())) {
      notes.add("the time code is left out, for --fps changes the speed");
    }
    return new VideoForm(
        format,
        codec,
        width,
        height,
        keepsUneven ? FINE_CLOCK : format.rate(),
        String.join("\n", notes));
  }

  private static final String OTHERS_FOR_ALPHA =
      "write a .mov (ProRes 4444), a .webm (VP9), or --codec ffv1 in mkv";

  /**
   * @param target beside which a program of the user may write an unfinished film
   */
  VideoCoder coder(Path target, boolean globalHeader) {
    int[] aspect = format.source() == null ? new int[] {1, 1} : format.source().pixelAspect();
    return Coders.begin(
        codec,
        target,
        new VideoCoder.Form(
            width,
            height,
            format.alpha(),
            format.bits() > 8,
            format.quality(),
            format.rate(),
            ticks,
            aspect,
            globalHeader));
  }

  private MediaReader source() {
    return format.source();
  }

  /** By the source's clock, when a frame is shown. */
  double sourceSeconds(int time) {
    return source().origin() + source().seconds(time);
  }

  /** Of a time by the written video's clock. */
  double seconds(long at) {
    return at / ticks.perSecond();
  }

  double start() {
    return sourceSeconds(format.range().first());
  }

  /** When the last frame goes. */
  double end() {
    int last = format.range().last();
    return last < source().range().last()
        ? sourceSeconds(last + 1)
        : sourceSeconds(last) + 1 / format.rate().perSecond();
  }

  /** When a frame is shown, from the first that is written on. */
  long ticks(int time) {
    return ticks.equals(FINE_CLOCK)
        ? Math.round((sourceSeconds(time) - start()) * FINE_CLOCK.frames())
        : time - format.range().first();
  }

  long duration(int time) {
    if (!ticks.equals(FINE_CLOCK)) {
      return 1;
    }
    double next = time < format.range().last() ? sourceSeconds(time + 1) : end();
    return Math.max(1, Math.round((next - sourceSeconds(time)) * FINE_CLOCK.frames()));
  }

  /** Gives the track the time code of its first frame, where the speed is the source's. */
  void label(AVStream stream) {
    if (source() == null || !format.rate().equals(source().rate())) {
      return;
    }
    int later = format.range().first() - source().range().first();
    TimeCode.parse(source().timecode())
        .map(first -> first.plus(later, format.rate().perSecond()))
        .ifPresent(
            code -> {
              AVDictionary metadata = new AVDictionary(null);
              av_dict_set(metadata, "timecode", code.toString(), 0);
              stream.metadata(metadata);
            });
  }

  /** The frame, or a copy that is opaque where alpha is wanted and not there. */
  Frame fitting(Frame frame) {
    if (!format.alpha() || frame.channels() == 4) {
      return frame;
    }
    Frame opaque = Frame.allocate(frame.width(), frame.height(), 4);
    Planes.fill(opaque, 1);
    Planes.all(opaque).put(0, Planes.all(frame), 0, 3 * frame.width() * frame.height());
    return opaque;
  }
}
