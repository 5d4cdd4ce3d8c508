package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;
import org.impasto.demo.drawing.Shapes;

/**
 * A tree at the near shore: a bent trunk, boughs, and masses of single leaves. Its root is at the
 * origin, about one unit tall.
 */
public final class Tree implements Layer {
  /** Centre and radii of the masses of leaves. */
  private static final double[][] MASSES = {
    {-0.28, -0.78, 0.36, 0.22},
    {0.08, -0.92, 0.34, 0.2},
    {0.36, -0.72, 0.27, 0.15},
    {-0.05, -0.68, 0.22, 0.12},
    {0.27, -0.53, 0.16, 0.07},
    {-0.5, -0.6, 0.25, 0.15}
  };

  /** Start, end and half width of each bough. */
  private static final double[][] BOUGHS = {
    {0.02, -0.42, 0.3, -0.68, 0.012},
    {0.0, -0.38, -0.3, -0.7, 0.014},
    {0.025, -0.5, 0.1, -0.85, 0.013},
    {0.16, -0.55, 0.3, -0.54, 0.006}
  };

  private static final double CELL = 0.017;

  /** The grid of leaves spans x from -0.95 to 0.95 and y from -1.25 to -0.4. */
  private static final double LEFT = -0.95;

  private static final double TOP = -1.25;
  private static final int COLUMNS = (int) (1.9 / CELL);
  private static final int ROWS = (int) (0.85 / CELL);

  private final Leaf[][] leaves = new Leaf[ROWS][COLUMNS];

  /**
   * One leaf: where it is, how it is turned, how light it is (0 to 1) and its order from back to
   * front.
   */
  private record Leaf(double x, double y, double cos, double sin, double tone, double order) {}

  public Tree() {
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        leaves[row][column] = leaf(column, row);
      }
    }
  }

  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    if (y > 0.3 || y < -1.25 || Math.abs(x) > 0.95) {
      return false;
    }
    return y < -0.4 && leaves(x, y, rgb) || wood(x, y, rgb) || y < -0.4 && shade(x, y, rgb);
  }

  /** The leaf of a cell of the grid, somewhere in it, or null outside the crown. */
  private static Leaf leaf(int column, int row) {
    double x = LEFT + (column + Noise.hash(column, row, 122)) * CELL;
    double y = TOP + (row + Noise.hash(column, row, 123)) * CELL;
    double light = light(x, y);
    double angle = 2.4 * (Noise.hash(column, row, 124) - 0.5) + 0.6;
    double tone = light + 0.4 * (Noise.hash(column, row, 125) - 0.5);
    return light < 0
        ? null
        : new Leaf(x, y, Math.cos(angle), Math.sin(angle), tone, Noise.hash(column, row, 121));
  }

  /** Paints the frontmost of the leaves that may reach this place. */
  private boolean leaves(double x, double y, double[] rgb) {
    int column = (int) Math.floor((x - LEFT) / CELL);
    int row = (int) Math.floor((y - TOP) / CELL);
    double front = -1;
    for (int j = Math.max(0, row - 1); j <= Math.min(ROWS - 1, row + 1); j++) {
      for (int i = Math.max(0, column - 1); i <= Math.min(COLUMNS - 1, column + 1); i++) {
        Leaf leaf = leaves[j][i];
        if (leaf != null && leaf.order > front && colourAt(leaf, x - leaf.x, y - leaf.y, rgb)) {
          front = leaf.order;
        }
      }
    }
    return front >= 0;
  }

  private static boolean colourAt(Leaf leaf, double x, double y, double[] rgb) {
    double along = (x * leaf.cos + y * leaf.sin) / (1.05 * CELL);
    double across = (y * leaf.cos - x * leaf.sin) / (0.5 * CELL);
    if (along * along + across * across > 1) {
      return false;
    }
    double half = across < 0 ? 0.08 : -0.08;
    Colour.ramp(rgb, leaf.tone + half, 0x12281f, 0x1f4a2c, 0x437033, 0x94963a, 0xe8b448, 0xffdc7a);
    return true;
  }

  /** The dark inside of the crown, behind its leaves. */
  private static boolean shade(double x, double y, double[] rgb) {
    double light = light(x, y);
    Colour.ramp(rgb, light, 0x0f2420, 0x1f4530, 0x4d6a34);
    return light > 0.12 && Noise.smooth(16 * x, 16 * y, 126) < 0.8;
  }

  /**
   * How brightly a leaf at this place is lit, from the right and above; negative where there is
   * none.
   */
  private static double light(double x, double y) {
    double best = -1;
    double rough = 0.55 * (Noise.fractal(9 * x, 9 * y, 3, 127) - 0.5);
    for (double[] mass : MASSES) {
      double u = (x - mass[0]) / mass[2];
      double v = (y - mass[1]) / mass[3];
      if (u * u + v * v < 1 + 1.6 * rough) {
        best = Math.max(best, 0.36 + 0.3 * u - 0.25 * v + 0.9 * rough);
      }
    }
    return best < 0 ? best : Math.max(0, best);
  }

  private static boolean wood(double x, double y, double[] rgb) {
    double bend = 0.05 * Math.sin(5 * y) + 0.02;
    double half =
        0.033 - 0.02 * Colour.clamp(-y / 0.6) + 0.03 * Math.exp(14 * Math.min(0, y - 0.02));
    double side = (x - bend) / half;
    boolean trunk = y > -0.62 && Math.abs(side) < 1;
    boolean bough = false;
    for (double[] b : BOUGHS) {
      bough |= Shapes.distance(x, y, b[0], b[1], b[2], b[3]) < b[4];
    }
    if (!trunk && !bough) {
      return false;
    }
    double bark = Noise.fractal(70 * x + 8 * y, 14 * y, 3, 129) - 0.5;
    Colour.ramp(
        rgb,
        (trunk ? 0.3 + 0.35 * side : 0.3) + 1.1 * bark,
        0x1d1620,
        0x3d2a2a,
        0x7a4d34,
        0xd98d4a);
    return true;
  }
}
