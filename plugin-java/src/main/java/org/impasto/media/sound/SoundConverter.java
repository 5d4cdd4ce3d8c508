package org.impasto.media.sound;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_NATIVE;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_get_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.util.Locale;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.impasto.media.ffmpeg.FilterGraph;
import org.impasto.media.io.MediaException;

/**
 * Packets of a sound track, decoded, cut to the sample and coded anew. Gaps become silence. For one
 * thread.
 */
public final class SoundConverter implements AutoCloseable {
  private final SoundCodec codec;
  private final double start;
  private final double end;
  private final AVRational sourceBase;
  private final AVCodecContext decoder;
  private final AVCodecContext encoder;
  private final AVFrame decoded = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();
  private FilterGraph filter;

  /**
   * @param from the track that is read
   * @param start of the part that is kept, by the source's clock, seconds
   * @param end of it
   * @param globalHeader whether the container has what decoders need at its head
   * @throws MediaException where it cannot be decoded or coded
   */
  public SoundConverter(
      AVStream from, SoundCodec codec, double start, double end, boolean globalHeader) {
    this.codec = codec;
    this.start = start;
    this.end = end;
    sourceBase = from.time_base();
    AVCodec reading = avcodec_find_decoder(from.codecpar().codec_id());
    decoder = avcodec_alloc_context3(reading);
    avcodec_parameters_to_context(decoder, from.codecpar());
    decoder.pkt_timebase(sourceBase);
    AVCodec writing = avcodec_find_encoder_by_name(codec.encoder());
    encoder = avcodec_alloc_context3(writing);
    int rate = codec.rate(from.codecpar().sample_rate());
    AVChannelLayout layout = from.codecpar().ch_layout();
    if (layout.order() == AV_CHANNEL_ORDER_NATIVE) {
      av_channel_layout_copy(encoder.ch_layout(), layout);
    } else {
      av_channel_layout_default(encoder.ch_layout(), layout.nb_channels());
    }
    encoder.sample_rate(rate);
    encoder.sample_fmt(av_get_sample_fmt(codec.samples()));
    encoder.time_base(av_make_q(1, rate));
    encoder.bit_rate(codec.bitsPerSecond(layout.nb_channels()));
    if (globalHeader) {
      encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    if (reading == null
        || writing == null
        || avcodec_open2(decoder, reading, (AVDictionary) null) < 0
        || avcodec_open2(encoder, writing, (AVDictionary) null) < 0) {
      close();
      throw new MediaException("the sound cannot be coded anew as " + codec.text());
    }
  }

  /** Says in a track whose header is not written yet what will come. */
  public void describe(AVStream to) {
    avcodec_parameters_from_context(to.codecpar(), encoder);
    to.time_base(encoder.time_base());
  }

  /** In which the times of its packets are counted. */
  public AVRational base() {
    return encoder.time_base();
  }

  /**
   * @param coded of the source; null at the end
   * @param packets takes what comes out, by a clock that begins with the part; what it is given is
   *     valid until it returns
   */
  public void convert(AVPacket coded, Consumer<AVPacket> packets) {
    // A damaged packet gives no sound: its gap is filled.
    avcodec_send_packet(decoder, coded);
    while (avcodec_receive_frame(decoder, decoded) >= 0) {
      if (filter == null) {
        filter = FilterGraph.ofSound(decoded, sourceBase, chain());
      }
      filter.add(decoded);
      encode(packets);
    }
    if (coded == null) {
      if (filter != null) {
        filter.add(null);
        encode(packets);
      }
      avcodec_send_frame(encoder, null);
      drain(packets);
    }
  }

  private String chain() {
    String chain =
        String.format(
            Locale.ROOT,
            "asettb=1/%d,atrim=start=%.6f:end=%.6f,asetpts=PTS-%.6f/TB,"
                + "aresample=%d:async=1,aformat=sample_fmts=%s:channel_layouts=%s",
            decoder.sample_rate(),
            start,
            end,
            start,
            encoder.sample_rate(),
            codec.samples(),
            FilterGraph.layout(encoder.ch_layout()));
    return encoder.frame_size() > 0
        ? chain + ",asetnsamples=n=" + encoder.frame_size() + ":p=0"
        : chain;
  }

  private void encode(Consumer<AVPacket> packets) {
    for (AVFrame ready = filter.next(); ready != null; ready = filter.next()) {
      ready.pts(av_rescale_q(ready.pts(), filter.base(), encoder.time_base()));
      avcodec_send_frame(encoder, ready);
      drain(packets);
    }
  }

  private void drain(Consumer<AVPacket> packets) {
    while (avcodec_receive_packet(encoder, packet) >= 0) {
      packets.accept(packet);
      av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    if (filter != null) {
      filter.close();
    }
    av_frame_free(decoded);
    av_packet_free(packet);
    avcodec_free_context(decoder);
    avcodec_free_context(encoder);
  }
}
