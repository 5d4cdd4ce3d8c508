package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_DPX;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_EXR;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_JPEG2000;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_TARGA;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_TIFF;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.impasto.frame.Frame;
import org.impasto.media.io.ForeignPictures;
import org.impasto.media.io.MediaLimits;

/** Pictures that FFmpeg decodes for us. */
public final class FfmpegPictures implements ForeignPictures {
  /** Whole files that are one packet of a codec. */
  private static final Map<String, Integer> CODECS =
      Map.of(
          "exr", AV_CODEC_ID_EXR,
          "dpx", AV_CODEC_ID_DPX,
          "tga", AV_CODEC_ID_TARGA,
          "tiff", AV_CODEC_ID_TIFF,
          "jp2", AV_CODEC_ID_JPEG2000);

  private static final Set<String> CONTAINERS = Set.of("gif", "avif", "heic");

  /** A codec may make at most this many pixels of a byte, beyond what is free. */
  private static final long PIXELS_PER_BYTE = 3000;

  private static final long FREE_PIXELS = 4_000_000;

  @Override
  public boolean available() {
    try {
      Class.forName("org.bytedeco.ffmpeg.global.avcodec");
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  @Override
  public boolean reads(String kind) {
    return CODECS.containsKey(kind) || CONTAINERS.contains(kind);
  }

  static long mostPixels(long bytes) {
    return Math.min(MediaLimits.MOST_PIXELS, FREE_PIXELS + PIXELS_PER_BYTE * bytes);
  }

  @Override
  public Frame decode(Path file, byte[] bytes, String kind, String layer, int part) {
    VideoLog.nothing();
    if (CONTAINERS.contains(kind)) {
      return ContainedPicture.read(file, kind, mostPixels(bytes.length));
    }
    AVCodec codec = avcodec_find_decoder(CODECS.get(kind));
    AVCodecContext context = avcodec_alloc_context3(codec);
    AVPacket packet = av_packet_alloc();
    AVFrame picture = av_frame_alloc();
    AVDictionary options = new AVDictionary(null);
    try {
      av_dict_set(options, "layer", layer, 0);
      av_dict_set(options, "part", Integer.toString(part), 0);
      context.max_pixels(mostPixels(bytes.length));
      context.thread_count(1);
      Decodable.require(av_new_packet(packet, bytes.length) == 0, file, kind);
      packet.data().put(bytes);
      Decodable.require(avcodec_open2(context, codec, options) == 0, file, kind);
      Decodable.require(avcodec_send_packet(context, packet) == 0, file, kind);
      Decodable.require(avcodec_receive_frame(context, picture) == 0, file, kind);
      return FramePixels.numbers(picture);
    } finally {
      av_dict_free(options);
      av_frame_free(picture);
      av_packet_free(packet);
      avcodec_free_context(context);
    }
  }
}
