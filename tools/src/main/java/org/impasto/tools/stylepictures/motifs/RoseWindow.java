package org.impasto.tools.stylepictures.motifs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.impasto.demo.drawing.Noise;

/** How a rose window is cut into panes: rings of petals in a ground of smaller pieces. */
public final class RoseWindow {
  /** Of the great ring of lead around the rose. */
  public static final double RIM = 0.418;

  private static final int CELLS = 16;

  /** (x, y, kind) of each pane's middle. */
  private final List<double[]> sites = new ArrayList<>();

  /** Sites in and around each cell of a grid. */
  private final int[][] near = new int[CELLS * CELLS][];

  /**
   * The pane at a place.
   *
   * @param edge distance from where the next pane begins, widths of the picture
   * @param middle distance from the pane's middle
   */
  public record Pane(int number, int kind, double edge, double middle) {}

  public RoseWindow() {
    SplittableRandom random = new SplittableRandom(81);
    ring(random, 0, 0, 1, 0);
    ring(random, 0.062, 0.5, 8, 1);
    ring(random, 0.118, 0, 12, 2);
    ring(random, 0.175, 0.5, 16, 3);
    ring(random, 0.232, 0, 24, 4);
    ring(random, 0.285, 0.5, 32, 2);
    ring(random, 0.338, 0, 40, 5);
    ring(random, 0.388, 0.5, 48, 1);
    ring(random, 0.450, 0, 52, 4);
    for (int k = 0; k < 6000; k++) {
      double x = 1.1 * random.nextDouble() - 0.05;
      double y = 1.1 * random.nextDouble() - 0.05;
      double gap = 0.034 + 0.034 * Noise.smooth(4 * x, 4 * y, 801);
      boolean free = Math.hypot(x - 0.5, y - 0.5) > 0.478;
      for (double[] s : sites) {
        free &= Math.hypot(x - s[0], y - s[1]) > gap;
      }
      if (free) {
        sites.add(new double[] {x, y, 6});
      }
    }
    for (int cell = 0; cell < near.length; cell++) {
      double x = (cell % CELLS + 0.5) / CELLS;
      double y = (cell / CELLS + 0.5) / CELLS;
      near[cell] = around(x, y, 0.20);
    }
  }

  private int[] around(double x, double y, double reach) {
    int[] found = new int[sites.size()];
    int n = 0;
    for (int s = 0; s < sites.size(); s++) {
      if (Math.hypot(x - sites.get(s)[0], y - sites.get(s)[1]) < reach) {
        found[n++] = s;
      }
    }
    return Arrays.copyOf(found, n);
  }

  private void ring(SplittableRandom random, double radius, double turn, int count, int kind) {
    for (int k = 0; k < count; k++) {
      double a = 2 * Math.PI * (k + turn) / count + 0.03 * (random.nextDouble() - 0.5);
      sites.add(new double[] {0.5 + radius * Math.cos(a), 0.5 + radius * Math.sin(a), kind});
    }
  }

  /** Panes bend: the plane is stirred before the nearest middle is sought. */
  public Pane at(double x, double y) {
    double u = x + 0.020 * (Noise.fractal(5 * x, 5 * y, 2, 807) - 0.5);
    double v = y + 0.020 * (Noise.fractal(5 * x, 5 * y, 2, 809) - 0.5);
    int column = Math.max(0, Math.min(CELLS - 1, (int) (u * CELLS)));
    int row = Math.max(0, Math.min(CELLS - 1, (int) (v * CELLS)));
    double first = 9;
    double second = 9;
    int pane = 0;
    for (int s : near[row * CELLS + column]) {
      double[] site = sites.get(s);
      double d = Math.hypot(u - site[0], v - site[1]);
      if (d < first) {
        second = first;
        first = d;
        pane = s;
      } else if (d < second) {
        second = d;
      }
    }
    return new Pane(pane, (int) sites.get(pane)[2], 0.5 * (second - first), first);
  }
}
