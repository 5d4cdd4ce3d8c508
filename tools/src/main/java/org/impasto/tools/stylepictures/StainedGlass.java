package org.impasto.tools.stylepictures;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** Leaded panes of coloured glass: a rose of petals, a tendrilled ground, light behind. */
final class StainedGlass implements Look {
  private final List<double[]> sites = new ArrayList<>();

  /**
   * Sites are (x, y, kind); a pane is what lies nearest to a site, and kinds choose the colours.
   */
  StainedGlass() {
    SplittableRandom random = new SplittableRandom(81);
    ring(random, 0, 0, 1, 0);
    ring(random, 0.075, 0.5, 8, 1);
    ring(random, 0.15, 0, 12, 2);
    ring(random, 0.23, 0.5, 16, 3);
    ring(random, 0.305, 0, 24, 4);
    ring(random, 0.372, 0.5, 36, 5);
    ring(random, 0.455, 0, 40, 4);
    for (int k = 0; k < 2600; k++) {
      double x = 1.1 * random.nextDouble() - 0.05;
      double y = 1.1 * random.nextDouble() - 0.05;
      double gap = 0.046 + 0.045 * Noise.smooth(4 * x, 4 * y, 801);
      boolean free = Math.hypot(x - 0.5, y - 0.5) > 0.485;
      for (double[] s : sites) {
        free &= Math.hypot(x - s[0], y - s[1]) > gap;
      }
      if (free) {
        sites.add(new double[] {x, y, 6});
      }
    }
  }

  private void ring(SplittableRandom random, double radius, double turn, int count, int kind) {
    for (int k = 0; k < count; k++) {
      double a = 2 * Math.PI * (k + turn) / count + 0.05 * (random.nextDouble() - 0.5);
      sites.add(new double[] {0.5 + radius * Math.cos(a), 0.5 + radius * Math.sin(a), kind});
    }
  }

  @Override
  public Canvas paint() {
    Canvas canvas = new Canvas().fill(2, this::colour);
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      double x = (double) (i % Canvas.SIZE) / Canvas.SIZE;
      double y = (double) (i / Canvas.SIZE) / Canvas.SIZE;
      double lead = lead(x, y);
      double ripple = 1.4 * Noise.fractal(26 * x, 26 * y, 3, 803);
      canvas.height[i] =
          (float)
              (lead < 1
                  ? 3.2 * Math.sqrt(1 - lead * lead) + 0.5 * Noise.smooth(150 * x, 150 * y, 805)
                  : ripple);
    }
    return canvas.relief(0.42);
  }

  /** Panes bend: the plane is stirred before the nearest site is sought. */
  private double[] nearest(double x, double y) {
    double u = x + 0.022 * (Noise.fractal(5 * x, 5 * y, 2, 807) - 0.5);
    double v = y + 0.022 * (Noise.fractal(5 * x, 5 * y, 2, 809) - 0.5);
    double first = 9;
    double second = 9;
    int pane = 0;
    for (int s = 0; s < sites.size(); s++) {
      double d = Math.pow(u - sites.get(s)[0], 2) + Math.pow(v - sites.get(s)[1], 2);
      if (d < first) {
        second = first;
        first = d;
        pane = s;
      } else if (d < second) {
        second = d;
      }
    }
    return new double[] {pane, Math.sqrt(second) - Math.sqrt(first), Math.sqrt(first)};
  }

  /** Below 1 on the lead: 0 in the middle of a came. */
  private double lead(double x, double y) {
    double rim = Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.418) / 0.010;
    double[] near = nearest(x, y);
    return Math.min(rim, near[1] / (0.0085 + 0.004 * Noise.smooth(9 * x, 9 * y, 811)));
  }

  private void colour(double x, double y, double[] rgb) {
    double[] near = nearest(x, y);
    int pane = (int) near[0];
    if (lead(x, y) < 1) {
      Colour.ramp(rgb, Noise.fractal(60 * x, 60 * y, 3, 813), 0x0d0c10, 0x24222a, 0x45434c);
      return;
    }
    glass(pane, x, y, rgb);
    double turn = 6.3 * Noise.hash(pane, 5, 827);
    double u = x * Math.cos(turn) + y * Math.sin(turn);
    double v = y * Math.cos(turn) - x * Math.sin(turn);
    double streak = Noise.fractal(14 * u + 3 * pane, 70 * v, 4, 815) - 0.5;
    double light =
        1.0
            + 1.1 * streak
            - 0.45 * Colour.step(0.018, 0, near[1])
            + 0.35 * Math.exp(-near[2] / 0.02);
    Colour.scale(rgb, light * (0.92 + 0.22 * Noise.hash(pane, 3, 819)));
    Colour.mix(rgb, 0xfff6dc, 0.5 * Math.max(0, streak));
  }

  private void glass(int pane, double x, double y, double[] rgb) {
    double pick = Noise.hash(pane, 1, 823);
    int kind = (int) sites.get(pane)[2];
    int[][] palettes = {
      {0xffe9a0},
      {0xe0301f, 0xf0582a, 0xc81f2a},
      {0xf8b82a, 0xf6d870, 0xf09020},
      {0xb8142f, 0x8c1440, 0xd8321f},
      {0x1a3aa8, 0x1f5ac0, 0x2a2a88},
      {0x0f6a70, 0x1f8a7c, 0x2450a8, 0xe8a830},
      {0x142c86, 0x1a4aa8, 0x0f1f5c, 0x1f6a9c, 0x5a1f6c, 0xa81c3a, 0xe0a030, 0x147a6a}
    };
    int[] palette = palettes[kind];
    Colour.set(rgb, palette[(int) (palette.length * pick)]);
    Colour.mix(
        rgb,
        palette[(int) (palette.length * Noise.hash(pane, 2, 823))],
        0.5 * Noise.smooth(7 * x, 7 * y, 825));
  }
}
