package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BAYER;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/**
 * Integer RGB, packed or planar, level by level: libswscale goes by way of luminance and chroma,
 * and is off by a level.
 */
public final class RgbPixels {
  private static final long OTHERS =
      AV_PIX_FMT_FLAG_FLOAT
          | AV_PIX_FMT_FLAG_PAL
          | AV_PIX_FMT_FLAG_BITSTREAM
          | AV_PIX_FMT_FLAG_BAYER
          | AV_PIX_FMT_FLAG_HWACCEL;

  private RgbPixels() {}

  public static boolean reads(int format) {
    AVPixFmtDescriptor described = av_pix_fmt_desc_get(format);
    long flags = described.flags();
    return (flags & AV_PIX_FMT_FLAG_RGB) != 0
        && (flags & OTHERS) == 0
        && described.comp(0).depth() >= 8;
  }

  /** Into a frame of RGB, or of RGBA where the format has alpha. */
  static void decode(AVFrame picture, Frame frame) {
    AVPixFmtDescriptor format = av_pix_fmt_desc_get(picture.format());
    boolean big = (format.flags() & AV_PIX_FMT_FLAG_BE) != 0;
    int channels = (format.flags() & AV_PIX_FMT_FLAG_ALPHA) != 0 ? 4 : 3;
    for (int c = 0; c < channels; c++) {
      AVComponentDescriptor component = format.comp(c);
      long stride = picture.linesize(component.plane());
      ByteBuffer from =
          picture
              .data(component.plane())
              .capacity(stride * frame.height())
              .asByteBuffer()
              .order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
      plane(from, (int) stride, component, Planes.buffer(frame, c), frame);
    }
  }

  private static void plane(
      ByteBuffer from, int stride, AVComponentDescriptor component, FloatBuffer to, Frame frame) {
    int step = component.step();
    int offset = component.offset();
    int shift = component.shift();
    int white = (1 << component.depth()) - 1;
    boolean wide = component.depth() > 8;
    Rows.parallel(
        frame.height(),
        (first, end) -> {
          for (int y = first; y < end; y++) {
            int at = y * stride + offset;
            for (int x = 0; x < frame.width(); x++, at += step) {
              int level = wide ? from.getShort(at) & 0xffff : from.get(at) & 0xff;
              to.put(y * frame.width() + x, (float) ((level >> shift & white) / (double) white));
            }
          }
        });
  }

  /** The top left of a frame of RGB or RGBA, clamped; a format of alpha needs it. */
  public static void encode(Frame frame, AVFrame picture) {
    AVPixFmtDescriptor format = av_pix_fmt_desc_get(picture.format());
    int channels = (format.flags() & AV_PIX_FMT_FLAG_ALPHA) != 0 ? 4 : 3;
    for (int c = 0; c < channels; c++) {
      AVComponentDescriptor component = format.comp(c);
      int stride = picture.linesize(component.plane());
      ByteBuffer to =
          picture
              .data(component.plane())
              .capacity((long) stride * picture.height())
              .asByteBuffer()
              .order(ByteOrder.LITTLE_ENDIAN);
      FloatBuffer from = Planes.buffer(frame, c);
      int white = (1 << component.depth()) - 1;
      boolean wide = component.depth() > 8;
      for (int y = 0; y < picture.height(); y++) {
        int at = y * stride + component.offset();
        for (int x = 0; x < picture.width(); x++, at += component.step()) {
          float value = from.get(y * frame.width() + x);
          int level = value > 0 ? Math.round(Math.min(value, 1) * white) : 0;
          if (wide) {
            to.putShort(at, (short) (level << component.shift()));
          } else {
            to.put(at, (byte) level);
          }
        }
      }
    }
  }
}
