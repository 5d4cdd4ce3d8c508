package org.impasto.media.coding;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.impasto.frame.Frame;
import org.impasto.media.ffmpeg.RgbPixels;
import org.impasto.media.ffmpeg.SwsPixels;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.Rate;

/** An encoder of our FFmpeg. */
final class VideoEncoder implements VideoCoder {
  /**
   * Target bits for one pixel of one frame. Painted strokes are fine texture; the quantiser's
   * limits, not this number, set the quality: on noise-like strokes 35 dB, where the rate control
   * alone falls to 26 dB.
   */
  private static final double BITS_PER_PIXEL = 0.6;

  private static final double[] SHARE_OF_BITS = {0.3, 1, 3};

  private static final int LEAST_BITS_PER_SECOND = 2_000_000;
  private static final int THREADS = 4;

  private final AVCodecContext context;
  private final AVFrame picture = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();
  private final SwsPixels pixels;

  /**
   * @throws MediaException where the encoder cannot begin
   */
  VideoEncoder(VideoCodec codec, Form form) {
    int width = form.width();
    int height = form.height();
    int format = codec.format(form.fine(), form.alpha());
    AVCodec encoder = avcodec_find_encoder_by_name(codec.encoder());
    context = avcodec_alloc_context3(encoder);
    boolean rgb = RgbPixels.reads(format) || codec == VideoCodec.GIF;
    context.width(width);
    context.height(height);
    context.pix_fmt(format);
    context.time_base(av_make_q(form.ticks().seconds(), form.ticks().frames()));
    context.framerate(av_make_q(form.rate().frames(), form.rate().seconds()));
    context.sample_aspect_ratio(av_make_q(form.aspect()[0], form.aspect()[1]));
    context.colorspace(rgb ? AVCOL_SPC_RGB : AVCOL_SPC_BT709);
    context.color_primaries(AVCOL_PRI_BT709);
    context.color_trc(AVCOL_TRC_BT709);
    context.color_range(rgb ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
    context.thread_count(THREADS);
    if (codec == VideoCodec.H264) {
      context.bit_rate(bitsPerSecond(width, height, form.rate(), form.quality()));
    }
    if (form.globalHeader()) {
      context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    AVDictionary options = new AVDictionary(null);
    codec
        .options(form.fine(), form.quality())
        .forEach((key, value) -> av_dict_set(options, key, value, 0));
    int status = encoder == null ? -1 : avcodec_open2(context, encoder, options);
    av_dict_free(options);
    if (status < 0) {
      av_frame_free(picture);
      av_packet_free(packet);
      avcodec_free_context(context);
      throw new MediaException(
          "FFmpeg cannot begin a video of "
              + width
              + "x"
              + height
              + " as "
              + codec.text()
              + "; choose another --codec, or write pictures, such as out.%04d.png");
    }
    picture.format(format);
    picture.width(width);
    picture.height(height);
    av_frame_get_buffer(picture, 0);
    pixels = RgbPixels.reads(format) ? null : SwsPixels.encoding(width, height, format);
  }

  private static long bitsPerSecond(int width, int height, Rate rate, CodingQuality quality) {
    double wanted =
        SHARE_OF_BITS[quality.ordinal()] * BITS_PER_PIXEL * width * height * rate.perSecond();
    return (long) Math.max(LEAST_BITS_PER_SECOND, Math.min(wanted, Integer.MAX_VALUE));
  }

  @Override
  public AVRational base() {
    return context.time_base();
  }

  @Override
  public String note() {
    return "";
  }

  @Override
  public boolean describesAhead() {
    return true;
  }

  @Override
  public void describe(AVStream stream) {
    avcodec_parameters_from_context(stream.codecpar(), context);
  }

  @Override
  public boolean encode(Frame frame, long ticks, long duration, Consumer<AVPacket> packets) {
    av_frame_make_writable(picture);
    if (pixels == null) {
      RgbPixels.encode(frame, picture);
    } else {
      pixels.encode(frame, picture);
    }
    picture.pts(ticks);
    picture.duration(duration);
    picture.quality(context.global_quality());
    boolean taken = avcodec_send_frame(context, picture) >= 0;
    drain(packets);
    return taken;
  }

  @Override
  public void end() {
    avcodec_send_frame(context, null);
  }

  @Override
  public void drain(Consumer<AVPacket> packets) {
    while (avcodec_receive_packet(context, packet) >= 0) {
      packets.accept(packet);
      av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    if (pixels != null) {
      pixels.close();
    }
    av_packet_free(packet);
    av_frame_free(picture);
    avcodec_free_context(context);
  }
}
