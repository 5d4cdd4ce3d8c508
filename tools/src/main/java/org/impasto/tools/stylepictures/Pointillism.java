package org.impasto.tools.stylepictures;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** Small touches of pure colour set side by side: trees and sails by a river in full sun. */
final class Pointillism implements Look, Motif {
  /** The pure pigments; what the eye sees between them it mixes itself. */
  private static final int[] PIGMENTS = {
    0xfff6d8, 0xffe14a, 0xffb02a, 0xf26a2a, 0xd8323a, 0xe878a4, 0x8e4aa0, 0x3a3f9c, 0x2f6fd0,
    0x53b4e4, 0x9fe0d4, 0x1f8f6a, 0x5cb43a, 0xb8d83a, 0x173a4c, 0x3a1f4a
  };

  @Override
  public Canvas paint() {
    Canvas canvas =
        new Canvas()
            .fill(
                1,
                (x, y, rgb) -> {
                  colour(x, y, rgb);
                  Colour.mix(rgb, 0xf0e4c4, 0.6);
                });
    SplittableRandom random = new SplittableRandom(61);
    dots(canvas, random, 3400, 11, 0.16);
    dots(canvas, random, 4600, 8.4, 0.2);
    dots(canvas, random, 6000, 6.4, 0.26);
    dots(canvas, random, 3500, 4.4, 0.30);
    return canvas.relief(0.07).grain(2.0, 0.07, 601);
  }

  private void dots(
      Canvas canvas, SplittableRandom random, int count, double radius, double spread) {
    double[] wanted = new double[3];
    double[] dab = new double[3];
    for (int k = 0; k < count; k++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      colour(x, y, wanted);
      pigment(wanted, spread, random, dab);
      double angle = angle(x, y) + 0.5 * (random.nextDouble() - 0.5);
      dab(
          canvas,
          x * Canvas.SIZE,
          y * Canvas.SIZE,
          angle,
          radius * (0.75 + 0.5 * random.nextDouble()),
          dab,
          k);
    }
  }

  /** Draws a pigment, the likelier the nearer to the colour wanted, and tints it a little. */
  private static void pigment(
      double[] wanted, double spread, SplittableRandom random, double[] dab) {
    double best = Double.MAX_VALUE;
    double[] p = new double[3];
    for (int hex : PIGMENTS) {
      Colour.set(p, hex);
      double distance =
          Math.pow(p[0] - wanted[0], 2)
              + 1.5 * Math.pow(p[1] - wanted[1], 2)
              + Math.pow(p[2] - wanted[2], 2);
      double drawn = distance - spread * Math.log(random.nextDouble() + 1e-9) * 0.6;
      if (drawn < best) {
        best = drawn;
        for (int c = 0; c < 3; c++) {
          dab[c] = Colour.mix(p[c], wanted[c], 0.15) + 0.06 * (random.nextDouble() - 0.5);
        }
      }
    }
  }

  private static void dab(
      Canvas canvas, double x, double y, double angle, double radius, double[] colour, int seed) {
    double dx = 0.35 * radius * Math.cos(angle);
    double dy = 0.35 * radius * Math.sin(angle);
    canvas.sweep(
        new double[] {x - dx, x + dx},
        new double[] {y - dy, y + dy},
        2,
        radius,
        (pixel, along, across) -> {
          double rim =
              Math.abs(across) + 0.25 * (Noise.smooth(3 * along + seed, 2 * across, 603) - 0.5);
          canvas.blend(pixel, colour, 0.95 * Colour.step(0.98, 0.84, rim));
          canvas.height[pixel] =
              (float) (0.4 * canvas.height[pixel] + 1.0 * Colour.step(1.0, 0.6, rim));
        });
  }

