package org.impasto.tools.stylepictures.looks;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.motifs.BreakingSea;
import org.impasto.tools.stylepictures.surface.Canvas;

/**
 * A colour woodcut printed by hand from six blocks on one another. Five are flat inks in which the
 * grain of the planks shows. On them lies the black key block, whose gouge lines follow the forms
 * and swell with the tone.
 */
public final class Woodcut implements Look {
  private static final int PAPER = 0xf3e6ca;

  private final BreakingSea motif = new BreakingSea();

  @Override
  public Canvas paint(int size) {
    Canvas canvas = new Canvas(size);
    int fine = size < Canvas.DESIGN ? 3 : 2;
    IntStream.range(0, size)
        .parallel()
        .forEach(
            j -> {
              double[] sum = new double[3];
              double[] rgb = new double[3];
              for (int i = 0; i < size; i++) {
                Arrays.fill(sum, 0);
                for (int s = 0; s < fine * fine; s++) {
                  print(
                      (i + (s % fine + 0.5) / fine) / size,
                      (j + (s / fine + 0.5) / fine) / size,
                      rgb);
                  for (int c = 0; c < 3; c++) {
                    sum[c] += Colour.clamp(rgb[c]) / (fine * fine);
                  }
                }
                canvas.blend(j * size + i, sum, 1);
              }
            });
    return canvas;
  }

  private void print(double x, double y, double[] rgb) {
    double u = x * Canvas.DESIGN;
    double v = y * Canvas.DESIGN;
    Colour.set(rgb, PAPER);
    double fibre = Noise.fractal(u / 22 + v / 60, v / 4 - u / 40, 3, 701);
    double felt = Noise.fractal(u / 3.1, v / 3.1, 2, 705);
    Colour.scale(rgb, 0.97 + 0.08 * (fibre - 0.5) + 0.05 * (felt - 0.5));
    BreakingSea.Ink ink = motif.colourBlock(x + 0.0012, y - 0.0009);
    if (ink.opacity() > 0) {
      press(rgb, ink.hex(), u, v, ink.opacity(), 711 + ink.block());
    }
    double key = motif.key(x, y);
    if (key > 0) {
      press(rgb, 0x17141a, u, v, 0.97, 703);
    }
  }

  /** One pressing: grain of the plank, ink that is thin in places, fibres that took none. */
  private static void press(double[] rgb, int ink, double u, double v, double opacity, int seed) {
    double wander =
        26 * Noise.smooth(u / 700, v / 300, seed + 5) + 7 * Noise.smooth(u / 190, v / 80, seed + 6);
    double plank = Noise.fractal(u / 420, (v + wander) / 7.5, 3, seed);
    double pore = Noise.fractal(u / 60, (v + wander) / 2.4, 2, seed + 2);
    double baren = Noise.fractal(u / 90, v / 90, 3, seed + 3);
    double speck = Noise.fractal(u / 3.4, v / 3.4, 2, seed + 1);
    double thin =
        0.42 * Colour.step(0.56, 0.74, plank)
            + 0.45 * Colour.step(0.68, 0.80, pore)
            + 0.35 * Colour.step(0.55, 0.80, baren)
            + 0.9 * Colour.step(0.76, 0.83, speck + 0.12 * (baren - 0.5));
    double solid = Colour.clamp(opacity - 0.75 * thin);
    double[] colour = new double[3];
    Colour.set(colour, ink);
    Colour.scale(colour, 0.94 + 0.14 * plank);
    for (int c = 0; c < 3; c++) {
      double glazed = rgb[c] * (0.35 + 0.65 * colour[c]);
      rgb[c] = Colour.mix(rgb[c], Colour.mix(colour[c], glazed, 0.25), solid);
    }
  }
}
