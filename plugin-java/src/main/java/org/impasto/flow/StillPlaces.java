package org.impasto.flow;

import static org.bytedeco.opencv.global.opencv_core.ALGO_HINT_ACCURATE;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;

/**
 * Takes back motion that optical flow invented in flat noise: where staying put explains a pixel as
 * well as moving does, and nothing with texture around it moves, it stays. With e0 and e the
 * squared differences of the two frames, unmoved and moved, after a blur of both, it stays where e0
 * &lt;= 2 e. What a pan shows, and the plain inside of what moves, keep the motion of the textured
 * places around them.
 */
public final class StillPlaces {
  /**
   * Of both frames before they are compared, px: what a fraction of a pixel smooths counts less.
   */
  private static final double BLUR = 1.2;

  /** Over which differences and gradients are gathered, px. */
  private static final double WINDOW = 6;

  /** By how much staying may explain a pixel worse: motion follows noise a little. */
  private static final float TOLERANCE = 2;

  /** Squared difference that is none. */
  private static final float NOTHING = 1e-6f;

  /** Share of the frame's mean side over which textured places speak for plain ones. */
  private static final double NEIGHBOURHOOD = 1 / 12.0;

  /** Motion of textured places that is none, px. */
  private static final float STILL = 0.3f;

  /** Texture is what has a gradient so many times that of the frame's plainest fifth. */
  private static final float ABOVE_PLAIN = 8;

  private static final float LEAST_TEXTURE = 1e-5f;

  /** Least share of textured places in a neighbourhood that speaks for itself. */
  private static final float FEW = 0.02f;

  private StillPlaces() {}

  /**
   * Sets motion to zero where a pixel stays, in place.
   *
   * @param flow where each pixel of a frame lies in another
   * @param here the frame, RGB, [0,1]
   * @param there the other, of the same size
   */
  public static void hold(FlowField flow, Frame here, Frame there) {
    try (Frame first = luma(here);
        Frame second = luma(there);
        Frame moved = Warp.bilinear(second, flow);
        Frame stay = squaredDifference(first, second);
        Frame move = squaredDifference(first, moved);
        Frame texture = texture(first);
        Frame around = motionAround(flow, texture)) {
      blur(stay, WINDOW);
      blur(move, WINDOW);
      FloatBuffer[] read = {
        Planes.buffer(stay, 0), Planes.buffer(move, 0), Planes.buffer(around, 0)
      };
      PixelRows.change(
          flow.frame(),
          Planes.buffers(flow.frame()),
          read,
          (w, in) -> hold(w[0], w[1], in[0], in[1], in[2]));
    }
  }

  private static void hold(float[] u, float[] v, float[] e0, float[] e, float[] around) {
    for (int x = 0; x < u.length; x++) {
      if (around[x] < STILL && e0[x] <= TOLERANCE * e[x] + NOTHING) {
        u[x] = 0;
        v[x] = 0;
      }
    }
  }

  private static Frame luma(Frame picture) {
    Frame luma = Frame.allocate(picture.width(), picture.height(), 1);
    PixelRows.change(
        luma,
        Planes.buffers(luma),
        Planes.buffers(picture),
        (out, in) -> {
          for (int x = 0; x < out[0].length; x++) {
            float sum = 0;
            for (float[] plane : in) {
              sum += plane[x];
            }
            out[0][x] = sum / in.length;
          }
        });
    blur(luma, BLUR);
    return luma;
  }

  private static Frame squaredDifference(Frame one, Frame other) {
    Frame difference = Frame.allocate(one.width(), one.height(), 1);
    FloatBuffer[] read = {Planes.buffer(one, 0), Planes.buffer(other, 0)};
    PixelRows.change(
        difference,
        Planes.buffers(difference),
        read,
        (out, in) -> {
          for (int x = 0; x < out[0].length; x++) {
            float d = in[0][x] - in[1][x];
            out[0][x] = d * d;
          }
        });
    return difference;
  }

