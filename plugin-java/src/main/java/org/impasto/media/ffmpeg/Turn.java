package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * How a picture as it is stored is to be turned to be seen.
 *
 * @param quarters clockwise, 0 to 3
 * @param mirrored left to right, before it is turned
 */
public record Turn(int quarters, boolean mirrored) {
  public static final Turn NONE = new Turn(0, false);

  /**
   * By the display matrix among side data, a 3x3 matrix of 16.16 fixed point numbers, by rows;
   * other angles than quarters are rounded to them.
   */
  public static Turn of(AVPacketSideData data, int count) {
    for (int i = 0; i < count; i++) {
      AVPacketSideData each = data.getPointer(i);
      if (each.type() == AV_PKT_DATA_DISPLAYMATRIX && each.size() >= 9 * Integer.BYTES) {
        return of(new IntPointer(each.data()));
      }
    }
    return NONE;
  }

  private static Turn of(IntPointer matrix) {
    long determinant = (long) matrix.get(0) * matrix.get(4) - (long) matrix.get(1) * matrix.get(3);
    boolean mirrored = determinant < 0;
    try (IntPointer upright = new IntPointer(9)) {
      for (int i = 0; i < 9; i++) {
        // Mirroring before turning is taking back the sign of the first row.
        upright.put(i, mirrored && i < 3 ? -matrix.get(i) : matrix.get(i));
      }
      double angle = -av_display_rotation_get(upright);
      return Double.isNaN(angle)
          ? NONE
          : new Turn(Math.floorMod(Math.round(angle / 90), 4), mirrored);
    }
  }

  public boolean swapsSides() {
    return quarters % 2 == 1;
  }

  /** The frame as it is to be seen; closes the one given where that is another. */
  public Frame apply(Frame frame) {
    if (equals(NONE)) {
      return frame;
    }
    try (frame) {
      Frame turned =
          swapsSides()
              ? Frame.allocate(frame.height(), frame.width(), frame.channels())
              : Frame.allocate(frame.width(), frame.height(), frame.channels());
      for (int c = 0; c < frame.channels(); c++) {
        try (Mat from = Planes.matrix(frame, c);
            Mat to = Planes.matrix(turned, c)) {
          if (mirrored) {
            flip(from, from, 1);
          }
          switch (quarters) {
            case 1 -> rotate(from, to, ROTATE_90_CLOCKWISE);
            case 2 -> rotate(from, to, ROTATE_180);
            case 3 -> rotate(from, to, ROTATE_90_COUNTERCLOCKWISE);
            default -> from.copyTo(to);
          }
        }
      }
      return turned;
    }
  }
}
