package org.impasto.cuts;

import java.util.Random;

/**
 * Films a {@link Scene}: frame t shows what lies around (x, y) at a size, smeared along its motion
 * where the shutter stays open, with a thing that moves through the picture, under a light, with
 * grain.
 */
final class Camera {
  static final int WIDTH = 128;
  static final int HEIGHT = 72;

  /** A quantity that changes from frame to frame. */
  @FunctionalInterface
  interface Curve {
    double at(double t);
  }

  final Scene scene;
  final long seed;
  Curve x = t -> 0;
  Curve y = t -> 0;
  Curve size = t -> 1;
  Curve gain = t -> 1;
  Curve haze = t -> 0;

  /** Half width of what moves through the picture, by the picture's; 0 for nothing. */
  double thing = 0.12;

  double thingSpeed = 0.03;
  double grain = 0.01;
  boolean shutter;

  Camera(Scene scene, long seed) {
    this.scene = scene;
    this.seed = seed;
  }

  /** Planes of WIDTH x HEIGHT, in whole 255ths. */
  float[][] frame(double t) {
    float[][] frame = new float[3][WIDTH * HEIGHT];
    int smears = shutter ? 8 : 1;
    for (int smear = 0; smear < smears; smear++) {
      add(frame, t - 0.5 * smear / smears, 1f / smears);
    }
    Random random = new Random(seed * 1000003 + Math.round(t * 16));
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      double noise = grain * random.nextGaussian();
      for (int c = 0; c < 3; c++) {
        double value = gain.at(t) * frame[c][i] + haze.at(t) + noise;
        frame[c][i] = (float) (Math.rint(255 * Math.max(0, Math.min(1, value))) / 255);
      }
    }
    return frame;
  }

  private void add(float[][] frame, double t, float share) {
    double zoom = size.at(t);
    double left = Scene.WIDTH / 2.0 + x.at(t) - zoom * WIDTH / 2;
    double top = Scene.HEIGHT / 2.0 + y.at(t) - zoom * HEIGHT / 2;
    double middle = WIDTH * (0.2 + 0.6 * new Random(seed).nextDouble() + thingSpeed * t);
    for (int py = 0; py < HEIGHT; py++) {
      for (int px = 0; px < WIDTH; px++) {
        float sx = (float) Math.max(0, Math.min(Scene.WIDTH - 2, left + zoom * px));
        float sy = (float) Math.max(0, Math.min(Scene.HEIGHT - 2, top + zoom * py));
        double u = (px - middle) / (thing * WIDTH);
        double v = (py - 0.55 * HEIGHT) / (1.6 * thing * WIDTH);
        boolean covered = thing > 0 && u * u + v * v < 1;
        for (int c = 0; c < 3; c++) {
          float value =
              covered
                  ? (float) (0.35 + 0.1 * c + 0.25 * Math.sin(7 * u + c) * Math.cos(5 * v))
                  : Scene.sample(scene.picture[c], Scene.WIDTH, sx, sy);
          frame[c][py * WIDTH + px] += share * value;
        }
      }
    }
  }
}
