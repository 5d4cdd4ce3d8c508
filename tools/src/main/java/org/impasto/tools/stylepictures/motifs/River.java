package org.impasto.tools.stylepictures.motifs;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Motif;

/** A river in full sun: great trees, sails, people on the bank, a town on the other side. */
public final class River implements Motif {
  /** Foot, height, colours of dress and of parasol of each figure. */
  private static final double[][] PEOPLE = {
    {0.46, 0.86, 0.185, 0xc8283c, 0xf2a0b8},
    {0.545, 0.868, 0.200, 0x2a2f7c, 0},
    {0.73, 0.790, 0.120, 0xf6e6d0, 0xe8762a},
    {0.885, 0.90, 0.215, 0x6a3a8c, 0xf8d04a},
    {0.30, 0.785, 0.105, 0xe89a3a, 0}
  };

  private static final double[][] SAILS = {
    {0.62, 0.535, 0.20}, {0.44, 0.505, 0.10}, {0.76, 0.515, 0.12}, {0.34, 0.50, 0.06}
  };

  @Override
  public void colour(double x, double y, double[] rgb) {
    double shore = 0.80 - 0.13 * x + 0.025 * Math.sin(9 * x);
    if (people(x, y, rgb) || tree(x, y, rgb) || sail(x, y, rgb)) {
      return;
    }
    if (y > shore) {
      grass(x, y, shore, rgb);
    } else if (y > 0.465) {
      water(x, y, shore, rgb);
    } else if (!town(x, y, rgb)) {
      sky(x, y, rgb);
    }
  }

