package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRAPF16;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRAPF32;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRPF16;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRPF32;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAYF16;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAYF32;
import static org.bytedeco.opencv.global.opencv_core.CV_16F;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** A decoded picture's pixels as numbers. */
public final class FramePixels {
  /** Where FFmpeg's planar formats (green, blue, red, alpha) have red, green, blue and alpha. */
  private static final int[] PLANES = {2, 0, 1, 3};

  private FramePixels() {}

  /** Grey of floats, else RGB or RGBA, integers divided by their white; the caller closes it. */
  public static Frame numbers(AVFrame picture) {
    int format = picture.format();
    if (format == AV_PIX_FMT_GRAYF16 || format == AV_PIX_FMT_GRAYF32) {
      return floats(picture, 1, format == AV_PIX_FMT_GRAYF16, new int[] {0});
    }
    if (format == AV_PIX_FMT_GBRPF16 || format == AV_PIX_FMT_GBRPF32) {
      return floats(picture, 3, format == AV_PIX_FMT_GBRPF16, PLANES);
    }
    if (format == AV_PIX_FMT_GBRAPF16 || format == AV_PIX_FMT_GBRAPF32) {
      return floats(picture, 4, format == AV_PIX_FMT_GBRAPF16, PLANES);
    }
    Frame frame =
        Frame.allocate(picture.width(), picture.height(), SwsPixels.hasAlpha(format) ? 4 : 3);
    if (RgbPixels.reads(format)) {
      RgbPixels.decode(picture, frame);
      return frame;
    }
    try (SwsPixels pixels = SwsPixels.decoding(picture)) {
      pixels.decode(picture, frame);
      return frame;
    }
  }

  private static Frame floats(AVFrame picture, int channels, boolean half, int[] order) {
    Frame frame = Frame.allocate(picture.width(), picture.height(), channels);
    for (int c = 0; c < channels; c++) {
      int plane = order[c];
      try (Mat from =
              new Mat(
                  frame.height(),
                  frame.width(),
                  half ? CV_16F : CV_32F,
                  picture.data(plane),
                  picture.linesize(plane));
          Mat to = Planes.matrix(frame, c)) {
        from.convertTo(to, CV_32F);
      }
    }
    return frame;
  }
}
