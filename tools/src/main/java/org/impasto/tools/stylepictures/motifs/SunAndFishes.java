package org.impasto.tools.stylepictures.motifs;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Motif;

/** A sun with rays over an island with trees, waves with fishes, birds in a golden sky. */
public final class SunAndFishes implements Motif {
  private static final double SUN_X = 0.5;
  private static final double SUN_Y = 0.29;

  /** Centre, size and sense of swimming of each fish. */
  private static final double[][] FISHES = {
    {0.27, 0.735, 1.0, 1}, {0.73, 0.835, 0.95, -1}, {0.30, 0.925, 0.7, 1}, {0.80, 0.690, 0.55, 1}
  };

  private static final double[][] TREES = {
    {0.085, 0.43, 0.085, 0.10}, {0.20, 0.49, 0.060, 0.065}, {0.915, 0.44, 0.080, 0.095}
  };

  @Override
  public void colour(double x, double y, double[] rgb) {
    if (fishes(x, y, rgb) || trees(x, y, rgb)) {
      return;
    }
    double sun = Math.hypot(x - SUN_X, y - SUN_Y);
    double ray = Math.sin(16 * Math.atan2(y - SUN_Y, x - SUN_X));
    if (y > wave(x)) {
      double band = 9 * (y - wave(x)) + 0.15 * Math.sin(20 * x);
      Colour.ramp(
          rgb,
          0.5 + 0.5 * Math.sin(2 * Math.PI * band),
          0x0d2350,
          0x1b5090,
          0x2a90ac,
          0x86cfc4,
          0xf4f2e2);
      Colour.mix(rgb, 0x0d1d4a, 0.55 * (y - 0.6));
    } else if (y > island(x)) {
      Colour.ramp(
          rgb,
          1.6 * Noise.fractal(12 * x, 16 * y, 2, 413) - 0.3,
          0x4a2a3a,
          0x9a5a48,
          0xd89a70,
          0xf2d2aa);
    } else if (sun < 0.19) {
      Colour.ramp(rgb, sun / 0.19, 0xfff6d4, 0xfbd65a, 0xe9962c, 0xb8321f, 0xf2c84c, 0x7c1d22);
    } else if (sun < 0.42 && ray > 8 * (sun - 0.30)) {
      Colour.ramp(rgb, (sun - 0.19) / 0.23, 0xf7c948, 0xe87a2a, 0xc0381f, 0x7d1f34);
    } else {
      double gold = Noise.fractal(9 * x, 9 * y, 3, 407);
      Colour.ramp(rgb, 1.8 * gold - 0.4, 0x6b4a18, 0xb07d22, 0xdcb244, 0xf8e49a, 0xfff6d8);
      double rim = sun + 0.1 * Noise.smooth(8 * x, 8 * y, 409);
      double[] dusk = new double[3];
      Colour.ramp(
          dusk,
          1.7 * Noise.fractal(7 * x, 7 * y, 2, 411) - 0.3,
          0x1f3f5c,
          0x2b6c7c,
          0x6aa8a0,
          0xb8c8b0);
      for (int c = 0; c < 3; c++) {
        rgb[c] = Colour.mix(rgb[c], dusk[c], 0.9 * Colour.step(0.50, 0.66, rim));
      }
    }
  }

  private static boolean trees(double x, double y, double[] rgb) {
    for (double[] t : TREES) {
      double d = Math.hypot((x - t[0]) / t[2], (y - t[1]) / t[3]);
      if (d < 1) {
        double light = 0.55 + 0.4 * ((SUN_X - t[0]) * (x - t[0]) / t[2] * 2 - (y - t[1]) / t[3]);
        double berry = Noise.hash((int) (55 * x), (int) (55 * y), 415);
        Colour.ramp(
            rgb,
            light + 0.5 * (Noise.smooth(24 * x, 24 * y, 417) - 0.5),
            0x0f2a26,
            0x1f5a38,
            0x5a9238,
            0xb4c44a,
            0xf0e890);
        if (berry > 0.93) {
          Colour.set(rgb, 0xc8281f);
        }
        return true;
      }
      if (Math.abs(x - t[0]) < 0.013 && y > t[1] && y < wave(x)) {
        Colour.ramp(rgb, 0.5 + 30 * (x - t[0]), 0x3a1f1a, 0x7a4a2c, 0xb88850);
        return true;
      }
    }
    return false;
  }

  private static boolean fishes(double x, double y, double[] rgb) {
    for (double[] f : FISHES) {
      double u = f[3] * (x - f[0]);
      double v = y - f[1];
      double inside = fish(u, v, f[2]);
      if (inside < 1) {
        Colour.ramp(
            rgb,
            inside > 0.86 ? 0 : 0.25 + 0.75 * (0.5 + 0.5 * Math.sin(27 * x + 30 * y)),
            0x2a1a30,
            0xd8502a,
            0xf08c2e,
            0xf6d27a,
            0xfdf4e0);
        if (v > 0.02 * f[2] && inside < 0.86) {
          Colour.mix(rgb, 0xf4d8c0, 0.6);
        }
        if (Math.hypot(u - 0.095 * f[2], v + 0.016 * f[2]) < 0.014) {
          Colour.set(rgb, 0x14101c);
        }
        return true;
      }
    }
    return false;
  }

  private static double wave(double x) {
    return 0.60 + 0.026 * Math.sin(15 * x);
  }

  private static double island(double x) {
    double shore = Math.min(Math.abs(x - 0.13) / 0.19, Math.abs(x - 0.93) / 0.13);
    return 0.535 + 0.1 * shore * shore;
  }

  /** Below 1 inside a fish that swims to the right: an ellipse, and a fan for its tail. */
  private static double fish(double x, double y, double size) {
    double body = Math.hypot(x / (0.155 * size), y / (0.068 * size));
    boolean behind = x < -0.11 * size && x > -0.22 * size;
    double tail = behind ? Math.abs(y) / (0.012 * size + 0.55 * (-0.11 * size - x)) : 9;
    return Math.min(body, tail);
  }

  @Override
  public double angle(double x, double y) {
    for (double[] f : FISHES) {
      double u = f[3] * (x - f[0]);
      double v = y - f[1];
      if (fish(u, v, f[2]) < 1) {
        return f[3]
            * (-0.55 * (v / (0.068 * f[2])) * Math.signum(u) * Math.min(1, Math.abs(u) / 0.06));
      }
    }
    for (double[] t : TREES) {
      if (Math.hypot((x - t[0]) / t[2], (y - t[1]) / t[3]) < 1) {
        return Math.atan2((y - t[1]) / t[3], (x - t[0]) / t[2]) + Math.PI / 2;
      }
    }
    if (y > wave(x)) {
      return Math.atan(0.39 * Math.cos(15 * x));
    }
    return y > island(x) ? 0.1 : Math.atan2(y - SUN_Y, x - SUN_X) + Math.PI / 2;
  }
}