  private static void grass(double x, double y, double shore, double[] rgb) {
    double light = Noise.fractal(4 * x + 2 * y, 9 * y, 3, 605);
    double shade = Noise.smooth(3 * x + 1, 7 * y, 641) + 0.6 * (y - 0.8);
    Colour.ramp(rgb, 2.0 * light - 0.45, 0x1f7a5a, 0x5aa83c, 0xb8d04a, 0xf4e060, 0xfff2a0);
    double dark = Colour.step(0.56, 0.68, shade);
    double[] cool = new double[3];
    Colour.ramp(cool, 2.2 * light - 0.6, 0x261f66, 0x1f3f7a, 0x176a5a, 0x3a8c4a);
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.mix(rgb[c], cool[c], dark);
    }
    Colour.mix(rgb, 0xf2c890, 0.8 * Colour.step(0.02, 0.006, y - shore));
  }

  private static void water(double x, double y, double shore, double[] rgb) {
    double wave = Noise.fractal(4 * x, 38 * y, 3, 607);
    double[] up = new double[3];
    double mirrored = 0.93 - y + 0.006 * Math.sin(90 * y);
    if (!sail(x, mirrored, up) && !town(x, mirrored, up) && !tree(x, mirrored, up)) {
      sky(x, mirrored, up);
    }
    Colour.ramp(rgb, 1.6 * wave - 0.28, 0x1f3f9c, 0x2f78c8, 0x58b4dc, 0xa8e0dc, 0xfff4d0);
    double mirror = 0.62 * Colour.step(0.70, 0.47, y) * Colour.step(0.62, 0.40, wave);
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.mix(rgb[c], up[c], mirror);
    }
    Colour.mix(rgb, 0x1f5a5a, 0.55 * Colour.step(0.035, 0, shore - y));
  }

  private static boolean sail(double x, double y, double[] rgb) {
    for (double[] s : SAILS) {
      double v = (s[1] - y) / s[2];
      double u = (x - s[0]) / s[2];
      if (v > 0.06
          && v < 1
          && (u > 0.015 && u < 0.42 * (1 - v) || u < -0.015 && u > -0.30 * (0.92 - v))) {
        Colour.ramp(rgb, 0.5 + 1.4 * u + 0.25 * v, 0xf0a070, 0xffe8b8, 0xfffaf0, 0xd8c8ec);
        return true;
      }
      if (Math.abs(v) < 0.07 && Math.abs(u) < 0.36 + 0.7 * v) {
        Colour.ramp(rgb, 0.5 - 6 * v, 0x8c2a3a, 0x4a1f4a);
        return true;
      }
    }
    return false;
  }

  private static boolean people(double x, double y, double[] rgb) {
    for (double[] p : PEOPLE) {
      double u = (x - p[0]) / p[2];
      double v = (p[1] - y) / p[2];
      double[] shade = {p[0] + 0.45 * p[2], p[1] + 0.05 * p[2]};
      if (v > 0 && v < 0.62 && Math.abs(u + 0.05 * v) < 0.24 - 0.22 * v) {
        Colour.set(rgb, (int) p[3]);
        Colour.mix(rgb, 0x2a1f5c, 0.55 * Colour.step(0, 0.16, u));
        Colour.mix(rgb, 0xffe0a0, 0.35 * Colour.step(-0.04, -0.2, u));
        return true;
      }
      if (v > 0.60 && v < 0.84 && Math.abs(u) < 0.115) {
        Colour.set(rgb, (int) p[3]);
        Colour.mix(rgb, 0x2a1f5c, 0.5 * Colour.step(0, 0.1, u));
        return true;
      }
      if (Math.hypot(u, v - 0.91) < 0.085) {
        Colour.ramp(rgb, 0.5 + 5 * u, 0xffd8b0, 0xf2a880, 0xa8586a);
        return true;
      }
      double dome = Math.hypot(u + 0.02, 1.5 * (v - 1.0)) / 0.36;
      if (p[4] > 0 && dome < 1 && v > 1.0) {
        Colour.set(rgb, (int) p[4]);
        Colour.mix(rgb, 0xfff4d0, 0.5 * Colour.step(0.1, -0.3, u));
        Colour.mix(rgb, 0x6a2a6a, 0.5 * Colour.step(0.05, 0.35, u));
        return true;
      }
      if (Math.hypot((x - shade[0]) / (0.5 * p[2]), (y - shade[1]) / (0.07 * p[2])) < 1) {
        Colour.set(rgb, 0x24307c);
        return true;
      }
    }
    return false;
  }

  private static boolean town(double x, double y, double[] rgb) {
    double woods = 0.43 - 0.035 * Noise.fractal(9 * x, 1, 3, 609);
    int block = (int) Math.floor(26 * x);
    double tall = 0.415 + 0.03 * Noise.hash(block, 1, 643);
    if (x > 0.30 && x < 0.86 && y > tall && Noise.hash(block, 2, 643) > 0.35) {
      double u = 26 * x - block;
      Colour.ramp(rgb, u, 0xfff0d0, 0xf6c898, 0xb890b0);
      if (y < tall + 0.014) {
        Colour.ramp(rgb, u, 0xf28a4a, 0xc8403a);
      }
      return true;
    }
    if (y > woods) {
      double tone = Noise.fractal(24 * x, 30 * y, 2, 611);
      Colour.ramp(rgb, 1.7 * tone - 0.4, 0x243080, 0x1f6a6a, 0x4a9a4a, 0xb0c850);
      return true;
    }
    return false;
  }

  private static void sky(double x, double y, double[] rgb) {
    double cloud = Noise.fractal(3 * x, 6 * y, 3, 613);
    Colour.ramp(
        rgb, 1 - 1.9 * y + 0.2 * (cloud - 0.5), 0xffd88a, 0xffe8b0, 0xb8dce8, 0x6cb4ec, 0x3f86dc);
    Colour.mix(rgb, 0xfff0e0, 0.9 * Colour.step(0.52, 0.62, cloud));
    Colour.mix(
        rgb, 0xd890c8, 0.55 * Colour.step(0.47, 0.53, cloud) * Colour.step(0.62, 0.54, cloud));
  }

  /** A great tree at the left, its branch above, another at the right, and bushes. */
  private static boolean tree(double x, double y, double[] rgb) {
    double[][] crowns = {
      {0.12, 0.22, 0.27, 0.27},
      {0.33, 0.10, 0.17, 0.10},
      {0.96, 0.30, 0.13, 0.19},
      {0.03, 0.52, 0.10, 0.12},
      {0.90, 0.44, 0.05, 0.05}
    };
    double rough = 0.5 * (Noise.fractal(13 * x, 13 * y, 3, 615) - 0.5);
    for (double[] c : crowns) {
      double d = Math.hypot((x - c[0]) / c[2], (y - c[1]) / c[3]) + rough;
      if (d < 1) {
        double lit = 0.42 + 0.45 * ((x - c[0]) / c[2] * 0.6 - (y - c[1]) / c[3]) - 1.5 * rough;
        Colour.ramp(rgb, lit, 0x241f70, 0x134a60, 0x1f8050, 0x6ab03c, 0xd0dc48, 0xffee80);
        return true;
      }
    }
    double bend = 0.115 + 0.05 * Math.sin(4.2 * y);
    if (Math.abs(x - bend) < 0.022 + 0.05 * Math.max(0, y - 0.74) && y > 0.36 && y < 0.845) {
      Colour.ramp(rgb, 0.5 + 16 * (x - bend), 0x2f1a5a, 0x7a3a5a, 0xe88a4a);
      return true;
    }
    return false;
  }

  @Override
  public double angle(double x, double y) {
    return y > 0.465 && y < 0.72 ? 0.05 : 5 * Noise.fractal(2.5 * x, 2.5 * y, 2, 619);
  }
}
