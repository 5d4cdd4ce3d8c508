package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.FrameRecorder;
import org.impasto.frame.Frame;
import org.impasto.media.ffmpeg.SwsPixels;
import org.impasto.media.ffmpeg.VideoLog;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaType;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Replacement;

/**
 * Writes a video without sound: H.264 by OpenH264 where the FFmpeg build has it, else MPEG-4 part
 * 2; yuv420p, BT.709, limited range.
 */
public final class VideoWriter implements MediaWriter {
  public static final List<String> SUFFIXES = List.of("mp4", "mov", "m4v", "mkv");

  /**
   * Target bits for one pixel of one frame. Painted strokes are fine texture; the quantiser's
   * limits below, not this number, set the quality: on noise-like strokes 35 dB, where the rate
   * control alone falls to 26 dB.
   */
  private static final double BITS_PER_PIXEL = 0.6;

  private static final int LEAST_BITS_PER_SECOND = 2_000_000;
  private static final int FINEST_QUANTISER = 8;
  private static final int COARSEST_QUANTISER = 20;

  private final Path target;
  private final Format format;
  private final int width;
  private final int height;
  private final Replacement file;
  private final FFmpegFrameRecorder recorder;
  private final SwsPixels pixels;
  private final BytePointer yuv;
  private boolean closed;

  public VideoWriter(Path target, Format format) {
    this.target = target;
    this.format = format;
    width = format.width() & ~1;
    height = format.height() & ~1;
    check();
    VideoLog.onlyErrors();
    file = new Replacement(target);
    recorder = recorder();
    pixels = SwsPixels.encoding(width, height);
    yuv = new BytePointer((long) width * height * 3 / 2);
  }

  private void check() {
    if (!SUFFIXES.contains(MediaType.suffix(target.toString()))) {
      throw new MediaException(
          target
              + " cannot be written; a video's name must end in one of "
              + String.join(", ", SUFFIXES));
    }
    if (format.bits() > 8) {
      throw new MediaException(
          target
              + " is a video, which has 8 bits a channel, not "
              + format.bits()
              + "; write pictures instead, such as out.%04d.png");
    }
    if (width < 2 || height < 2) {
      throw new MediaException(
          "a video of "
              + format.width()
              + "x"
              + format.height()
              + " cannot be written; at least 2x2 is required");
    }
    Replacement.check(target, format.overwrite());
  }

  private FFmpegFrameRecorder recorder() {
    FFmpegFrameRecorder opened = new FFmpegFrameRecorder(file.beside().toFile(), width, height, 0);
    boolean h264 = avcodec_find_encoder_by_name("libopenh264") != null;
    opened.setVideoCodec(h264 ? AV_CODEC_ID_H264 : AV_CODEC_ID_MPEG4);
    opened.setVideoCodecName(h264 ? "libopenh264" : "mpeg4");
    if (h264) {
      opened.setVideoOption("profile", "high");
      opened.setVideoOption("qmin", Integer.toString(FINEST_QUANTISER));
      opened.setVideoOption("qmax", Integer.toString(COARSEST_QUANTISER));
    }
    opened.setPixelFormat(AV_PIX_FMT_YUV420P);
    opened.setFrameRate(format.framesPerSecond());
    opened.setVideoBitrate(bitsPerSecond());
    opened.setVideoOption("colorspace", "bt709");
    opened.setVideoOption("color_primaries", "bt709");
    opened.setVideoOption("color_trc", "bt709");
    opened.setVideoOption("color_range", "tv");
    try {
      opened.start();
      return opened;
    } catch (FrameRecorder.Exception e) {
      release(opened);
      file.close();
      throw new MediaException(
          target
              + ": FFmpeg cannot begin a video of "
              + width
              + "x"
              + height
              + " there; check that its folder may be written to and has room, or write pictures"
              + " instead, such as out.%04d.png",
          e);
    }
  }

  private int bitsPerSecond() {
    double wanted = BITS_PER_PIXEL * width * height * format.framesPerSecond();
    return (int) Math.max(LEAST_BITS_PER_SECOND, Math.min(wanted, Integer.MAX_VALUE));
  }

  @Override
  public void write(int time, Frame frame) {
    pixels.encode(frame, yuv, width);
    try {
      recorder.recordImage(
          width,
          height,
          org.bytedeco.javacv.Frame.DEPTH_UBYTE,
          1,
          width,
          AV_PIX_FMT_YUV420P,
          yuv.asBuffer());
    } catch (FrameRecorder.Exception e) {
      throw new MediaException(
          target + ": frame " + time + " cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void finish() {
    free();
    try (file) {
      file.commit();
    }
  }

  @Override
  public boolean holds(int time) {
    return false;
  }

  @Override
  public String note() {
    return width == format.width() && height == format.height()
        ? ""
        : "the video is "
            + width
            + "x"
            + height
            + ": H.264 needs even sizes, so the last column or row is left out";
  }

  @Override
  public boolean writesAsItGoes() {
    return false;
  }

  @Override
  public String location() {
    return target.toString();
  }

  @Override
  public void close() {
    if (!closed) {
      free();
      file.close();
    }
  }

  private void free() {
    closed = true;
    pixels.close();
    yuv.close();
    release(recorder);
  }

  private void release(FFmpegFrameRecorder recorder) {
    try {
      recorder.close();
    } catch (FrameRecorder.Exception e) {
      throw new MediaException(target + " cannot be completed: " + e.getMessage(), e);
    }
  }
}
