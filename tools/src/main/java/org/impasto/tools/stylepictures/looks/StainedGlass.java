package org.impasto.tools.stylepictures.looks;

import java.util.stream.IntStream;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.motifs.RoseWindow;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Light;

/**
 * Leaded panes of mouth-blown glass with light behind: streaks, reams and seeds (bubbles) in it,
 * dark enamel rubbed along the leads.
 */
public final class StainedGlass implements Look {
  private static final int[][] PALETTES = {
    {0xfff0b0},
    {0xe0301f, 0xf0582a, 0xc81f2a, 0xa8142c},
    {0xf8b82a, 0xf8de80, 0xf09020, 0xfff0c0},
    {0xb8142f, 0x8c1440, 0xd8321f, 0xd85a7c},
    {0x1a3aa8, 0x1f5ac0, 0x2a2a88, 0x3f8ad8},
    {0x0f6a70, 0x1f8a7c, 0x2450a8, 0xe8a830, 0x5aa858},
    {
      0x142c86, 0x1a4aa8, 0x0f1f5c, 0x1f6a9c, 0x5a1f6c, 0xa81c3a, 0xe0a030, 0x147a6a, 0x9cc8d8,
      0xe8dcc0, 0x3a8a48
    }
  };

  private final RoseWindow window = new RoseWindow();

  @Override
  public Canvas paint(int size) {
    Canvas canvas = new Canvas(size);
    IntStream.range(0, size)
        .parallel()
        .forEach(
            j -> {
              double[] rgb = new double[3];
              for (int i = 0; i < size; i++) {
                place(canvas, j * size + i, (i + 0.5) / size, (j + 0.5) / size, rgb);
              }
            });
    return new Light(0.62, 0.75, 0.35).on(canvas);
  }

  private void place(Canvas canvas, int pixel, double x, double y, double[] rgb) {
    double u = x * Canvas.DESIGN;
    double v = y * Canvas.DESIGN;
    RoseWindow.Pane pane = window.at(x, y);
    double rim = Math.abs(Math.hypot(x - 0.5, y - 0.5) - RoseWindow.RIM) * Canvas.DESIGN;
    double thick = 5.6 + 3.0 * Noise.smooth(9 * x, 9 * y, 811);
    double off = Math.min(pane.edge() * Canvas.DESIGN / thick, rim / 11);
    double knock = 0.12 * (Noise.fractal(u / 9, v / 9, 2, 831) - 0.5);
    double onLead = Colour.step(1 + knock + 1.2 / thick, 1 + knock, off);
    glass(pane, x, y, rgb);
    double near = (pane.edge() * Canvas.DESIGN - thick) / 22;
    double grime =
        Math.exp(-Math.max(0, near) * 1.6) * (0.4 + 0.9 * Noise.fractal(u / 26, v / 26, 3, 833));
    Colour.mix(rgb, 0x1a120c, 0.62 * Math.min(1, grime));
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.clamp(rgb[c]);
    }
    double[] lead = new double[3];
    double worn = Noise.fractal(u / 16, v / 16, 3, 813);
    Colour.ramp(lead, worn, 0x121116, 0x2c2a31, 0x55535c, 0x7a7880);
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.mix(rgb[c], lead[c], onLead);
    }
    canvas.blend(pixel, rgb, 1);
    double round = Math.sqrt(Math.max(0, 1 - off * off));
    double ripple =
        7.0 * Noise.fractal(u / 80, v / 80, 2, 803) + 1.3 * Noise.fractal(u / 15, v / 15, 2, 835);
    double came = 11 * round + 2.2 * Noise.fractal(u / 8, v / 8, 2, 805);
    canvas.height[pixel] = (float) Colour.mix(ripple, came, onLead);
  }

  /** The colour of the light that comes through. */
  private static void glass(RoseWindow.Pane pane, double x, double y, double[] rgb) {
    int n = pane.number();
    int[] palette = PALETTES[pane.kind()];
    Colour.set(rgb, palette[(int) (palette.length * Noise.hash(n, 1, 823))]);
    Colour.mix(
        rgb,
        palette[(int) (palette.length * Noise.hash(n, 2, 823))],
        0.6 * Colour.step(0.35, 0.75, Noise.fractal(12 * x + n, 12 * y, 3, 825)));
    double turn = 6.3 * Noise.hash(n, 5, 827);
    double u = Canvas.DESIGN * (x * Math.cos(turn) + y * Math.sin(turn));
    double v = Canvas.DESIGN * (y * Math.cos(turn) - x * Math.sin(turn));
    double bend = 16 * Noise.fractal(u / 130 + n, v / 60, 2, 837);
    double streak = Noise.fractal(u / 170 + 3 * n, (v + bend) / 15, 4, 815) - 0.5;
    double ream = Noise.fractal(u / 90 + 5 * n, (v + bend) / 4.2, 3, 839) - 0.5;
    double light =
        0.92
            + 1.05 * streak
            + 0.35 * ream
            + 0.40 * Math.exp(-pane.middle() / 0.016)
            + 0.18 * Noise.hash(n, 3, 819);
    Colour.scale(rgb, light);
    Colour.mix(rgb, 0xfff6dc, Colour.clamp(0.75 * streak + 0.25 * ream));
    double seeds = seed(u, v, n);
    Colour.mix(rgb, seeds > 0 ? 0xfffbf0 : 0x141018, 0.38 * Math.abs(seeds));
  }

  /** A bubble here and there, drawn out along the glass: light in its middle, dark at its rim. */
  private static double seed(double u, double v, int pane) {
    int i = (int) Math.floor(u / 34);
    int j = (int) Math.floor(v / 15);
    if (Noise.hash(i, j, 841 + pane) < 0.93) {
      return 0;
    }
    double cx = (i + 0.3 + 0.4 * Noise.hash(i, j, 843)) * 34;
    double cy = (j + 0.3 + 0.4 * Noise.hash(i, j, 845)) * 15;
    double size = 0.4 + 0.6 * Noise.hash(i, j, 847);
    double d = Math.hypot((u - cx) / (9 * size), (v - cy) / (3.4 * size));
    return d > 1 ? 0 : d > 0.62 ? -0.9 * Colour.step(1, 0.8, d) : 0.8 * Colour.step(0.62, 0.2, d);
  }
}
