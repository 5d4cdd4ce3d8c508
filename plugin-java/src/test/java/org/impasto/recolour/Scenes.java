package org.impasto.recolour;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Pictures made by program. */
public final class Scenes {
  public static final int WIDTH = 160;
  public static final int HEIGHT = 90;

  private Scenes() {}

  /** Soft blobs of many colours before a ground, within [0.04, 0.96]. */
  public static Pixels blobs(long seed) {
    Random random = new Random(seed);
    float[][] planes = new float[3][WIDTH * HEIGHT];
    double[] ground = {0.3 + 0.4 * random.nextDouble(), 0.5, 0.3 + 0.4 * random.nextDouble()};
    for (int c = 0; c < 3; c++) {
      Arrays.fill(planes[c], (float) ground[c]);
    }
    for (int blob = 0; blob < 40; blob++) {
      double x = WIDTH * random.nextDouble();
      double y = HEIGHT * random.nextDouble();
      double size = 3 + 12 * random.nextDouble();
      double[] colour = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        double apart = Math.hypot(i % WIDTH - x, i / WIDTH - y) / size;
        double share = Math.max(0, Math.min(1, 3 * (1.2 - apart)));
        for (int c = 0; c < 3; c++) {
          double value = 0.04 + 0.92 * colour[c];
          planes[c][i] += (float) (share * (value - planes[c][i]));
        }
      }
    }
    return Pixels.opaque(planes[0], planes[1], planes[2], WIDTH, HEIGHT);
  }

  /** The same under another light, clamped. */
  public static Pixels lit(Pixels picture, DoubleUnaryOperator light) {
    Pixels lit = picture.emptyLike();
    for (int i = 0; i < picture.red().length; i++) {
      lit.red()[i] = value(light, picture.red()[i]);
      lit.green()[i] = value(light, picture.green()[i]);
      lit.blue()[i] = value(light, picture.blue()[i]);
    }
    return lit;
  }

  private static float value(DoubleUnaryOperator light, float value) {
    return (float) Math.max(0, Math.min(1, light.applyAsDouble(value)));
  }

  public static double mean(Pixels picture) {
    double sum = 0;
    for (int i = 0; i < picture.red().length; i++) {
      sum += Pixels.luma(picture.red()[i], picture.green()[i], picture.blue()[i]);
    }
    return sum / picture.red().length;
  }

  /** The largest difference of a channel. */
  public static double farthest(Pixels a, Pixels b) {
    double most = 0;
    for (int i = 0; i < a.red().length; i++) {
      most = Math.max(most, Math.abs(a.red()[i] - b.red()[i]));
      most = Math.max(most, Math.abs(a.green()[i] - b.green()[i]));
      most = Math.max(most, Math.abs(a.blue()[i] - b.blue()[i]));
    }
    return most;
  }

  public static double correlation(double[] x, double[] y) {
    double n = x.length;
    double sx = 0;
    double sy = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      sx += x[i];
      sy += y[i];
      xx += x[i] * x[i];
      yy += y[i] * y[i];
      xy += x[i] * y[i];
    }
    return (n * xy - sx * sy) / Math.sqrt((n * xx - sx * sx) * (n * yy - sy * sy));
  }
}
