package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;

/** Grass blades, reeds and flowers at the lower edge of the picture, nearest to the viewer. */
public final class Reeds implements Layer {
  /** Width of the strip in which one blade grows. */
  private static final double CELL = 0.011;

  /** After so many blades their sequence repeats, 5.6 frame heights on. */
  private static final int PERIOD = 512;

  private static final double ROOT = 0.56;

  /** How many cells a blade can lean over. */
  private static final int REACH = 6;

  private static final int[] PETALS = {0xe0342b, 0xf7c33b, 0xf2e8e0, 0xe86a9a, 0xd8402f};

  private final Blade[] blades = new Blade[PERIOD];

  /**
   * One blade: its root within its cell, its height, how far its tip leans over, its shade and its
   * order.
   */
  private record Blade(double root, double tall, double lean, double shade, double order) {}

  public Reeds() {
    for (int i = 0; i < PERIOD; i++) {
      double clump = Colour.step(0.5, 0.75, Noise.smooth(0.028 * i, 0, 143));
      double tall =
          0.12 + 0.06 * Noise.hash(i, 2, 141) + clump * (0.08 + 0.2 * Noise.hash(i, 3, 141));
      blades[i] =
          new Blade(
              Noise.hash(i, 1, 141) * CELL,
              tall,
              0.09 * (Noise.hash(i, 4, 141) - 0.4),
              0.5 * Noise.hash(i, 5, 141) - 0.2,
              Noise.hash(i, 0, 141));
    }
  }

  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    return y > 0.14 && (flowers(x, y, rgb) || grass(x, y, rgb));
  }

  /** Paints the frontmost of the blades that may reach this place. */
  private boolean grass(double x, double y, double[] rgb) {
    int home = (int) Math.floor(x / CELL);
    double front = -1;
    for (int i = home - REACH; i <= home + REACH; i++) {
      Blade blade = blades[Math.floorMod(i, PERIOD)];
      double rise = (ROOT - y) / blade.tall;
      if (blade.order < front || rise > 1) {
        continue;
      }
      double half = 0.006 * (1 - rise * rise) + 0.0005;
      double side = (x - i * CELL - blade.root - blade.lean * rise * rise) / half;
      if (Math.abs(side) < 1) {
        front = blade.order;
        Colour.ramp(
            rgb,
            0.75 * rise + blade.shade + 0.15 * side,
            0x0f211c,
            0x234227,
            0x55702c,
            0xa9a03e,
            0xf0c75c);
      }
    }
    return front >= 0;
  }

  private static boolean flowers(double x, double y, double[] rgb) {
    double cell = 0.07;
    int home = (int) Math.floor(x / cell);
    for (int i = home - 1; i <= home + 1; i++) {
      double u = x - (i + Noise.hash(i, 6, 145)) * cell;
      double v = y - 0.42 + 0.2 * (Noise.hash(i, 7, 145) - 0.35);
      if (flower(i, u, v, rgb)) {
        return true;
      }
      if (v > 0 && Math.abs(u - 0.06 * v * Math.sin(i)) < 0.0022) {
        Colour.ramp(rgb, 1 - 5 * v, 0x1d3a24, 0x6f8434);
        return true;
      }
    }
    return false;
  }

  /** Flower {@code i}; u, v from its heart. */
  private static boolean flower(int i, double u, double v, double[] rgb) {
    double radius = 0.013 + 0.01 * Noise.hash(i, 8, 145);
    if (Math.abs(u) > 1.2 * radius || Math.abs(v) > 1.2 * radius) {
      return false;
    }
    double petals = 1 + 0.18 * Math.cos(5 * Math.atan2(v, u) + 6 * Noise.hash(i, 9, 145));
    double reach = Math.hypot(u, 1.25 * v) / (radius * petals);
    if (reach > 1) {
      return false;
    }
    Colour.set(rgb, PETALS[(int) (PETALS.length * Noise.hash(i, 10, 145))]);
    Colour.mix(
        rgb, 0x3a1c2a, 0.6 * Colour.step(0.3, 0.9, v / radius) + 0.2 * Colour.step(0.4, 0, reach));
    Colour.mix(rgb, 0xfff0c0, 0.35 * Colour.step(0, -0.9, v / radius));
    Colour.mix(rgb, 0x402018, reach < 0.3 ? 1 : 0);
    return true;
  }
}
