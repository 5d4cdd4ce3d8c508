package org.impasto.tools.stylepictures.motifs;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Motif;

/** Poppies in a meadow by a lake, a barn and trees, hills behind, an evening sun. */
public final class Poppies implements Motif {
  /** Place, radius and hue of each flower. */
  private final double[][] flowers = new double[44][5];

  public Poppies() {
    SplittableRandom random = new SplittableRandom(91);
    for (int k = 0; k < flowers.length; k++) {
      double row = (double) k / flowers.length;
      flowers[k] =
          new double[] {
            (0.618 * k + 0.13 * random.nextDouble()) % 1,
            0.655 + 0.31 * row + 0.04 * random.nextDouble(),
            0.016 + 0.060 * row * (0.6 + 0.4 * random.nextDouble()),
            random.nextInt(4),
            0.62 + 0.25 * random.nextDouble()
          };
    }
  }

  public double[][] flowers() {
    return flowers;
  }

  @Override
  public void colour(double x, double y, double[] rgb) {
    part(x, y, rgb);
  }

  /** Writes the colour and says which object it belongs to. */
  public int part(double x, double y, double[] rgb) {
    for (int k = flowers.length - 1; k >= 0; k--) {
      int petal = flower(flowers[k], x, y, rgb);
      if (petal > 0) {
        return 100 + 10 * k + petal;
      }
    }
    double meadow = 0.635 + 0.02 * Math.sin(7 * x + 1) + 0.01 * Math.sin(19 * x);
    int object = barn(x, y, rgb);
    object = object > 0 ? object : tree(x, y, rgb);
    if (object > 0) {
      return object;
    }
    if (y > meadow) {
      double depth = (y - 0.63) / 0.37;
      double blade =
          0.65 * Noise.fractal(44 * x + 6 * y, 8 * y, 2, 943)
              + 0.35 * Noise.fractal(5 * x, 6 * y, 2, 945);
      Colour.ramp(
          rgb,
          2.5 * (blade - 0.5) + 0.66 - 0.45 * depth,
          0x1c2f3a,
          0x2f5a40,
          0x5f8c3e,
          0x9fbc50,
          0xd8dc84,
          0xf2ecb0);
      return 1;
    }
    if (y > 0.535 + 0.006 * Math.sin(9 * x)) {
      lake(x, y, rgb);
      return 2;
    }
    return hills(x, y, rgb);
  }

  private static void lake(double x, double y, double[] rgb) {
    hills(x + 0.006 * Math.sin(160 * y), 1.06 - y, rgb);
    double wave = Noise.fractal(5 * x, 55 * y, 3, 947);
    Colour.mix(rgb, 0x3a6a9a, 0.35);
    Colour.mix(rgb, 0xfdf6e6, 0.9 * Colour.step(0.58, 0.68, wave));
    Colour.mix(rgb, 0xf7b06a, 0.7 * Math.exp(-Math.pow((x - 0.70) / 0.05, 2)) * wave);
  }

  private static int hills(double x, double y, double[] rgb) {
    double near = 0.49 - 0.06 * Math.sin(5.5 * x + 2.4) + 0.02 * (Noise.fractal(12 * x, 0, 3, 949));
    double middle = 0.42 - 0.07 * Math.sin(4.6 * x + 0.4);
    double far = 0.33 - 0.06 * Math.sin(6.1 * x + 4.2) - 0.05 * Noise.fractal(7 * x, 3, 3, 951);
    if (y > near) {
      double wood = Noise.fractal(30 * x, 24 * y, 3, 953);
      Colour.ramp(rgb, 2.0 * wood - 0.5, 0x1f4a50, 0x2f7a70, 0x6fa070, 0xc2c878);
      return 3;
    }
    if (y > middle) {
      double fold = Noise.fractal(9 * x + 5 * y, 12 * y, 3, 955);
      Colour.ramp(rgb, 2 * fold - 0.5, 0x7a6cae, 0xb080b0, 0xe8a0a0, 0xf6d0a8);
      return 4;
    }
    if (y > far) {
      double fold = Noise.fractal(7 * x + 7 * y, 9 * y, 3, 957);
      Colour.ramp(rgb, 2 * fold - 0.5 + 3 * (y - far), 0x4a5a9a, 0x7c84c0, 0xa9b4dc, 0xdcd8ea);
      return 5;
    }
    return sky(x, y, rgb);
  }

