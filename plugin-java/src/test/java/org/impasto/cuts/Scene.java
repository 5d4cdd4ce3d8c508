package org.impasto.cuts;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A place to film: a wide picture of a ground, a horizon, many things and their texture, and what
 * moves before it. All by program; a seed is a place.
 */
final class Scene {
  static final int WIDTH = 400;
  static final int HEIGHT = 240;

  final float[][] picture = new float[3][WIDTH * HEIGHT];
  private final double[][] palette = new double[5][3];

  private static final Map<List<Long>, Scene> BUILT = new ConcurrentHashMap<>();

  /** Built once. */
  static Scene of(long seed, long paletteSeed) {
    return BUILT.computeIfAbsent(List.of(seed, paletteSeed), key -> new Scene(seed, paletteSeed));
  }

  private Scene(long seed, long paletteSeed) {
    Random colours = new Random(paletteSeed);
    for (double[] colour : palette) {
      double light = 0.1 + 0.8 * colours.nextDouble();
      for (int c = 0; c < 3; c++) {
        colour[c] = Math.max(0, Math.min(1, light + 0.35 * (colours.nextDouble() - 0.5)));
      }
    }
    Random random = new Random(seed);
    ground(random);
    int things = 25 + random.nextInt(40);
    for (int thing = 0; thing < things; thing++) {
      thing(random);
    }
    texture(random);
  }

  private void ground(Random random) {
    double horizon = HEIGHT * (0.3 + 0.4 * random.nextDouble());
    double[] above = palette[random.nextInt(5)];
    double[] below = palette[random.nextInt(5)];
    double slope = 0.2 * (random.nextDouble() - 0.5);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double depth = y - horizon - slope * (x - WIDTH / 2.0);
        double[] colour = depth < 0 ? above : below;
        double shade = 0.85 + 0.3 * Math.abs(depth) / HEIGHT;
        for (int c = 0; c < 3; c++) {
          picture[c][y * WIDTH + x] = (float) (colour[c] * shade);
        }
      }
    }
  }

  private void thing(Random random) {
    double cx = WIDTH * random.nextDouble();
    double cy = HEIGHT * random.nextDouble();
    double width = 4 + 36 * Math.pow(random.nextDouble(), 2);
    double height = 4 + 36 * Math.pow(random.nextDouble(), 2);
    boolean box = random.nextBoolean();
    double[] colour = palette[random.nextInt(5)];
    double light = 0.5 + random.nextDouble();
    for (int y = (int) Math.max(0, cy - height); y < Math.min(HEIGHT, cy + height); y++) {
      for (int x = (int) Math.max(0, cx - width); x < Math.min(WIDTH, cx + width); x++) {
        double u = (x - cx) / width;
        double v = (y - cy) / height;
        if (box || u * u + v * v < 1) {
          for (int c = 0; c < 3; c++) {
            picture[c][y * WIDTH + x] = (float) (colour[c] * light * (1 - 0.25 * u + 0.1 * v));
          }
        }
      }
    }
  }

  /** Noise of several sizes, the coarser the stronger. */
  private void texture(Random random) {
    double strength = 0.02 + 0.08 * random.nextDouble();
    for (int size = 32; size >= 2; size /= 2) {
      int columns = WIDTH / size + 2;
      float[] knots = new float[columns * (HEIGHT / size + 2)];
      for (int i = 0; i < knots.length; i++) {
        knots[i] = (float) (strength * (random.nextDouble() - 0.5) * 2);
      }
      strength *= 0.75;
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          float value = sample(knots, columns, (float) x / size, (float) y / size);
          for (int c = 0; c < 3; c++) {
            float[] plane = picture[c];
            plane[y * WIDTH + x] = Math.max(0, Math.min(1, plane[y * WIDTH + x] + value));
          }
        }
      }
    }
  }

  /** Bilinear; the place lies inside. */
  static float sample(float[] plane, int width, float x, float y) {
    int left = (int) x;
    int top = (int) y;
    float u = x - left;
    float v = y - top;
    int i = top * width + left;
    float upper = plane[i] + u * (plane[i + 1] - plane[i]);
    float lower = plane[i + width] + u * (plane[i + width + 1] - plane[i + width]);
    return upper + v * (lower - upper);
  }
}
