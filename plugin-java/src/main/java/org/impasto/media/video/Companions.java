package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.impasto.media.io.MediaException;
import org.impasto.media.sound.SoundCodec;
import org.impasto.media.sound.SoundConverter;

/**
 * What goes with the pictures of a video into another: sound, subtitles, chapters and metadata.
 * Sound and subtitles go packet by packet, as they are. Where the container does not hold such
 * sound, it is coded anew. For one thread.
 */
final class Companions implements AutoCloseable {
  /** Of the file that was read, and not of what it shows. */
  private static final List<String> OF_THE_FILE =
      List.of("major_brand", "minor_version", "compatible_brands", "encoder", "timecode");

  /** Sound is decoded from a little before its part on, for decoders need a start. */
  private static final double PREROLL_SECONDS = 0.25;

  private final Demuxer source;
  private final AVFormatContext target;
  private final double start;
  private final double end;
  private final Map<Integer, AVStream> streams = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<Integer, SoundConverter> converters = new HashMap<>();
  private AVPacket waiting;
  private boolean failed;

  /**
   * Adds streams, chapters and metadata to a container whose header is not written yet.
   *
   * @param start of the pictures that are written, by the source's clock, seconds
   * @param end of them
   */
  Companions(Path video, AVFormatContext target, double start, double end) {
    source = new Demuxer(video);
    this.target = target;
    this.start = start;
    this.end = end;
    for (int s = 0; s < source.container().nb_streams(); s++) {
      add(source.container().streams(s));
    }
    AVDictionary metadata = new AVDictionary(null);
    av_dict_copy(metadata, source.container().metadata(), 0);
    OF_THE_FILE.forEach(each -> av_dict_set(metadata, each, (String) null, 0));
    target.metadata(metadata);
    addChapters();
  }

  private void add(AVStream from) {
    int type = from.codecpar().codec_type();
    boolean wanted = type == AVMEDIA_TYPE_AUDIO || type == AVMEDIA_TYPE_SUBTITLE;
    if (!wanted) {
      return;
    }
    String name = avcodec_get_name(from.codecpar().codec_id()).getString();
    boolean sound = type == AVMEDIA_TYPE_AUDIO;
    if (sound
        ? SoundCodec.isHeld(target.oformat(), from.codecpar())
        : avformat_query_codec(target.oformat(), from.codecpar().codec_id(), 0) == 1) {
      AVStream to = track(from);
      avcodec_parameters_copy(to.codecpar(), from.codecpar());
      // Containers name codecs each in their own way.
      to.codecpar().codec_tag(0);
      to.time_base(from.time_base());
    } else if (!sound || !convert(from, name)) {
      notes.add(
          (sound ? "the sound (" : "the subtitles (")
              + name
              + ") cannot be in a file of this kind and are left out; write mkv or mov to keep them");
    }
  }

  /** Returns whether the sound is coded anew. */
  private boolean convert(AVStream from, String name) {
    Optional<SoundCodec> codec = SoundCodec.instead(target.oformat(), from.codecpar());
    if (codec.isEmpty()) {
      return false;
    }
    boolean globalHeader = (target.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
    try {
      SoundConverter converter = new SoundConverter(from, codec.get(), start, end, globalHeader);
      converters.put(from.index(), converter);
      converter.describe(track(from));
    } catch (MediaException uncodable) {
      return false;
    }
    notes.add(
        "the sound ("
            + name
            + ") is coded anew as "
            + codec.get().text()
            + ", for files of this kind hold no such sound; mkv keeps it as it is");
    return true;
  }

  private AVStream track(AVStream from) {
    AVStream to = avformat_new_stream(target, (AVCodec) null);
    to.disposition(from.disposition());
    AVDictionary metadata = new AVDictionary(null);
    av_dict_copy(metadata, from.metadata(), 0);
    to.metadata(metadata);
    streams.put(from.index(), to);
    return to;
  }

  /** Those that lie in the part that is written. */
  private void addChapters() {
    List<AVChapter> kept = new ArrayList<>();
    for (int c = 0; c < source.container().nb_chapters(); c++) {
      AVChapter from = source.container().chapters(c);
      double tick = seconds(from.time_base());
      if (from.end() * tick > start && from.start() * tick < end) {
        AVChapter to = new AVChapter(av_mallocz(Pointer.sizeof(AVChapter.class)));
        long shift = Math.round(start / tick);
        AVDictionary metadata = new AVDictionary(null);
        av_dict_copy(metadata, from.metadata(), 0);
        to.id(from.id());
        to.time_base(from.time_base());
        to.start(Math.max(0, from.start() - shift));
        to.end(Math.min(from.end() - shift, Math.round((end - start) / tick)));
        to.metadata(metadata);
        kept.add(to);
      }
    }
    if (!kept.isEmpty()) {
      PointerPointer<AVChapter> list =
          new PointerPointer<>(av_mallocz((long) kept.size() * Pointer.sizeof(Pointer.class)));
      for (int c = 0; c < kept.size(); c++) {
        list.put(c, kept.get(c));
      }
      target.chapters(list);
      target.nb_chapters(kept.size());
    }
  }

  private static double seconds(AVRational base) {
    return (double) base.num() / base.den();
  }

  List<String> notes() {
    return notes;
  }

  /**
   * Writes what is heard up to a time.
   *
   * @param until by the source's clock, seconds
   * @return false where the target takes no more
   */
  boolean write(double until) {
    while (!streams.isEmpty() && !failed) {
      AVPacket packet = waiting == null ? source.next() : waiting;
      waiting = null;
      if (packet == null) {
        break;
      }
      AVStream to = streams.get(packet.stream_index());
      if (to == null) {
        continue;
      }
      AVRational base = source.container().streams(packet.stream_index()).time_base();
      double tick = seconds(base);
      double at = (packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts()) * tick;
      if (at > until) {
        waiting = packet;
        break;
      }
      SoundConverter converter = converters.get(packet.stream_index());
      if (converter != null) {
        if (at >= start - PREROLL_SECONDS && at < end) {
          converter.convert(packet, each -> send(each, converter.base(), to));
        }
        continue;
      }
      // Whole packets: one that begins before the pictures and ends within them is left out.
      if (at < start - tick || at >= end || at + packet.duration() * tick <= start) {
        continue;
      }
      long shift = Math.round(start / tick);
      packet.pts(packet.pts() == AV_NOPTS_VALUE ? packet.pts() : packet.pts() - shift);
      packet.dts(packet.dts() == AV_NOPTS_VALUE ? packet.dts() : packet.dts() - shift);
      send(packet, base, to);
    }
    return !failed;
  }

  /**
   * Writes what is still to be heard.
   *
   * @return false where the target takes no more
   */
  boolean finish() {
    write(end);
    converters.forEach(
        (index, each) ->
            each.convert(null, packet -> send(packet, each.base(), streams.get(index))));
    return !failed;
  }

  private void send(AVPacket packet, AVRational base, AVStream to) {
    av_packet_rescale_ts(packet, base, to.time_base());
    packet.stream_index(to.index());
    packet.pos(-1);
    failed |= av_interleaved_write_frame(target, packet) < 0;
  }

  @Override
  public void close() {
    converters.values().forEach(SoundConverter::close);
    source.close();
  }
}
