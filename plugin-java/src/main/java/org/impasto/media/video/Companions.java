package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
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
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * What goes with the pictures of a video into another: sound and subtitles, packet by packet as they
 * are, chapters and metadata. For one thread.
 */
final class Companions implements AutoCloseable {
  /** Of the file that was read, and not of what it shows. */
  private static final List<String> OF_THE_FILE =
      List.of("major_brand", "minor_version", "compatible_brands", "encoder", "timecode");

  private final Demuxer source;
  private final AVFormatContext target;
  private final double start;
  private final double end;
  private final Map<Integer, AVStream> streams = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private AVPacket waiting;

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
    int codec = from.codecpar().codec_id();
    if (avformat_query_codec(target.oformat(), codec, 0) != 1) {
      notes.add(
          (type == AVMEDIA_TYPE_AUDIO ? "the sound (" : "the subtitles (")
              + avcodec_get_name(codec).getString()
              + ") cannot be in a file of this kind and are left out; write mkv or mov to keep them");
      return;
    }
    AVStream to = avformat_new_stream(target, (AVCodec) null);
    avcodec_parameters_copy(to.codecpar(), from.codecpar());
    // Containers name codecs each in their own way.
    to.codecpar().codec_tag(0);
    to.time_base(from.time_base());
    to.disposition(from.disposition());
    AVDictionary metadata = new AVDictionary(null);
    av_dict_copy(metadata, from.metadata(), 0);
    to.metadata(metadata);
    streams.put(from.index(), to);
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
    while (!streams.isEmpty()) {
      AVPacket packet = waiting == null ? source.next() : waiting;
      waiting = null;
      if (packet == null) {
        return true;
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
        return true;
      }
      // Whole packets: one that begins before the pictures and ends within them is left out.
      if (at < start - tick || at >= end || at + packet.duration() * tick <= start) {
        continue;
      }
      long shift = Math.round(start / tick);
      packet.pts(packet.pts() == AV_NOPTS_VALUE ? packet.pts() : packet.pts() - shift);
      packet.dts(packet.dts() == AV_NOPTS_VALUE ? packet.dts() : packet.dts() - shift);
      av_packet_rescale_ts(packet, base, to.time_base());
      packet.stream_index(to.index());
      packet.pos(-1);
      if (av_interleaved_write_frame(target, packet) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    source.close();
  }
}
