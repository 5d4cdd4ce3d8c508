package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_EXR;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRAPF16;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRAPF32;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRPF16;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRPF32;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAYF16;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAYF32;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.opencv.global.opencv_core.CV_16F;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.LinearLight;
import org.impasto.media.io.MediaException;

/**
 * OpenEXR through FFmpeg: OpenCV's own reader opens only where an environment variable was set
 * before the process began.
 */
public final class ExrPicture {
  private static final byte[] MAGIC = {0x76, 0x2f, 0x31, 0x01};

  /** Where FFmpeg's planar formats (green, blue, red, alpha) have red, green, blue and alpha. */
  private static final int[] PLANES = {2, 0, 1, 3};

  private static final int COLOURS = 3;

  private ExrPicture() {}

  public static boolean recognises(byte[] bytes) {
    return bytes.length > MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** RGB, display-referred, [0,1]; the caller closes it. */
  public static Frame read(Path file, byte[] bytes) {
    Frame frame = decode(file, bytes, false);
    LinearLight.show(frame);
    return frame;
  }

  /** The numbers of all channels as they are: grey, RGB or RGBA; the caller closes it. */
  public static Frame numbers(Path file, byte[] bytes) {
    return decode(file, bytes, true);
  }

  private static Frame decode(Path file, byte[] bytes, boolean allChannels) {
    AVCodec codec = avcodec_find_decoder(AV_CODEC_ID_EXR);
    AVCodecContext context = avcodec_alloc_context3(codec);
    AVPacket packet = av_packet_alloc();
    AVFrame picture = av_frame_alloc();
    try {
      require(av_new_packet(packet, bytes.length) == 0, file);
      packet.data().put(bytes);
      require(avcodec_open2(context, codec, (AVDictionary) null) == 0, file);
      require(avcodec_send_packet(context, packet) == 0, file);
      require(avcodec_receive_frame(context, picture) == 0, file);
      return toFrame(file, picture, allChannels);
    } finally {
      av_frame_free(picture);
      av_packet_free(packet);
      avcodec_free_context(context);
    }
  }

  private static Frame toFrame(Path file, AVFrame picture, boolean allChannels) {
    int format = picture.format();
    boolean grey = format == AV_PIX_FMT_GRAYF16 || format == AV_PIX_FMT_GRAYF32;
    int depth = depth(file, format);
    boolean alpha = format == AV_PIX_FMT_GBRAPF16 || format == AV_PIX_FMT_GBRAPF32;
    int channels = !allChannels ? COLOURS : grey ? 1 : alpha ? PLANES.length : COLOURS;
    Frame frame = Frame.allocate(picture.width(), picture.height(), channels);
    for (int c = 0; c < channels; c++) {
      int plane = grey ? 0 : PLANES[c];
      int step = picture.linesize(plane);
      try (Mat from = new Mat(frame.height(), frame.width(), depth, picture.data(plane), step);
          Mat to = Planes.matrix(frame, c)) {
        from.convertTo(to, CV_32F);
      }
    }
    return frame;
  }

  private static int depth(Path file, int format) {
    if (format == AV_PIX_FMT_GBRPF32
        || format == AV_PIX_FMT_GBRAPF32
        || format == AV_PIX_FMT_GRAYF32) {
      return CV_32F;
    }
    boolean half =
        format == AV_PIX_FMT_GBRPF16
            || format == AV_PIX_FMT_GBRAPF16
            || format == AV_PIX_FMT_GRAYF16;
    require(half, file);
    return CV_16F;
  }

  private static void require(boolean understood, Path file) {
    if (!understood) {
      throw new MediaException(
          file
              + " is no OpenEXR file that can be read; save it again as one part with RGB channels"
              + " of half or float and ZIP compression");
    }
  }
}
