package org.impasto.tools.stylepictures.looks;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.Hatching;
import org.impasto.tools.stylepictures.brush.Outline;
import org.impasto.tools.stylepictures.motifs.RockArch;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Pigment;

/** Pen and brown ink on old laid paper, toned by hatching and cross-hatching. */
public final class PenHatching implements Look {
  private static final double[] INK = Pigment.of(0x2a1a12);

  private final RockArch motif = new RockArch();

  @Override
  public Canvas paint(int size) {
    Canvas canvas = new Canvas(size).fill(this::paper);
    Hatching hatching = new Hatching(canvas, motif, INK);
    hatching.draw(new Hatching.Layer(0, 9.6, 0.08, 4.2, 420), 31);
    hatching.draw(new Hatching.Layer(0.80, 9.0, 0.36, 3.9, 300), 32);
    hatching.draw(new Hatching.Layer(-0.62, 8.4, 0.58, 3.9, 220), 33);
    hatching.draw(new Hatching.Layer(1.45, 7.6, 0.78, 4.2, 160), 34);
    Outline.draw(canvas, motif, 5.4, INK, 35);
    return canvas;
  }

  /** Laid lines, fibres, and the stains of age. */
  private void paper(double x, double y, double[] rgb) {
    Colour.set(rgb, 0xf1e3c6);
    Colour.mix(rgb, 0xd2b07a, 0.55 * (Noise.fractal(3 * x, 3 * y, 4, 301) - 0.36));
    double u = x * Canvas.DESIGN;
    double v = y * Canvas.DESIGN;
    double laid = 0.5 + 0.5 * Math.sin(0.62 * v + 1.5 * Noise.smooth(u / 160, v / 40, 303));
    double fibre = Noise.fractal(u / 14 + v / 40, v / 3.2 - u / 30, 3, 305);
    Colour.scale(rgb, 0.985 + 0.018 * laid + 0.07 * (fibre - 0.5));
  }
}