  /** [1,H,W]: 1 where there is texture to find motion by, else 0. */
  private static Frame texture(Frame luma) {
    int width = luma.width();
    int height = luma.height();
    Frame texture = Frame.allocate(width, height, 1);
    FloatBuffer in = Planes.buffer(luma, 0);
    FloatBuffer out = Planes.buffer(texture, 0);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float dx =
            in.get(y * width + Math.min(x + 1, width - 1)) - in.get(y * width + Math.max(x - 1, 0));
        float dy =
            in.get(Math.min(y + 1, height - 1) * width + x)
                - in.get(Math.max(y - 1, 0) * width + x);
        out.put(y * width + x, dx * dx + dy * dy);
      }
    }
    blur(texture, WINDOW);
    float bound = Math.max(LEAST_TEXTURE, ABOVE_PLAIN * plainest(out));
    for (int i = 0; i < out.capacity(); i++) {
      out.put(i, out.get(i) > bound ? 1 : 0);
    }
    return texture;
  }

  /** The gradient that a fifth of the frame does not exceed. */
  private static float plainest(FloatBuffer gradient) {
    float[] sorted = new float[gradient.capacity()];
    gradient.duplicate().position(0).get(sorted);
    Arrays.sort(sorted);
    return sorted[sorted.length / 5];
  }

  /** [1,H,W]: how far textured places around a pixel move, px; else those of the whole frame. */
  private static Frame motionAround(FlowField flow, Frame texture) {
    int width = flow.width();
    int height = flow.height();
    double sigma = NEIGHBOURHOOD * Math.sqrt((double) width * height);
    Frame motion = Frame.allocate(width, height, 1);
    FloatBuffer out = Planes.buffer(motion, 0);
    FloatBuffer u = Planes.buffer(flow.frame(), 0);
    FloatBuffer v = Planes.buffer(flow.frame(), 1);
    FloatBuffer weight = Planes.buffer(texture, 0);
    double all = 0;
    double count = 0;
    for (int i = 0; i < out.capacity(); i++) {
      float length = (float) Math.sqrt(u.get(i) * u.get(i) + v.get(i) * v.get(i));
      float counted = weight.get(i) > 0 && length == length ? length : 0;
      out.put(i, counted);
      all += counted;
      count += weight.get(i);
    }
    float mean = count == 0 ? 0 : (float) (all / count);
    blur(motion, sigma);
    blur(texture, sigma);
    for (int i = 0; i < out.capacity(); i++) {
      out.put(i, weight.get(i) < FEW ? mean : out.get(i) / weight.get(i));
    }
    return motion;
  }

  /** In place; large ones on a picture so much smaller that nothing shows. */
  private static void blur(Frame picture, double sigma) {
    try (Mat plane = Planes.matrix(picture, 0)) {
      int shrink = Math.max(1, (int) (sigma / 4));
      if (shrink == 1) {
        gaussian(plane, sigma);
        return;
      }
      try (Mat small = new Mat();
          Size size =
              new Size(
                  Math.max(1, picture.width() / shrink), Math.max(1, picture.height() / shrink))) {
        resize(plane, small, size);
        gaussian(small, sigma / shrink);
        try (Size full = new Size(picture.width(), picture.height())) {
          enlarge(small, plane, full);
        }
      }
    }
  }

  private static void resize(Mat from, Mat to, Size size) {
    opencv_imgproc.resize(from, to, size, 0, 0, INTER_AREA);
  }

  private static void enlarge(Mat from, Mat to, Size size) {
    opencv_imgproc.resize(from, to, size, 0, 0, INTER_LINEAR);
  }

  private static void gaussian(Mat plane, double sigma) {
    int side = 2 * (int) Math.ceil(2.5 * sigma) + 1;
    try (Size kernel = new Size(side, side)) {
      GaussianBlur(plane, plane, kernel, sigma, sigma, BORDER_REFLECT, ALGO_HINT_ACCURATE);
    }
  }
}
