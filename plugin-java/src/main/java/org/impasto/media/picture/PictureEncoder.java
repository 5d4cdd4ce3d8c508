package org.impasto.media.picture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;

/** Pictures of integers as bytes of a file, through OpenCV. */
final class PictureEncoder {
  private static final int[] JPEG_OPTIONS = {IMWRITE_JPEG_QUALITY, 95};

  private PictureEncoder() {}

  /**
   * @param frame grey, RGB or RGBA
   * @param ending with its point, lower case
   */
  static byte[] encode(Frame frame, String ending, int bits) {
    boolean jpeg = ending.startsWith(".jp");
    try (Mat picture = MatrixPixels.integers(frame, jpeg ? 8 : bits);
        BytePointer encoded = new BytePointer();
        IntPointer list = new IntPointer(jpeg ? JPEG_OPTIONS : new int[0])) {
      if (!imencode(ending, picture, encoded, list)) {
        throw new MediaException("a picture could not be encoded as " + ending);
      }
      byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
      encoded.get(bytes);
      return frame.channels() == 4 && ending.startsWith(".tif") ? TiffAlpha.said(bytes) : bytes;
    }
  }
}
