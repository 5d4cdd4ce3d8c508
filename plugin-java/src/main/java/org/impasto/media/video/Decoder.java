package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaLimits;

/** Pictures of a demuxer's video track, in the order in which they are shown. For one thread. */
final class Decoder implements AutoCloseable {
  private static final int THREADS = 4;

  private final Demuxer demuxer;
  private final AVCodecContext context;
  private final AVFrame picture = av_frame_alloc();
  private boolean drained;

  Decoder(Path path, Demuxer demuxer) {
    this.demuxer = demuxer;
    AVStream stream = demuxer.stream();
    AVCodec codec = codec(stream);
    context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(THREADS);
    context.max_pixels(MediaLimits.MOST_PIXELS);
    if (codec == null || avcodec_open2(context, codec, (AVDictionary) null) != 0) {
      String name = avcodec_get_name(stream.codecpar().codec_id()).getString();
      close();
      throw new MediaException(
          path
              + " is coded as "
              + name
              + ", which cannot be decoded here; convert it to another codec");
    }
  }

  /** FFmpeg's own decoder of VP8 and VP9 leaves out the alpha that WebM has beside the pictures. */
  private static AVCodec codec(AVStream stream) {
    AVCodec usual = avcodec_find_decoder(stream.codecpar().codec_id());
    if (usual == null || av_dict_get(stream.metadata(), "alpha_mode", null, 0) == null) {
      return usual;
    }
    AVCodec whole = avcodec_find_decoder_by_name("libvpx-" + usual.name().getString());
    return whole == null ? usual : whole;
  }

  /** The next picture, valid until the next call; null at the end. */
  AVFrame next() {
    while (true) {
      int status = avcodec_receive_frame(context, picture);
      if (status == 0) {
        return picture;
      }
      if (status != AVERROR_EAGAIN() || drained) {
        return null;
      }
      AVPacket packet = demuxer.nextOfVideo();
      drained = packet == null;
      // A damaged packet gives no picture; the frame that is missing is told by its time.
      avcodec_send_packet(context, packet);
    }
  }

  /** After a seek. */
  void flush() {
    avcodec_flush_buffers(context);
    drained = false;
  }

  @Override
  public void close() {
    av_frame_free(picture);
    avcodec_free_context(context);
  }
}
