package org.impasto.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_L2;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_LABEL_PIXEL;
import static org.bytedeco.opencv.global.opencv_imgproc.DIST_MASK_5;
import static org.bytedeco.opencv.global.opencv_imgproc.distanceTransform;
import static org.bytedeco.opencv.global.opencv_imgproc.distanceTransformWithLabels;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.MediaException;

/**
 * A style picture of its opaque pixels alone. What colours hide under a clear pixel is no paint. So
 * the picture is cut to the rectangle of what can be seen. A clear pixel within it takes the paint
 * that lies as far behind its nearest opaque pixel as it lies before it. The network then sees no
 * edge there. Strokes are taken from opaque pixels alone.
 */
final class PaintOnly {
  private static final float OPAQUE = 0.5f;

  /** From so much of the shorter side behind an edge on, paint is broad. */
  private static final double BROAD = 1.0 / 16;

  /** So much of a picture must be broad; else mirrored paint is used as paint. */
  private static final double LEAST_BROAD = 0.1;

  private PaintOnly() {}

  /**
   * RGB; with a fourth plane, 1 where it is paint and 0 elsewhere, where not all of it is. Closes
   * the frame given.
   *
   * @param frame RGB or RGBA, straight
   * @throws MediaException where nothing of it can be seen
   */
  static Frame of(Path file, Frame frame) {
    if (frame.channels() == 3) {
      return frame;
    }
    Frame cut = cut(file, frame);
    boolean whole = Planes.lowest(cut, 3) >= OPAQUE;
    boolean broad = whole || isBroad(cut);
    if (!whole) {
      fill(cut);
    }
    return broad && !whole ? cut : Premultiplied.colours(cut);
  }

  /** To the rectangle of what can be seen; closes the frame given. */
  private static Frame cut(Path file, Frame frame) {
    try (frame) {
      int[] box = opaque(frame);
      if (box[2] < box[0]) {
        throw new MediaException(
            "the style picture " + file + " is clear everywhere; give one that can be seen");
      }
      int width = box[2] - box[0] + 1;
      int height = box[3] - box[1] + 1;
      Frame cut = Frame.allocate(width, height, 4);
      for (int c = 0; c < 4; c++) {
        FloatBuffer from = Planes.buffer(frame, c);
        FloatBuffer to = Planes.buffer(cut, c);
        for (int y = 0; y < height; y++) {
          to.put(y * width, from, (box[1] + y) * frame.width() + box[0], width);
        }
      }
      return cut;
    }
  }

  /** Least x, least y, largest x, largest y. */
  private static int[] opaque(Frame frame) {
    FloatBuffer alpha = Planes.buffer(frame, 3);
    int[] box = {frame.width(), frame.height(), -1, -1};
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        if (alpha.get(y * frame.width() + x) >= OPAQUE) {
          box[0] = Math.min(box[0], x);
          box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x);
          box[3] = y;
        }
      }
    }
    return box;
  }

  /** Whether strokes can be cut from its opaque pixels: not from thin lines and speckles alone. */
  private static boolean isBroad(Frame frame) {
    FloatBuffer alpha = Planes.buffer(frame, 3);
    try (Mat opaque = new Mat(frame.height(), frame.width(), CV_8U);
        Mat depth = new Mat()) {
      ByteBuffer mask = opaque.createBuffer();
      for (int i = 0; i < mask.capacity(); i++) {
        mask.put(i, (byte) (alpha.get(i) >= OPAQUE ? 1 : 0));
      }
      distanceTransform(opaque, depth, DIST_L2, DIST_MASK_5);
      FloatBuffer depths = depth.createBuffer();
      double deep = BROAD * Math.min(frame.width(), frame.height());
      int count = 0;
      for (int i = 0; i < mask.capacity(); i++) {
        count += depths.get(i) > deep ? 1 : 0;
      }
      return count > LEAST_BROAD * mask.capacity();
    }
  }

  /** In place: clear pixels take the paint of opaque ones, which stay. */
  private static void fill(Frame frame) {
    int width = frame.width();
    int height = frame.height();
    FloatBuffer alpha = Planes.buffer(frame, 3);
    try (Mat clear = new Mat(height, width, CV_8U);
        Mat distance = new Mat();
        Mat labels = new Mat()) {
      ByteBuffer mask = clear.createBuffer();
      for (int i = 0; i < mask.capacity(); i++) {
        mask.put(i, (byte) (alpha.get(i) >= OPAQUE ? 0 : 1));
      }
      distanceTransformWithLabels(clear, distance, labels, DIST_L2, DIST_MASK_5, DIST_LABEL_PIXEL);
      IntBuffer nearest = labels.createBuffer();
      int[] places = places(mask, nearest);
      FloatBuffer[] planes = Planes.buffers(frame);
      for (int i = 0; i < mask.capacity(); i++) {
        int from = mask.get(i) == 0 ? i : behind(i, places[nearest.get(i)], width, height, mask);
        for (int c = 0; c < 3; c++) {
          planes[c].put(i, planes[c].get(from));
        }
        planes[3].put(i, mask.get(i) == 0 ? 1 : 0);
      }
    }
  }

  /** Where the opaque pixel of each label lies; labels count from 1. */
  private static int[] places(ByteBuffer mask, IntBuffer labels) {
    int[] places = new int[mask.capacity() + 1];
    for (int i = 0; i < mask.capacity(); i++) {
      if (mask.get(i) == 0) {
        places[labels.get(i)] = i;
      }
    }
    return places;
  }

  private static int behind(int clear, int opaque, int width, int height, ByteBuffer mask) {
    int x = 2 * (opaque % width) - clear % width;
    int y = 2 * (opaque / width) - clear / width;
    boolean inside = x >= 0 && y >= 0 && x < width && y < height;
    return inside && mask.get(y * width + x) == 0 ? y * width + x : opaque;
  }
}
