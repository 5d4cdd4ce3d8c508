package org.impasto.demo.drawing;

/** Repeatable random numbers that are functions of place. */
public final class Noise {
  private Noise() {}

  /** Uniform in [0,1), a hash of a lattice point. */
  public static double hash(int x, int y, int seed) {
    int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b1;
    h = (h ^ h >>> 15) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return ((h ^ h >>> 16) >>> 8) * 0x1p-24;
  }

  /** Smooth value noise in [0,1], one bump a unit. */
  public static double smooth(double x, double y, int seed) {
    int i = (int) Math.floor(x);
    int j = (int) Math.floor(y);
    double u = fade(x - i);
    double v = fade(y - j);
    double top = Colour.mix(hash(i, j, seed), hash(i + 1, j, seed), u);
    double bottom = Colour.mix(hash(i, j + 1, seed), hash(i + 1, j + 1, seed), u);
    return Colour.mix(top, bottom, v);
  }

  /** Sum of octaves of {@link #smooth}, each half as strong and turned, in [0,1], mean 0.5. */
  public static double fractal(double x, double y, int octaves, int seed) {
    double sum = 0;
    double amplitude = 1;
    double total = 0;
    for (int o = 0; o < octaves; o++) {
      sum += amplitude * smooth(x, y, seed + o);
      total += amplitude;
      amplitude *= 0.5;
      double turned = 1.6 * x - 1.2 * y;
      y = 1.2 * x + 1.6 * y;
      x = turned;
    }
    return sum / total;
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }
}
