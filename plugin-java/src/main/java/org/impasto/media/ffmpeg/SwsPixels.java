package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRAPF32LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRPF32LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;

/**
 * Pixels between a video codec's layout and planar float RGB, by libswscale.
 *
 * <p>The matrix and range are the ones that the video names. A video that names none is taken for
 * BT.709 from 720 lines on and for BT.601 below, as players do. What we write is BT.709, limited
 * range, and says so.
 */
public final class SwsPixels implements AutoCloseable {
  private static final int HD_LINES = 720;
  private static final int FLAGS =
      SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
  private static final int ONE = 1 << 16;

  private final int height;
  private final SwsContext context;

  private SwsPixels(
      int width, int height, int from, int to, int matrix, boolean fullIn, boolean fullOut) {
    this.height = height;
    context =
        sws_getContext(
            width, height, from, width, height, to, FLAGS, null, null, (DoublePointer) null);
    if (context == null) {
      throw new MediaException(
          "FFmpeg cannot convert pixel format " + from + "; convert the video to yuv420p first");
    }
    IntPointer coefficients = sws_getCoefficients(matrix);
    sws_setColorspaceDetails(
        context, coefficients, fullIn ? 1 : 0, coefficients, fullOut ? 1 : 0, 0, ONE, ONE);
  }

  /** Whether a pixel format of FFmpeg has alpha. */
  public static boolean hasAlpha(int format) {
    return (av_pix_fmt_desc_get(format).flags() & AV_PIX_FMT_FLAG_ALPHA) != 0;
  }

  /** From decoded frames like this one to float RGB, with straight alpha where they have one. */
  public static SwsPixels decoding(AVFrame sample) {
    int matrix =
        switch (sample.colorspace()) {
          case AVCOL_SPC_BT709 -> SWS_CS_ITU709;
          case AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M -> SWS_CS_ITU601;
          case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL -> SWS_CS_BT2020;
          default -> sample.height() >= HD_LINES ? SWS_CS_ITU709 : SWS_CS_ITU601;
        };
    boolean full = sample.color_range() == AVCOL_RANGE_JPEG || isFullRangeFormat(sample.format());
    int to = hasAlpha(sample.format()) ? AV_PIX_FMT_GBRAPF32LE : AV_PIX_FMT_GBRPF32LE;
    return new SwsPixels(sample.width(), sample.height(), sample.format(), to, matrix, full, true);
  }

  /**
   * From float RGB, or RGBA where the format has alpha, to a codec's format of luminance and
   * chroma: BT.709, limited range.
   */
  public static SwsPixels encoding(int width, int height, int format) {
    int from = hasAlpha(format) ? AV_PIX_FMT_GBRAPF32LE : AV_PIX_FMT_GBRPF32LE;
    return new SwsPixels(width, height, from, format, SWS_CS_ITU709, true, false);
  }

  /** The decoded picture into an RGB or RGBA frame of its size, as the decoded ones are. */
  public void decode(AVFrame picture, Frame rgb) {
    int stride = rgb.width() * Float.BYTES;
    try (PointerPointer<Pointer> planes = greenBlueRed(rgb);
        IntPointer strides = new IntPointer(stride, stride, stride, stride)) {
      sws_scale(
          context, new PointerPointer<>(picture), picture.linesize(), 0, height, planes, strides);
    }
  }

  /** The top left of an RGB or RGBA frame, at least as large, into a codec's picture. */
  public void encode(Frame rgb, AVFrame picture) {
    int stride = rgb.width() * Float.BYTES;
    try (PointerPointer<Pointer> from = greenBlueRed(rgb);
        IntPointer strides = new IntPointer(stride, stride, stride, stride)) {
      sws_scale(
          context, from, strides, 0, height, new PointerPointer<>(picture), picture.linesize());
    }
  }

  private static boolean isFullRangeFormat(int format) {
    return format == AV_PIX_FMT_YUVJ420P
        || format == AV_PIX_FMT_YUVJ422P
        || format == AV_PIX_FMT_YUVJ444P;
  }

  private static PointerPointer<Pointer> greenBlueRed(Frame rgb) {
    PointerPointer<Pointer> planes = new PointerPointer<>(4L);
    return planes
        .put(0, rgb.plane(1))
        .put(1, rgb.plane(2))
        .put(2, rgb.plane(0))
        .put(3, rgb.channels() > 3 ? rgb.plane(3) : null);
  }

  @Override
  public void close() {
    sws_freeContext(context);
  }
}