  @Override
  public void colour(double x, double y, double[] rgb) {
    double bank = 0.46 + 0.015 * Math.sin(7 * x);
    double shore = 0.80 - 0.16 * x + 0.03 * Math.sin(9 * x);
    if (tree(x, y, rgb)) {
      return;
    }
    if (y > shore) {
      double light = Noise.fractal(4 * x + 2 * y, 9 * y, 3, 605);
      Colour.ramp(rgb, 2.2 * light - 0.6, 0x3a2f86, 0x1f7a5a, 0x6ab83c, 0xd8e04a, 0xffe87a);
    } else if (sail(x, y)) {
      Colour.ramp(rgb, 9 * Math.abs(x - 0.62), 0xfff8e4, 0xffd6a0, 0xf0a0b0);
    } else if (y > bank) {
      double wave = Noise.fractal(4 * x, 34 * y, 3, 607);
      Colour.ramp(
          rgb,
          1.6 * wave - 0.25 + 0.2 * (0.62 - y),
          0x2a3fa0,
          0x2f78d0,
          0x58b8e0,
          0xa8e4dc,
          0xfff0c0);
      Colour.mix(
          rgb,
          0xf8b45a,
          0.7 * Math.exp(-Math.pow((x - 0.62) / 0.05, 2)) * Colour.step(0.4, 0.6, wave));
      Colour.mix(rgb, 0x1f6a4a, 0.6 * Colour.step(0.53, 0.47, y));
    } else if (y > bank - 0.05 - 0.05 * Noise.fractal(9 * x, 1, 3, 609)) {
      Colour.ramp(
          rgb,
          1.5 * Noise.fractal(20 * x, 26 * y, 2, 611) - 0.3,
          0x2f3f8c,
          0x2f8a5a,
          0x8cc040,
          0xf0b860);
    } else {
      double cloud = Noise.fractal(3 * x, 6 * y, 3, 613);
      Colour.ramp(
          rgb, 1 - 1.9 * y + 0.2 * (cloud - 0.5), 0xffd88a, 0xffe8b0, 0xb8dce8, 0x6cb4ec, 0x3f86dc);
      Colour.mix(rgb, 0xfff0e8, 0.9 * Colour.step(0.52, 0.64, cloud));
      Colour.mix(
          rgb, 0xe4a0c8, 0.5 * Colour.step(0.48, 0.54, cloud) * Colour.step(0.62, 0.55, cloud));
    }
  }

  private static boolean sail(double x, double y) {
    return y > 0.30 && y < 0.51 && x > 0.62 - 0.36 * (y - 0.30) && x < 0.62 + 0.18 * (y - 0.30);
  }

  /** A great tree at the left and its shadow, a smaller one at the right. */
  private static boolean tree(double x, double y, double[] rgb) {
    double rough = 0.10 * (Noise.fractal(11 * x, 11 * y, 3, 615) - 0.5);
    double crown = Math.hypot((x - 0.16) / 0.30, (y - 0.24) / 0.28) + 2 * rough;
    double small = Math.hypot((x - 0.93) / 0.13, (y - 0.34) / 0.17) + 2 * rough;
    boolean trunk = Math.abs(x - 0.15 - 0.05 * Math.sin(5 * y)) < 0.028 && y > 0.4 && y < 0.84;
    double shadow = Math.hypot((x - 0.30) / 0.32, (y - 0.875) / 0.055) + rough;
    if (crown < 1 || small < 1) {
      double lit =
          0.5 + 0.9 * (crown < 1 ? (x - 0.16) - (y - 0.24) : (x - 0.93) - (y - 0.34)) + 9 * rough;
      Colour.ramp(rgb, lit, 0x2a2a7c, 0x14605a, 0x2f9a4a, 0xa4d03a, 0xffe85a);
      return true;
    }
    if (trunk) {
      Colour.ramp(rgb, 0.5 + 12 * (x - 0.16), 0x3a1f5a, 0x8a3a4a, 0xf08a3a);
      return true;
    }
    if (shadow < 1) {
      Colour.ramp(rgb, Noise.smooth(20 * x, 20 * y, 617), 0x2f2a8a, 0x1f5a7a, 0x3a8a5a);
      return true;
    }
    return false;
  }

  @Override
  public double angle(double x, double y) {
    return y > 0.46 && y < 0.7 ? 0.05 : 5 * Noise.fractal(2.5 * x, 2.5 * y, 2, 619);
  }
}