  private static int sky(double x, double y, double[] rgb) {
    double cloud = Noise.fractal(3.2 * x, 6.5 * y, 4, 959);
    Colour.ramp(rgb, 1.15 - 2.9 * y, 0xfbd8a4, 0xf6e2c6, 0xb4d6ea, 0x6fb0e0, 0x3f82c8);
    double[] white = new double[3];
    double shade = Noise.fractal(7 * x + 3, 13 * y, 3, 967);
    Colour.ramp(white, 2.4 * shade - 0.6, 0xa9a6cc, 0xd8cbdc, 0xf7e3d6, 0xfffaf0);
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.mix(rgb[c], white[c], Colour.step(0.50, 0.60, cloud));
    }
    Colour.mix(
        rgb, 0x9a98c4, 0.65 * Colour.step(0.47, 0.53, cloud) * Colour.step(0.60, 0.53, cloud));
    double sun = Math.hypot(x - 0.70, y - 0.20);
    Colour.mix(rgb, 0xffdf8a, Colour.step(0.15, 0.07, sun));
    Colour.mix(rgb, 0xf79a3c, Colour.step(0.066, 0.060, sun));
    return sun < 0.063 ? 8 : cloud > 0.55 ? 7 : 6;
  }

  private static int barn(double x, double y, double[] rgb) {
    double u = (x - 0.205) / 0.115;
    double v = (0.640 - y) / 0.085;
    if (v < 0 || v > 1.8 || u < -0.1 || u > 1.1) {
      return 0;
    }
    if (v < 1 && u > 0 && u < 1) {
      Colour.ramp(rgb, u < 0.42 ? 0.1 + u : 0.75 + 0.3 * (u - 0.4), 0x6a5a80, 0xc09a90, 0xfbe6c8);
      if (v < 0.6 && Math.abs(u - 0.68) < 0.1) {
        Colour.set(rgb, 0x2a2a4a);
        return 13;
      }
      return u < 0.42 ? 11 : 12;
    }
    double roof = (v - 1) / 0.72;
    if (roof >= 0 && roof < 1 && u > 0.42 * roof - 0.07 && u < 1.07 - 0.30 * roof) {
      Colour.ramp(rgb, u, 0x8c2f3a, 0xd8553a, 0xf09a5a);
      return 14;
    }
    return 0;
  }

  private static int tree(double x, double y, double[] rgb) {
    double[][] trees = {
      {0.10, 0.50, 0.075, 0.125},
      {0.37, 0.585, 0.045, 0.06},
      {0.86, 0.49, 0.070, 0.150},
      {0.955, 0.53, 0.060, 0.110},
      {0.45, 0.605, 0.028, 0.035}
    };
    for (int k = 0; k < trees.length; k++) {
      double[] t = trees[k];
      double rough = 0.5 * (Noise.fractal(24 * x, 24 * y, 3, 961) - 0.5);
      double d = Math.hypot((x - t[0]) / t[2], (y - t[1]) / t[3]) + rough;
      boolean trunk = Math.abs(x - t[0] - 0.006 * Math.sin(30 * y)) < 0.11 * t[2];
      if (d < 1) {
        double lit = (x - t[0]) / t[2] * 0.3 - (y - t[1]) / t[3] * 0.35 - 1.2 * rough;
        Colour.ramp(rgb, 0.5 + lit, 0x14283c, 0x1f4f4a, 0x3f7f48, 0x96b048, 0xe6d468, 0xf2e8a8);
        return 20 + k;
      }
      if (trunk && y > t[1] && y < t[1] + 1.3 * t[3]) {
        Colour.set(rgb, 0x3a2a3c);
        return 30;
      }
    }
    return 0;
  }

  private static int flower(double[] f, double x, double y, double[] rgb) {
    double dx = (x - f[0]) / f[2];
    double dy = (y - f[1]) / (f[4] * f[2]);
    double d = Math.hypot(dx, dy);
    double a = Math.atan2(dy, dx);
    double petals = 0.86 + 0.13 * Math.sin(4 * a + 9 * f[0]) + 0.05 * Math.sin(11 * a + 5 * f[1]);
    if (d > petals) {
      return 0;
    }
    if (d < 0.20) {
      Colour.set(rgb, 0x1a1c34);
      return 1;
    }
    double fold = 0.5 * Math.sin(4 * a + 9 * f[0] + 1.2) - 0.35 * dy + 0.25 * Math.sin(9 * a);
    int[][] hues = {
      {0x9a1424, 0xe0302a, 0xf4694a, 0xfbb09a},
      {0xa81c28, 0xe84a2c, 0xf68a48, 0xfdd09a},
      {0x8c1430, 0xd02838, 0xee6a70, 0xf9bcb8},
      {0xb03a6c, 0xe87098, 0xf6a8b8, 0xfde4e0}
    };
    Colour.ramp(rgb, 0.30 + 0.45 * fold + 0.35 * d, hues[(int) f[3]]);
    return 2 + (int) (4 * ((a + 9 * f[0]) / (2 * Math.PI) + 9)) % 4;
  }

  @Override
  public double angle(double x, double y) {
    for (int k = flowers.length - 1; k >= 0; k--) {
      double[] f = flowers[k];
      if (Math.hypot((x - f[0]) / f[2], (y - f[1]) / (f[4] * f[2])) < 0.95) {
        return Math.atan2(y - f[1], x - f[0]);
      }
    }
    if (y > 0.65) {
      return -1.4 + 0.9 * (Noise.smooth(6 * x, 5 * y, 963) - 0.5);
    }
    if (y > 0.535) {
      return 0.03;
    }
    return y > 0.33 ? 0.35 * Math.cos(5 * x + 2) : 1.1 * (Noise.smooth(4 * x, 6 * y, 965) - 0.5);
  }
}
