package org.impasto.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.merge;
import static org.bytedeco.opencv.global.opencv_core.split;

import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;

/**
 * Pixels between OpenCV's interleaved order (blue, green, red, alpha) and a frame's planes, a few
 * rows at a time: what conversion takes beside both is small.
 */
final class MatrixPixels {
  private static final int ROWS = 32;

  private MatrixPixels() {}

  /**
   * Numbers divided by their white, grey, RGB or RGBA. By way of doubles a level is the float
   * nearest to level / white, as hosts have it. So a painting of the same numbers is the same
   * painting. One that is off by a rounding has other strokes.
   *
   * @param file for messages
   */
  static Frame numbers(Path file, Mat picture) {
    return numbers(file, picture, picture.channels());
  }

  /** The same; grey without alpha becomes RGB. */
  static Frame colours(Path file, Mat picture) {
    return numbers(file, picture, picture.channels() == 1 ? 3 : picture.channels());
  }

  private static Frame numbers(Path file, Mat picture, int channels) {
    double scale = 1 / white(file, picture.depth());
    Frame frame = Frame.allocate(picture.cols(), picture.rows(), channels);
    try (Mat doubles = new Mat();
        Mat floats = new Mat()) {
      for (int top = 0; top < picture.rows(); top += ROWS) {
        int end = Math.min(top + ROWS, picture.rows());
        try (Mat rows = picture.rowRange(top, end);
            MatVector planes = planes(frame, top, end)) {
          rows.convertTo(doubles, CV_64F, scale, 0);
          doubles.convertTo(floats, CV_32F);
          if (picture.channels() == channels) {
            split(floats, planes);
          } else {
            for (int c = 0; c < channels; c++) {
              floats.copyTo(planes.get(c));
            }
          }
        }
      }
      return frame;
    } catch (RuntimeException failure) {
      frame.close();
      throw failure;
    }
  }

  /**
   * The frame as integers of 8 or 16 bits; values beyond [0,1] are clamped. The caller closes it.
   */
  static Mat integers(Frame frame, int bits) {
    int depth = bits == 8 ? CV_8U : CV_16U;
    double white = bits == 8 ? 255 : 65535;
    int type = depth + (frame.channels() - 1 << 3);
    Mat picture = new Mat(frame.height(), frame.width(), type);
    try (Mat floats = new Mat()) {
      for (int top = 0; top < frame.height(); top += ROWS) {
        int end = Math.min(top + ROWS, frame.height());
        try (Mat rows = picture.rowRange(top, end);
            MatVector planes = planes(frame, top, end)) {
          merge(planes, floats);
          floats.convertTo(rows, depth, white, 0);
        }
      }
    }
    return picture;
  }

  private static MatVector planes(Frame frame, int top, int end) {
    Mat[] rows = new Mat[frame.channels()];
    for (int c = 0; c < rows.length; c++) {
      int plane = rows.length >= 3 && c < 3 ? 2 - c : c;
      rows[c] =
          new Mat(
              end - top,
              frame.width(),
              CV_32F,
              frame.plane(plane).getPointer((long) top * frame.width()));
    }
    return new MatVector(rows);
  }

  static boolean isFloat(Mat picture) {
    return picture.depth() == CV_32F || picture.depth() == CV_64F;
  }

  private static double white(Path file, int depth) {
    return switch (depth) {
      case CV_8U -> 255;
      case CV_16U -> 65535;
      case CV_32F, CV_64F -> 1;
      default ->
          throw new MediaException(
              "the picture " + file + " has signed numbers; save it with 8 or 16 bits a channel");
    };
  }
}
