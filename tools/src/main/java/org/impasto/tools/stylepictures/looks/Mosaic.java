package org.impasto.tools.stylepictures.looks;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Tesserae;
import org.impasto.tools.stylepictures.motifs.SunAndFishes;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Light;

/** Stone, glass and gold tesserae set in mortar in rows that follow the forms. */
public final class Mosaic implements Look {
  @Override
  public Canvas paint(int size) {
    Canvas canvas = new Canvas(size).fill(Mosaic::mortar);
    for (int i = 0; i < canvas.height.length; i++) {
      double u = i % size / canvas.scale;
      double v = i / size / canvas.scale;
      canvas.height[i] = (float) (3.5 * Noise.fractal(u / 5, v / 5, 3, 421));
    }
    Tesserae tesserae = new Tesserae(canvas, new SunAndFishes(), 41);
    tesserae.rows(26, 2.6);
    tesserae.fill(20, 2.6, 90_000);
    tesserae.fill(13.5, 2.4, 140_000);
    tesserae.fill(9, 2.2, 120_000);
    return new Light(0.60, 0.9, 0.22).on(canvas);
  }

  private static void mortar(double x, double y, double[] rgb) {
    Colour.ramp(rgb, Noise.fractal(18 * x, 18 * y, 3, 423), 0x3a322e, 0x6a6058, 0x9a8e80);
    Colour.scale(rgb, 0.70 + 0.5 * Noise.fractal(500 * x, 500 * y, 2, 401));
  }
}
